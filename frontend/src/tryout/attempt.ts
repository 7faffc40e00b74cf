import type { FrameworkView, QuestionnaireView } from "../api/generated/commonVision.schemas";
import { UNANSWERED } from "../measurement/answers";

/** An assessment that nobody but this tab knows of. */
export interface Attempt {
  questionnaire: QuestionnaireView;
  framework: FrameworkView;
  sections: readonly string[];
  answers: Readonly<Record<string, number>>;
  /** How important items are, where the questionnaire asks. */
  importance: Readonly<Record<string, number>>;
  elementsToWorkOn: readonly string[];
  /** When the answers were given, if they come unchanged from a file; null: now. */
  answeredOn: string | null;
}

interface Held {
  attempt: Attempt | null;
  /** Whether something would be lost if the tab were closed now. */
  unsaved: boolean;
}

/*
 * It lives in this variable and nowhere else: no storage of the browser, no request. A reload, a closed tab and a
 * sign-in end it, and so does leaving by a link, which asks first.
 */
const nothing: Held = { attempt: null, unsaved: false };
let held = nothing;
const listeners = new Set<() => void>();

function hold(next: Held): void {
  held = next;
  listeners.forEach((listener) => listener());
}

function change(part: Partial<Attempt>): void {
  if (held.attempt) hold({ attempt: { ...held.attempt, ...part }, unsaved: true });
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function current(): Held {
  return held;
}

export function begin(attempt: Attempt): void {
  hold({ attempt, unsaved: false });
}

export function answer(item: string, value: number): void {
  change({ answers: withValue(held.attempt?.answers, item, value), answeredOn: null });
}

export function rateImportance(item: string, value: number): void {
  change({ importance: withValue(held.attempt?.importance, item, value), answeredOn: null });
}

function withValue(values: Attempt["answers"] = {}, item: string, value: number) {
  const { [item]: _, ...others } = values;
  return value === UNANSWERED ? others : { ...others, [item]: value };
}

export function workOn(elements: readonly string[]): void {
  change({ elementsToWorkOn: elements });
}

/** The person has been handed the file. Whether they kept it is theirs to see. */
export function savedToFile(): void {
  hold({ ...held, unsaved: false });
}

export function forget(): void {
  hold(nothing);
}
