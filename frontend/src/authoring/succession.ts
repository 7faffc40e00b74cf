import type { Succession } from "../api/generated/commonVision.schemas";

interface WithSuccession {
  succession?: Succession;
}

export function meansTheSame({ succession }: WithSuccession, key: string): boolean {
  return !succession?.successors.some((it) => it.key === key && it.meaning === "changed");
}

/**
 * Says whether a part still means what it meant in the version before. A key that is in both means the same unless it is
 * named, so only what has changed is written down; without any there is no succession.
 */
export function withMeaning<T extends WithSuccession>(
  content: T,
  since: number,
  key: string,
  same: boolean,
): T {
  const { succession, ...rest } = content;
  const others = succession?.successors.filter((it) => it.key !== key) ?? [];
  const successors = same ? others : [...others, { key, meaning: "changed" as const }];
  return (successors.length === 0 ? rest : { ...rest, succession: { since, successors } }) as T;
}

/** Without what was said of parts that are no longer there. */
export function withoutGone<T extends WithSuccession>(content: T, keys: ReadonlySet<string>): T {
  const { succession, ...rest } = content;
  if (!succession) return content;
  const successors = succession.successors.filter(({ key }) => keys.has(key));
  if (successors.length === succession.successors.length) return content;
  return (
    successors.length === 0 ? rest : { ...rest, succession: { ...succession, successors } }
  ) as T;
}
