import { useQuery } from "@tanstack/react-query";
import type { CodeList, PersonView } from "../api/generated/commonVision.schemas";
import { unitChoices, type Detail } from "./details";
import { codeListsQuery, unitsQuery } from "./queries";

interface Choice {
  code: string;
  label: string;
}

/** What can be answered to each question; null until the lists have come. */
export function useChoices(person: PersonView) {
  const codeLists = useQuery(codeListsQuery());
  const odsCode = person.organisation?.odsCode;
  const units = useQuery({ ...unitsQuery(odsCode ?? ""), enabled: odsCode !== undefined });

  const error = codeLists.error ?? units.error;
  const retry = () => {
    void codeLists.refetch();
    if (odsCode !== undefined) void units.refetch();
  };
  if (!codeLists.data || (odsCode !== undefined && !units.data))
    return { error, retry, choices: null };

  const lists = codeLists.data.items;
  const choices: Record<Detail, Choice[]> = {
    unit: unitChoices(units.data?.items ?? []).map(({ key, label }) => ({ code: key, label })),
    staffGroup: codesOf(lists, "staff-groups"),
    payBandCluster: codesOf(lists, "pay-band-clusters"),
    role: codesOf(lists, "roles"),
    scopeOfLeadership: codesOf(lists, "scopes-of-leadership"),
  };
  return { error: null, retry, choices };
}

function codesOf(lists: CodeList[], key: string): Choice[] {
  return lists.find((list) => list.key === key)?.codes ?? [];
}
