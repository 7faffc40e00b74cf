import { type QueryClient, useQueryClient } from "@tanstack/react-query";
import { getGetQuestionnaireVersionQueryOptions } from "../api/generated/commonVision";
import type { QuestionnaireView } from "../api/generated/commonVision.schemas";
import { isNotFound } from "../api/problem";
import { type ItemsOfVersion, itemsOfVersion } from "../measurement/lineage";

export type Histories = ReadonlyMap<string, readonly ItemsOfVersion[]>;

/** What decides which items of two questionnaire versions are the same: all their versions, up to these. */
export function useLoadHistories() {
  const client = useQueryClient();
  return async (one: QuestionnaireView, other: QuestionnaireView): Promise<Histories> => {
    const keys = [...new Set([one.key, other.key])];
    const histories = keys.map(async (key) => {
      const known = [one, other].filter((questionnaire) => questionnaire.key === key);
      return [key, (await versionsOf(client, known)).map(itemsOfVersion)] as const;
    });
    return new Map(await Promise.all(histories));
  };
}

async function versionsOf(
  client: QueryClient,
  known: readonly QuestionnaireView[],
): Promise<QuestionnaireView[]> {
  const [{ key } = { key: "" }] = known;
  const byVersion = new Map(known.map((questionnaire) => [questionnaire.version, questionnaire]));
  // One version against itself and one against another questionnaire's first have no history to ask for.
  const newest = byVersion.size === 1 && known.length > 1 ? 0 : Math.max(...byVersion.keys());
  const missing = Array.from({ length: newest }, (_, place) => place + 1).filter(
    (version) => !byVersion.has(version),
  );
  const earlier = await Promise.all(missing.map((version) => published(client, key, version)));
  return [...byVersion.values(), ...earlier.filter((found) => found !== null)];
}

/** A version that is not here is left out, as the server leaves it out. */
async function published(
  client: QueryClient,
  key: string,
  version: number,
): Promise<QuestionnaireView | null> {
  const options = getGetQuestionnaireVersionQueryOptions(key, version, {
    query: { staleTime: Number.POSITIVE_INFINITY },
  });
  try {
    return await client.fetchQuery(options);
  } catch (problem) {
    if (isNotFound(problem)) return null;
    throw problem;
  }
}
