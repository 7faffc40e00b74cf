import type { LinePlace } from "../api/generated/commonVision.schemas";

/** Whether there is a figure here and one before it, which do not rest on the same questions. */
export function isBroken(places: readonly LinePlace[], index: number): boolean {
  const place = places[index];
  const before = places[index - 1];
  return Boolean(place && before && place.score !== null && before.score !== null && !place.goesOn);
}
