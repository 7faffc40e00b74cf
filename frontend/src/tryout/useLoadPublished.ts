import { useQueryClient } from "@tanstack/react-query";
import {
  getGetFrameworkVersionQueryOptions,
  getGetQuestionnaireVersionQueryOptions,
} from "../api/generated/commonVision";

const published = { query: { staleTime: Number.POSITIVE_INFINITY } };

/** The published texts; nothing in these requests says anything about the person. */
export function useLoadPublished() {
  const client = useQueryClient();
  return async ({ key, version }: { key: string; version: number }) => {
    const questionnaire = await client.fetchQuery(
      getGetQuestionnaireVersionQueryOptions(key, version, published),
    );
    const of = questionnaire.framework;
    const framework = await client.fetchQuery(
      getGetFrameworkVersionQueryOptions(of.key, of.version, published),
    );
    return { questionnaire, framework };
  };
}
