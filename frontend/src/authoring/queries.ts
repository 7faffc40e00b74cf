import { queryOptions } from "@tanstack/react-query";
import {
  getListFrameworkDraftsQueryKey,
  getListFrameworksQueryOptions,
  listFrameworkDrafts,
} from "../api/generated/commonVision";
import type { DraftSummary } from "../api/generated/commonVision.schemas";

interface PageOf<T> {
  items: T[];
  nextPageToken: string | null;
}

/** All pages of a list, one after the other. */
async function everyPage<T>(page: (pageToken?: string) => Promise<PageOf<T>>): Promise<T[]> {
  const items: T[] = [];
  let token: string | null = null;
  do {
    const next: PageOf<T> = await page(token ?? undefined);
    items.push(...next.items);
    token = next.nextPageToken;
  } while (token !== null);
  return items;
}

export const frameworkDraftsKey = getListFrameworkDraftsQueryKey();

/** Asked afresh at each visit: somebody else may be at work on them. */
export const frameworkDraftsQuery = () =>
  queryOptions<DraftSummary[]>({
    queryKey: [...frameworkDraftsKey, "all"],
    queryFn: ({ signal }) =>
      everyPage((pageToken) => listFrameworkDrafts(pageToken ? { pageToken } : {}, { signal })),
    staleTime: 0,
  });

export const publishedFrameworksQuery = () =>
  getListFrameworksQueryOptions({ query: { staleTime: 0 } });
