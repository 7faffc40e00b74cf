/** An answer to an item, how important that item is, or a private note on an element. */
export type Kind = "answer" | "importance" | "note";

const kinds: readonly unknown[] = ["answer", "importance", "note"] satisfies Kind[];

/** A value on the scale (0 clears it, -1 does not apply), or a note's text. */
export type Value = number | string;

/** What one thing in one assessment is called on this device. */
export type Thing = { readonly response: string; readonly kind: Kind; readonly key: string };

/** One click or one pause in typing: what was given, and when by this device's clock. */
export type Given = Thing & {
  readonly questionnaire: string;
  readonly value: Value;
  /** Never sent: only how long ago it was is sent, so a wrong clock does no harm. */
  readonly givenAt: number;
  /** Tells this click from every other, so that a late confirmation cannot delete a newer answer. */
  readonly click: string;
  /** Earlier clicks on the same thing that may reach the server after this one. */
  readonly echoes: readonly Echo[];
  /** It came after the assessment was submitted and waits to be offered in the next one. */
  readonly late: boolean;
};

/**
 * The server takes a value as given when it arrived less its age. A request that is held up on its way
 * therefore looks newer than it is, by as long as it was on its way. If what stands at the server is such
 * an older value of our own, it did not win: it is an echo.
 */
export type Echo = {
  readonly click: string;
  readonly value: Value;
  /** The latest time, by this device's clock, that the server can take it to be given at. */
  readonly until: number;
};

export function idOf({ response, kind, key }: Thing): string {
  return JSON.stringify([response, kind, key]);
}

export function nothing(kind: Kind): Value {
  return kind === "note" ? "" : 0;
}

/** Later wins. Two tabs share one clock; a tie goes to the higher value, as it does at the server. */
export function isNewer(one: Given, other: Given): boolean {
  if (one.givenAt !== other.givenAt) {
    return one.givenAt > other.givenAt;
  }
  return one.value > other.value;
}

/** What was read back from the device is believed only if it has every part. */
export function asGiven(found: unknown): Given | null {
  if (typeof found !== "object" || found === null) {
    return null;
  }
  const { response, questionnaire, kind, key, value, givenAt, click, echoes, late } =
    found as Partial<Given>;
  const whole =
    typeof response === "string" &&
    typeof questionnaire === "string" &&
    kinds.includes(kind) &&
    typeof key === "string" &&
    typeof value === (kind === "note" ? "string" : "number") &&
    typeof givenAt === "number" &&
    typeof click === "string" &&
    Array.isArray(echoes) &&
    typeof late === "boolean";
  return whole ? (found as Given) : null;
}
