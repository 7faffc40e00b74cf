import { useMutation, useQueryClient } from "@tanstack/react-query";
import { apiFetch, etagOf } from "../api/apiFetch";
import {
  deleteMe,
  getGetMyDataQueryOptions,
  getListCodeListsQueryOptions,
  getListQuestionnairesQueryOptions,
  getListResponsesQueryOptions,
  getListUnitsQueryOptions,
} from "../api/generated/commonVision";
import type { PersonView } from "../api/generated/commonVision.schemas";
import { isStale } from "../api/problem";
import { meKey, meQuery } from "../auth/me";
import { leaveErased } from "../auth/signOut";
import type { DetailEdits } from "./details";

export const codeListsQuery = () =>
  getListCodeListsQueryOptions({ query: { staleTime: 10 * 60_000 } });
export const questionnairesQuery = () =>
  getListQuestionnairesQueryOptions({ query: { staleTime: 10 * 60_000 } });
export const unitsQuery = (odsCode: string) => getListUnitsQueryOptions(odsCode);
export const responsesQuery = () => getListResponsesQueryOptions();
/** Not kept: it is everything there is about the person, and this may be a shared computer. */
export const myDataQuery = () => getGetMyDataQueryOptions({ query: { staleTime: 0, gcTime: 0 } });

/** Saves what changed, on top of the state that the person has seen. A 412 brings the newer state into the cache. */
export function useSaveDetails() {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async ({ seen, edits }: { seen: PersonView; edits: DetailEdits }) => {
      try {
        return await apiFetch<PersonView>("/api/v1/people/me", {
          method: "PATCH",
          headers: { "Content-Type": "application/json", "If-Match": etagOf(seen) ?? "" },
          body: JSON.stringify(edits),
        });
      } catch (error) {
        if (isStale(error)) await client.fetchQuery({ ...meQuery, staleTime: 0 });
        throw error;
      }
    },
    onSuccess: (person) => client.setQueryData(meKey, person),
  });
}

export function useErase() {
  return useMutation({ mutationFn: () => deleteMe(), onSuccess: () => leaveErased() });
}
