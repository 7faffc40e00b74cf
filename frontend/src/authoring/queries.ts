import { queryOptions, type QueryKey } from "@tanstack/react-query";
import {
  getListFrameworkDraftsQueryKey,
  getListFrameworkVersionsQueryKey,
  getListFrameworksQueryOptions,
  getListQuestionnaireDraftsQueryKey,
  getListQuestionnaireVersionsQueryKey,
  getListQuestionnairesQueryOptions,
  listFrameworkDrafts,
  listFrameworkVersions,
  listQuestionnaireDrafts,
  listQuestionnaireVersions,
} from "../api/generated/commonVision";

export const frameworkDraftsKey = getListFrameworkDraftsQueryKey();
export const questionnaireDraftsKey = getListQuestionnaireDraftsQueryKey();

export const frameworkDraftsQuery = () => everyPage(frameworkDraftsKey, listFrameworkDrafts);
export const questionnaireDraftsQuery = () =>
  everyPage(questionnaireDraftsKey, listQuestionnaireDrafts);

/** All pages of a list; asked afresh at each visit, since somebody else may be at work on it too. */
function everyPage<T>(
  key: QueryKey,
  page: (
    params: { pageToken?: string },
    options: { signal: AbortSignal },
  ) => Promise<{ items: T[]; nextPageToken: string | null }>,
) {
  return queryOptions<T[]>({
    queryKey: [...key, "all"],
    queryFn: async ({ signal }) => {
      const items: T[] = [];
      let pageToken: string | null = null;
      do {
        const next: Awaited<ReturnType<typeof page>> = await page(
          pageToken === null ? {} : { pageToken },
          { signal },
        );
        items.push(...next.items);
        pageToken = next.nextPageToken;
      } while (pageToken !== null);
      return items;
    },
    staleTime: 0,
  });
}

export const frameworkVersionsQuery = () =>
  everyPage(getListFrameworkVersionsQueryKey(), listFrameworkVersions);
export const questionnaireVersionsQuery = () =>
  everyPage(getListQuestionnaireVersionsQueryKey(), listQuestionnaireVersions);

export const publishedFrameworksQuery = () =>
  getListFrameworksQueryOptions({ query: { staleTime: 0 } });
export const publishedQuestionnairesQuery = () =>
  getListQuestionnairesQueryOptions({ query: { staleTime: 0 } });
