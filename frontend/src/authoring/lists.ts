import type { Keyed } from "./content";

/** The list with the one at `from` standing at `to`; places beyond an end are the end. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const rest = list.filter((_, index) => index !== from);
  return inserted(rest, to, list[from]!);
}

export function inserted<T>(list: readonly T[], at: number, thing: T): T[] {
  const place = Math.max(0, Math.min(at, list.length));
  return [...list.slice(0, place), thing, ...list.slice(place)];
}

export function placeOf(list: readonly Keyed[], key: string): number {
  return list.findIndex((thing) => thing.key === key);
}

export function without<T extends Keyed>(list: readonly T[], key: string): T[] {
  return list.filter((thing) => thing.key !== key);
}

/** The list with one thing changed; the rest are the same objects, so that pages draw only what is new. */
export function withChanged<T extends Keyed>(
  list: readonly T[],
  key: string,
  change: (thing: T) => T,
): T[] {
  return list.map((thing) => (thing.key === key ? change(thing) : thing));
}
