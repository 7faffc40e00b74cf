import { ProblemError } from "../api/problem";
import type { FieldError } from "../ui/ErrorSummary";

/** The server's words on fields, as the summary at the head of a form wants them, by the first part of each pointer. */
export function fieldErrors(error: unknown, known: readonly string[]): FieldError[] {
  if (!(error instanceof ProblemError)) return [];
  const said = new Map<string, string>();
  for (const { pointer, message } of error.problem.errors ?? []) {
    const field = pointer.split("/")[1] ?? "";
    if (known.includes(field) && !said.has(field)) said.set(field, message);
  }
  return Array.from(said, ([field, message]) => ({ field, message }));
}

export function messagesByField(errors: readonly FieldError[]): Record<string, string | undefined> {
  return Object.fromEntries(errors.map(({ field, message }) => [field, message]));
}
