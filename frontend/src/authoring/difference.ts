import type { FrameworkContent, Keyed, QuestionnaireText } from "./content";
import { inWords } from "./inWords";

/** What a difference is about. A text is one named field of the thing; the rest is the thing as a whole. */
export type Sort = "framework" | "domain" | "element" | "questionnaire" | "section" | "item";

export interface Difference {
  readonly sort: Sort;
  /** Key of the thing; "" for the framework or questionnaire itself. */
  readonly key: string;
  /** What people call it, now or, if it is gone, before. */
  readonly name: string;
  readonly change: Change;
}

export type Change =
  | { readonly kind: "new" | "gone" | "moved" | "meaning-changed" }
  | { readonly kind: "renamed"; readonly from: string; readonly to: string }
  | { readonly kind: "into"; readonly from: string; readonly to: string }
  | { readonly kind: "text"; readonly field: string; readonly from: string; readonly to: string };

export function frameworkDifference(from: FrameworkContent, to: FrameworkContent): Difference[] {
  const meant = changedMeanings(to);
  const homes = (content: FrameworkContent) =>
    new Map(
      content.domains.flatMap((domain) => domain.elements.map((element) => [element.key, domain])),
    );
  const [before, after] = [homes(from), homes(to)];
  const all = (content: FrameworkContent) => content.domains.flatMap(({ elements }) => elements);
  return [
    ...texts("framework", "", to.name, from, to, ["name", "summary", "introduction", "audience"]),
    ...texts("framework", "", to.name, from.rights, to.rights, [...rightsFields]),
    ...things("domain", from.domains, to.domains, (a, b) =>
      texts("domain", b.key, b.name, a, b, ["name", "summary", "audience"]),
    ),
    ...things(
      "element",
      all(from),
      all(to),
      (a, b) => [
        ...texts("element", b.key, b.name, a, b, [...elementFields]),
        ...(before.get(b.key)!.key === after.get(b.key)!.key
          ? []
          : [
              {
                sort: "element" as const,
                key: b.key,
                name: b.name,
                change: {
                  kind: "into" as const,
                  from: before.get(b.key)!.name,
                  to: after.get(b.key)!.name,
                },
              },
            ]),
        ...meaning("element", b.key, b.name, meant),
      ],
      // Only within its domain: one that came from elsewhere is said above.
      (key) => `${before.get(key)?.key} ${after.get(key)?.key}`,
    ),
  ];
}

export function questionnaireDifference(
  from: QuestionnaireText,
  to: QuestionnaireText,
): Difference[] {
  const meant = changedMeanings(to);
  const elements = (content: QuestionnaireText) =>
    content.sections.flatMap((section) => section.elements);
  const homes = (content: QuestionnaireText) =>
    new Map(elements(content).flatMap(({ key, items }) => items.map((item) => [item.key, key])));
  const [before, after] = [homes(from), homes(to)];
  const all = (content: QuestionnaireText) => elements(content).flatMap(({ items }) => items);
  return [
    ...texts("questionnaire", "", to.name, from, to, [
      "name",
      "summary",
      "instructions",
      "minutes",
    ]),
    ...texts("questionnaire", "", to.name, from.rights, to.rights, [...rightsFields]),
    ...texts("questionnaire", "", to.name, from, to, ["scale", "importance"]),
    ...things("section", from.sections, to.sections, (a, b) =>
      texts("section", b.key, b.name, a, b, ["name", "summary", "audience"]),
    ),
    ...things("element", elements(from), elements(to), (a, b) =>
      texts("element", b.key, b.name, a, b, ["name", "description", "example", "levels"]),
    ),
    ...things(
      "item",
      all(from).map(named),
      all(to).map(named),
      (a, b) => [
        ...texts("item", b.key, b.name, a, b, ["text", "thirdPerson"]),
        ...meaning("item", b.key, b.name, meant),
      ],
      (key) => `${before.get(key)} ${after.get(key)}`,
    ),
  ];
}

const rightsFields = [
  "owner",
  "licence",
  "notice",
  "attribution",
  "permissionReference",
  "allowedUse",
  "expiresOn",
] as const;
const elementFields = [
  "name",
  "description",
  "looksLike",
  "example",
  "suggestions",
  "overplayed",
  "levels",
] as const;

/** Things that stay but read otherwise: whether they still mean the same only their editor knows. */
export function toAskAbout(
  differences: readonly Difference[],
  sort: "element" | "item",
): Difference[] {
  const asked = new Set<string>();
  return differences.filter(({ sort: of, key, change }) => {
    const reads = change.kind === "renamed" || change.kind === "text";
    if (of !== sort || !reads || asked.has(key)) return false;
    asked.add(key);
    return true;
  });
}

function named<T extends { key: string; text: string }>(item: T) {
  return { ...item, name: item.text };
}

function changedMeanings({ succession }: Pick<FrameworkContent, "succession">): Set<string> {
  return new Set(
    succession?.successors.filter(({ meaning: is }) => is === "changed").map(({ key }) => key),
  );
}

function meaning(
  sort: Sort,
  key: string,
  name: string,
  changed: ReadonlySet<string>,
): Difference[] {
  return changed.has(key) ? [{ sort, key, name, change: { kind: "meaning-changed" } }] : [];
}

type Named = Keyed & { readonly name: string };

/** What is new, gone, moved among its fellows, or otherwise in itself. */
function things<T extends Named>(
  sort: Sort,
  from: readonly T[],
  to: readonly T[],
  within: (before: T, after: T) => Difference[],
  groupOf: (key: string) => string = () => "",
): Difference[] {
  const [before, after] = [new Map(from.map(withKey)), new Map(to.map(withKey))];
  const shifted = new Set(movedKeys(from, to, groupOf));
  return [
    ...to.flatMap((thing): Difference[] => {
      const was = before.get(thing.key);
      const { key, name } = thing;
      if (!was) return [{ sort, key, name, change: { kind: "new" } }];
      return [
        ...within(was, thing),
        ...(shifted.has(key) ? [{ sort, key, name, change: { kind: "moved" as const } }] : []),
      ];
    }),
    ...from
      .filter(({ key }) => !after.has(key))
      .map(({ key, name }) => ({ sort, key, name, change: { kind: "gone" as const } })),
  ];
}

/** As few as account for the new order: all but a longest run that kept it. */
function movedKeys(
  from: readonly Keyed[],
  to: readonly Keyed[],
  groupOf: (key: string) => string,
): string[] {
  const places = new Map(from.map(({ key }, index) => [key, index]));
  const groups = new Map<string, string[]>();
  for (const { key } of to) {
    if (!places.has(key)) continue;
    const [before, after = before] = groupOf(key).split(" ");
    if (before !== after) continue;
    groups.set(before!, [...(groups.get(before!) ?? []), key]);
  }
  return [...groups.values()].flatMap((keys) => {
    const kept = longestRising(keys.map((key) => places.get(key)!));
    return keys.filter((key) => !kept.has(places.get(key)!));
  });
}

function longestRising(values: readonly number[]): Set<number> {
  const ends: number[] = [];
  const previous = new Map<number, number | undefined>();
  for (const value of values) {
    const at = ends.findIndex((end) => end >= value);
    const place = at < 0 ? ends.length : at;
    previous.set(value, ends[place - 1]);
    ends[place] = value;
  }
  const kept = new Set<number>();
  for (let value = ends.at(-1); value !== undefined; value = previous.get(value)) kept.add(value);
  return kept;
}

function texts<T extends object>(
  sort: Sort,
  key: string,
  name: string,
  from: T,
  to: T,
  fields: readonly (keyof T & string)[],
): Difference[] {
  return fields.flatMap((field): Difference[] => {
    const [before, after] = [inWords(from[field]), inWords(to[field])];
    if (before === after) return [];
    return field === "name"
      ? [{ sort, key, name, change: { kind: "renamed", from: before, to: after } }]
      : [{ sort, key, name, change: { kind: "text", field, from: before, to: after } }];
  });
}

function withKey<T extends Keyed>(thing: T): [string, T] {
  return [thing.key, thing];
}
