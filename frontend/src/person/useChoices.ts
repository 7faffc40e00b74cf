import { useQuery } from "@tanstack/react-query";
import type { CodeList, PersonView, UnitView } from "../api/generated/commonVision.schemas";
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
    unit: unitChoices(offered(units.data?.items ?? [], person.profile.unit)).map(
      ({ key, label }) => ({ code: key, label }),
    ),
    staffGroup: codesOf(lists, "staff-groups"),
    payBandCluster: codesOf(lists, "pay-band-clusters"),
    role: codesOf(lists, "roles"),
    scopeOfLeadership: codesOf(lists, "scopes-of-leadership"),
  };
  return { error: null, retry, choices };
}

/** The units of today, and the one that somebody has said, even where it is past. */
function offered(units: UnitView[], said: string | null): UnitView[] {
  const today = new Date().toISOString().slice(0, "2026-11-26".length);
  return units.filter(
    ({ key, validFrom, validTo }) =>
      key === said || ((validFrom ?? today) <= today && (validTo ?? today) >= today),
  );
}

function codesOf(lists: CodeList[], key: string): Choice[] {
  return lists.find((list) => list.key === key)?.codes ?? [];
}
