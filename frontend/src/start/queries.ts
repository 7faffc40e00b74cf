import {
  getListQuestionnairesQueryOptions,
  getListStoriesQueryOptions,
} from "../api/generated/commonVision";

/** Published texts change rarely; a visit need not ask twice. */
const published = { query: { staleTime: 10 * 60_000 } };

export const questionnairesQuery = () => getListQuestionnairesQueryOptions(published);
export const storiesQuery = () => getListStoriesQueryOptions(published);
