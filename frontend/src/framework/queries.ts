import {
  getGetFrameworkQueryOptions,
  getListFrameworksQueryOptions,
  getListQuestionnairesQueryOptions,
  getListStoriesQueryOptions,
} from "../api/generated/commonVision";

/** Published texts change rarely; a visit need not ask twice. */
const published = { query: { staleTime: 10 * 60_000 } };

export const frameworksQuery = () => getListFrameworksQueryOptions(published);
export const frameworkQuery = (framework: string) =>
  getGetFrameworkQueryOptions(framework, published);
export const questionnairesQuery = () => getListQuestionnairesQueryOptions(published);
export const storiesQuery = () => getListStoriesQueryOptions(published);

/**
 * The framework that a story's elements are shown in. Stories name elements only, because the frameworks of the
 * bundled pack share them; this one has them all.
 */
export const frameworkOfStories = "leadership-framework";
