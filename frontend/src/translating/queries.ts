import { queryOptions } from "@tanstack/react-query";
import {
  getFrameworkVersion,
  getListFrameworksQueryKey,
  getListQuestionnairesQueryKey,
  getQuestionnaireVersion,
} from "../api/generated/commonVision";
import { english } from "../api/language";
import { list, load, type Version, type Which } from "./server";

/** Asked afresh at each visit: somebody else may be at work on it too. */
const afresh = { staleTime: 0, gcTime: 0, refetchOnMount: "always" as const };

export const translationsQuery = (of: Version) =>
  queryOptions({
    queryKey: ["translations", of],
    queryFn: ({ signal }) => list(of, signal),
    ...afresh,
  });

export const translationQuery = (which: Which) =>
  queryOptions({
    queryKey: ["translation", which],
    queryFn: ({ signal }) => load(which, signal),
    ...afresh,
  });

/** What the version is called in English, which is what its editor translates from. */
export const nameQuery = ({ kind, key, version }: Version) =>
  queryOptions({
    queryKey: ["name in English", kind, key, version],
    queryFn: async ({ signal }) => {
      const get = kind === "questionnaires" ? getQuestionnaireVersion : getFrameworkVersion;
      const inEnglish = { signal, headers: { "Accept-Language": english } };
      return (await get(key, version, inEnglish)).name;
    },
    staleTime: Infinity,
  });

/** They say which languages there are, and are in one of them. */
export const listKeys = [getListFrameworksQueryKey(), getListQuestionnairesQueryKey()];
