/** What was, is, and was taken back. Lives as long as the page; what is saved is always what is. */
export interface History<T> {
  readonly present: T;
  readonly past: readonly Step<T>[];
  readonly future: readonly T[];
}

interface Step<T> {
  readonly before: T;
  /** The field that was typed in; null for a deed, such as a move. */
  readonly field: string | null;
}

const longest = 100;

export function beginning<T>(present: T): History<T> {
  return { present, past: [], future: [] };
}

/** Typing on in one field is one step; every deed is one of its own. */
export function done<T>(history: History<T>, present: T, field: string | null): History<T> {
  if (present === history.present) return history;
  const goesOn =
    field !== null && history.future.length === 0 && history.past.at(-1)?.field === field;
  const past = goesOn
    ? history.past
    : [...history.past, { before: history.present, field }].slice(-longest);
  return { present, past, future: [] };
}

export function undone<T>(history: History<T>): History<T> {
  const last = history.past.at(-1);
  if (!last) return history;
  return {
    present: last.before,
    past: history.past.slice(0, -1),
    future: [...history.future, history.present],
  };
}

export function redone<T>(history: History<T>): History<T> {
  const next = history.future.at(-1);
  if (next === undefined) return history;
  return {
    present: next,
    past: [...history.past, { before: history.present, field: null }],
    future: history.future.slice(0, -1),
  };
}
