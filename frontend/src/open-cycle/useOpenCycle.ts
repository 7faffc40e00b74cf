import { useQuery } from "@tanstack/react-query";
import { openCyclesQuery } from "../api/cycles";
import type { OpenCycle } from "../api/generated/commonVision.schemas";
import { useMe } from "../auth/me";

/** The open cycle of the person's organisation: null where none is open, undefined while that is not known or nobody can say. */
export function useOpenCycle(): OpenCycle | null | undefined {
  const me = useMe();
  const organisation = me.status === "signed-in" ? me.person.organisation : null;
  const { data } = useQuery({
    ...openCyclesQuery(organisation?.odsCode ?? ""),
    enabled: organisation !== null,
  });
  return data === undefined ? undefined : (data.items[0] ?? null);
}
