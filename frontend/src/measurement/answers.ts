/*
 * What a stored answer value means. 1 and above is a point of the scale; the rest says why there is none.
 */
export const UNANSWERED = 0;
export const NOT_APPLICABLE = -1;
/** Only raters can answer this; it is counted like "not applicable" so that the rules hold for every sheet. */
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

export function isAnswered(value: number): boolean {
  return value >= 1;
}

export function isApplicable(value: number): boolean {
  return value !== NOT_APPLICABLE && value !== NOT_OBSERVED;
}
