import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import { shareKeepingEtag } from "../api/apiFetch";
import {
  getGetQuestionnaireVersionQueryKey,
  getGetResponseQueryKey,
  getListResponsesQueryKey,
  getQuestionnaireVersion,
  getResponse,
  listResponses,
} from "../api/generated/commonVision";
import type { ResponseView } from "../api/generated/commonVision.schemas";
import { copyOfList, copyOfQuestionnaire, copyOfResponse } from "./copies";
import type { Keeper } from "./keeper";
import { fresher, valueIn } from "./standing";

export function responseQuery(keeper: Keeper, id: string) {
  return queryOptions({
    queryKey: getGetResponseQueryKey(id),
    queryFn: ({ signal }) =>
      keeper.withCopy(copyOfResponse(id), async () => {
        const response = await getResponse(id, { signal });
        keeper.sender.reconcile(id, (thing) => valueIn(response, thing));
        return response;
      }),
    // Another device may have been at work: look whenever the person comes back to this page.
    staleTime: 0,
    refetchOnWindowFocus: true,
    structuralSharing: (known: unknown, read: unknown) => {
      const shown = fresher(known as ResponseView | undefined, read as ResponseView);
      return shown === known ? known : shareKeepingEtag(known, shown);
    },
  });
}

export function questionnaireQuery(keeper: Keeper, key: string, version: number) {
  return queryOptions({
    queryKey: getGetQuestionnaireVersionQueryKey(key, version),
    queryFn: ({ signal }) =>
      keeper.withCopy(copyOfQuestionnaire(key, version), () =>
        getQuestionnaireVersion(key, version, { signal }),
      ),
    // A published version never changes.
    staleTime: Infinity,
  });
}

export function responsesQuery(keeper: Keeper) {
  return infiniteQueryOptions({
    queryKey: [...getListResponsesQueryKey(), "pages"],
    queryFn: ({ signal, pageParam }) =>
      pageParam === null
        ? keeper.withCopy(copyOfList, () => listResponses(undefined, { signal }))
        : listResponses({ pageToken: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: ({ nextPageToken }) => nextPageToken,
    staleTime: 0,
  });
}
