import { queryOptions, type QueryKey } from "@tanstack/react-query";
import {
  getGetFrameworkVersionQueryKey,
  getGetFrameworkVersionQueryOptions,
  getGetQuestionnaireVersionQueryKey,
  getGetQuestionnaireVersionQueryOptions,
  getListFrameworkDraftsQueryKey,
  getListFrameworkVersionsQueryKey,
  getListFrameworksQueryKey,
  getListFrameworksQueryOptions,
  getListQuestionnaireDraftsQueryKey,
  getListQuestionnaireVersionsQueryKey,
  getListQuestionnairesQueryKey,
  getListQuestionnairesQueryOptions,
  listFrameworkDrafts,
  listFrameworkVersions,
  listQuestionnaireDrafts,
  listQuestionnaireVersions,
} from "../api/generated/commonVision";
import { english } from "../api/language";

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

/** A draft is in English, so what stands beside it is too, in whichever language its editor reads everything else. */
const inEnglish = (queryKey: QueryKey, staleTime: number) => ({
  query: { queryKey: [...queryKey, english], staleTime },
  request: { headers: { "Accept-Language": english } },
});

export const publishedFrameworksQuery = () =>
  getListFrameworksQueryOptions(inEnglish(getListFrameworksQueryKey(), 0));
export const publishedQuestionnairesQuery = () =>
  getListQuestionnairesQueryOptions(inEnglish(getListQuestionnairesQueryKey(), 0));

export const publishedFrameworkQuery = (key: string, version: number) =>
  getGetFrameworkVersionQueryOptions(
    key,
    version,
    inEnglish(getGetFrameworkVersionQueryKey(key, version), Infinity),
  );
export const publishedQuestionnaireQuery = (key: string, version: number) =>
  getGetQuestionnaireVersionQueryOptions(
    key,
    version,
    inEnglish(getGetQuestionnaireVersionQueryKey(key, version), Infinity),
  );
