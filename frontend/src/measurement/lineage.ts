import type { QuestionnaireView, Succession } from "../api/generated/commonVision.schemas";

/** A questionnaire version, as far as its items' history goes. */
export interface ItemsOfVersion {
  readonly version: number;
  /** How each reads, by key. */
  readonly items: ReadonlyMap<string, string>;
  readonly succession?: Succession;
}

/** Which of the versions that belong to it a sheet answers. */
export interface VersionOf {
  readonly key: string;
  readonly version: number;
}

/** An item as it was in the version that gave it the meaning that it has. */
interface Beginning {
  readonly version: number;
  readonly key: string;
  readonly words: string;
}

export function itemsOfVersion(questionnaire: QuestionnaireView): ItemsOfVersion {
  const items = questionnaire.sections
    .flatMap(({ elements }) => elements)
    .flatMap(({ items: asked }) => asked.map(({ key, text }) => [key, text] as const));
  return { ...questionnaire, items: new Map(items) };
}

/**
 * For each item of the later version that is the same as one of the earlier: the key of that. A key goes on meaning what
 * it meant unless a version says that it has changed or had another key; of two questionnaires, those items are the same
 * that have one key and read alike. No item is the same as two others.
 *
 * @param histories each questionnaire's versions, up to those that are compared
 */
export function sameItems(
  earlier: VersionOf,
  later: VersionOf,
  histories: ReadonlyMap<string, readonly ItemsOfVersion[]>,
): Map<string, string> {
  const meaning = ({ version, key, words }: Beginning) =>
    earlier.key === later.key ? `${version} ${key}` : JSON.stringify([key, words]);
  const beginningsIn = ({ key, version }: VersionOf) =>
    beginnings(histories.get(key) ?? []).get(version) ?? new Map<string, Beginning>();
  const places = new Map<string, string>();
  for (const [key, beginning] of beginningsIn(earlier)) {
    if (!places.has(meaning(beginning))) places.set(meaning(beginning), key);
  }
  const same = new Map<string, string>();
  for (const [key, beginning] of beginningsIn(later)) {
    const before = places.get(meaning(beginning));
    if (before === undefined) continue;
    same.set(key, before);
    places.delete(meaning(beginning));
  }
  return same;
}

function beginnings(versions: readonly ItemsOfVersion[]): Map<number, Map<string, Beginning>> {
  const known = new Map<number, Map<string, Beginning>>();
  let latest = new Map<string, Beginning>();
  for (const version of versions.toSorted((a, b) => a.version - b.version)) {
    // Where the version that it tells of is not here, the one before it stands in.
    const before = known.get(version.succession?.since ?? 0) ?? latest;
    latest = beginningsOf(version, before);
    known.set(version.version, latest);
  }
  return known;
}

function beginningsOf(
  { version, items, succession }: ItemsOfVersion,
  before: ReadonlyMap<string, Beginning>,
): Map<string, Beginning> {
  const said = new Map(succession?.successors.map((successor) => [successor.key, successor]));
  return new Map(
    [...items].map(([key, words]) => {
      const successor = said.get(key);
      const was = before.get(successor?.was ?? key);
      const goesOn = was !== undefined && successor?.meaning !== "changed";
      return [key, goesOn ? was : { version, key, words }];
    }),
  );
}
