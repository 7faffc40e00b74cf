import type { Scale } from "../api/generated/commonVision.schemas";

/*
 * What a stored answer value means. 1 and above is a point of the scale; the rest says why there is none.
 */
export const UNANSWERED = 0;
export const NOT_APPLICABLE = -1;
/** Where a scale offers it; counted like "not applicable" so that the rules hold for every sheet. */
export const NOT_OBSERVED = -2;

/** Answers by item key. An item that is missing is unanswered. */
export type Answers = ReadonlyMap<string, number> | Readonly<Record<string, number>>;

export function answerTo(answers: Answers, item: string): number {
  const value = answers instanceof Map ? answers.get(item) : lookUp(answers, item);
  return value ?? UNANSWERED;
}

/** A record that came out of a file may hold nothing of its own under "constructor", yet would find one. */
function lookUp(answers: Answers, item: string): number | undefined {
  return Object.hasOwn(answers, item)
    ? (answers as Readonly<Record<string, number>>)[item]
    : undefined;
}

/** What each value that a scale offers is called. */
export function labelsOf(scale: Scale): Map<number, string> {
  return new Map(
    [
      ...scale.points.map(({ value, label }) => [value, label] as const),
      [NOT_APPLICABLE, scale.notApplicable] as const,
      [NOT_OBSERVED, scale.notObserved] as const,
    ].filter((named): named is [number, string] => named[1] !== null),
  );
}

export function isAnswered(value: number): boolean {
  return value >= 1;
}

export function isApplicable(value: number): boolean {
  return value !== NOT_APPLICABLE && value !== NOT_OBSERVED;
}
