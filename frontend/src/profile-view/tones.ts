/** The seven tones, from the low end to the high one; those between the five of most scales are named for where they stand. */
const tonesOf: Readonly<Record<number, readonly string[]>> = {
  2: ["1", "5"],
  3: ["1", "3", "5"],
  4: ["1", "2", "4", "5"],
  5: ["1", "2", "3", "4", "5"],
  6: ["1", "low", "2", "4", "high", "5"],
  7: ["1", "low", "2", "3", "4", "high", "5"],
};

/** Which tone a point of the scale has: each its own, the ends always the ends, the middle the middle. */
export function toneOf(point: number, points: number): string {
  return tonesOf[points]?.[point - 1] ?? "3";
}
