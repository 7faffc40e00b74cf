import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import {
  getFeedbackRound,
  getGetFeedbackRoundQueryKey,
  getGetFeedbackRoundQueryOptions,
  getListFeedbackRecordsQueryOptions,
  getListFeedbackRequestsQueryOptions,
  getListFeedbackRoundsQueryKey,
  getListFeedbackRoundsQueryOptions,
} from "../api/generated/commonVision";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { isStale, ProblemError } from "../api/problem";

/** Others in the round, and the calendar, move it too: asked for afresh at each visit. */
const afresh = { query: { staleTime: 0, refetchOnWindowFocus: true } };

export const roundsQuery = () => getListFeedbackRoundsQueryOptions(afresh);
export const requestsQuery = () => getListFeedbackRequestsQueryOptions(afresh);
export const recordsQuery = () => getListFeedbackRecordsQueryOptions(afresh);
export const roundQuery = (id: string) => getGetFeedbackRoundQueryOptions(id, afresh);

type IfMatch = { "If-Match": string };

/** Changes a round over what the page shows of it. Where it is no longer so, the page is given what is so now. */
export function useRoundChange<Wish>(
  id: string,
  send: (wish: Wish, headers: IfMatch) => Promise<RoundView>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (wish: Wish) => send(wish, ifMatch(known(client, id))),
    onSuccess: (round) => keep(client, round),
    onError: (error) => {
      if (hasMoved(error)) void client.invalidateQueries(roundQuery(id));
    },
  });
}

/**
 * The same for a change that is as right over a newer round as over the one that was seen, such as one more rater:
 * it is made once more over what there is now.
 */
export function useRoundAddition<Wish>(
  id: string,
  send: (wish: Wish, round: RoundView, headers: IfMatch) => Promise<RoundView>,
) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: async (wish: Wish) => {
      const seen = known(client, id);
      try {
        return await send(wish, seen, ifMatch(seen));
      } catch (error) {
        if (!isStale(error)) throw error;
        const now = await getFeedbackRound(id);
        keep(client, now);
        return await send(wish, now, ifMatch(now));
      }
    },
    // One after another, or the second would begin from what the first has changed.
    scope: { id: `round ${id}` },
    onSuccess: (round) => keep(client, round),
    onError: (error) => {
      if (hasMoved(error)) void client.invalidateQueries(roundQuery(id));
    },
  });
}

function known(client: QueryClient, id: string): RoundView {
  const round = client.getQueryData<RoundView>(getGetFeedbackRoundQueryKey(id));
  if (round === undefined) throw new Error("Nobody can change a round that is not shown.");
  return round;
}

function ifMatch({ revision }: RoundView): IfMatch {
  return { "If-Match": `"${revision}"` };
}

function keep(client: QueryClient, round: RoundView): void {
  client.setQueryData(getGetFeedbackRoundQueryKey(round.id), round);
  void client.invalidateQueries({ queryKey: getListFeedbackRoundsQueryKey() });
}

/** Somebody else changed the round, or the calendar or another page moved it on. */
export function hasMoved(error: unknown): boolean {
  return isStale(error) || (error instanceof ProblemError && error.slug === "round-stage");
}
