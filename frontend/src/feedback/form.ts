import {
  createRaterSession,
  getQuestionnaireVersion,
  getRaterForm,
  submitRaterForm,
  submitRefusal,
  updateRaterForm,
} from "../api/generated/commonVision";
import type {
  QuestionnaireView,
  RaterFormView,
  RefusalReason,
} from "../api/generated/commonVision.schemas";
import { isNotFound, isPassing } from "../api/problem";
import { UNANSWERED } from "../measurement/answers";
import { nhsNumbersIn } from "../nhsNumbers";
import { charactersIn } from "../ui/Textarea";
import type { SaveState } from "../ui/SaveStatus";

export const COMMENT_LIMIT = 2000;
const PAUSE_MILLIS = 400;
const RETRY_MILLIS = 5000;
/** Of this tab alone: it goes with it, and the next person at the computer finds nothing. */
const STORED = "feedback-form";

type Answers = Readonly<Record<string, number>>;
type Comments = Readonly<Record<string, string>>;

/** A form that is open, with what is answered whether or not it has been sent. */
export interface OpenForm {
  form: RaterFormView;
  questionnaire: QuestionnaireView;
  answers: Answers;
  comments: Comments;
  /** Numbers in comments that the rater says are no patient's. */
  accepted: readonly string[];
  /** Whether somebody has shown that they are no program that looks into mail. */
  person: boolean;
}

export type Phase = "none" | "opening" | "open" | "gone" | "failed" | "handed-in" | "refused";

export interface Held {
  phase: Phase;
  error: unknown;
  open: OpenForm | null;
  saving: SaveState;
  /** What the server has not got yet. */
  unsent: Unsent;
}

interface Unsent {
  answers: Answers;
  comments: Comments;
}

interface Stored {
  formId: string;
  person: boolean;
  unsent: Unsent;
}

const nothing: Held = {
  phase: "none",
  error: null,
  open: null,
  saving: "idle",
  unsent: { answers: {}, comments: {} },
};
let held = nothing;
let opening = 0;
/** The secret of the link, for as long as it has opened nothing. */
let link: string | null = null;
let sending: Promise<void> | null = null;
let timer: number | undefined;
const listeners = new Set<() => void>();

export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function current(): Held {
  return held;
}

function hold(part: Partial<Held>): void {
  held = { ...held, ...part };
  listeners.forEach((listener) => listener());
}

/** Ends what there is; another link, or the end of a test. */
export function forget(): void {
  opening++;
  window.clearTimeout(timer);
  link = null;
  held = nothing;
  listeners.forEach((listener) => listener());
}

/** Opens the form of a link, or without one the form that this tab had open before it was loaded again. */
export async function openForm(token: string | null): Promise<void> {
  forget();
  link = token;
  const turn = opening;
  const stored = readStored();
  if (token === null && stored === null) {
    hold({ phase: "gone" });
    return;
  }
  hold({ phase: "opening" });
  try {
    const formId = token === null ? stored!.formId : (await createRaterSession({ token })).formId;
    const form = await getRaterForm(formId);
    const { key, version } = form.questionnaire;
    const questionnaire = await getQuestionnaireVersion(key, version);
    if (turn !== opening) return;
    link = null;
    const mine = stored?.formId === formId ? stored : null;
    const unsent = mine?.unsent ?? nothing.unsent;
    hold({
      phase: "open",
      unsent,
      open: {
        form,
        questionnaire,
        answers: given({
          ...Object.fromEntries(form.answers.map(({ item, value }) => [item, value])),
          ...unsent.answers,
        }),
        comments: {
          ...Object.fromEntries(form.comments.map(({ question, text }) => [question, text])),
          ...unsent.comments,
        },
        accepted: form.comments.flatMap(({ text }) => nhsNumbersIn(text)),
        person: (mine?.person ?? false) || form.answers.length > 0 || form.comments.length > 0,
      },
    });
    store();
    sendSoon(0);
  } catch (error) {
    if (turn === opening) fail(error);
  }
}

/** Once more, by the same link. */
export function openAgain(): void {
  void openForm(link);
}

function fail(error: unknown): void {
  if (isNotFound(error)) {
    forgetStored();
    hold({ phase: "gone", open: null });
  } else {
    hold({ phase: "failed", error });
  }
}

function given(answers: Answers): Answers {
  return Object.fromEntries(Object.entries(answers).filter(([, value]) => value !== UNANSWERED));
}

/** A program that presses what it finds on a page writes no word into a field. */
export function sayPerson(): void {
  if (held.open) hold({ open: { ...held.open, person: true } });
  store();
}

export function answer(item: string, value: number): void {
  if (!held.open) return;
  hold({
    open: { ...held.open, answers: given({ ...held.open.answers, [item]: value }) },
    unsent: { ...held.unsent, answers: { ...held.unsent.answers, [item]: value } },
    saving: "saving",
  });
  store();
  sendSoon(PAUSE_MILLIS);
}

/** What cannot be sent as it is stays on the page alone, and says why. */
export function write(question: string, text: string): void {
  if (!held.open) return;
  const open = { ...held.open, comments: { ...held.open.comments, [question]: text } };
  const fits = whatIsWrong(open, question) === null;
  hold({
    open,
    ...(fits && {
      unsent: { ...held.unsent, comments: { ...held.unsent.comments, [question]: text } },
      saving: "saving" as const,
    }),
  });
  if (fits) {
    store();
    sendSoon(2 * PAUSE_MILLIS);
  }
}

/** The rater has looked at the numbers of a comment. */
export function accept(question: string): void {
  if (!held.open) return;
  const text = held.open.comments[question] ?? "";
  hold({ open: { ...held.open, accepted: [...held.open.accepted, ...nhsNumbersIn(text)] } });
  write(question, text);
}

/** Why a comment is not saved: it is too long, or has a number that may be a patient's. */
export function whatIsWrong(
  { comments, accepted }: OpenForm,
  question: string,
): "too-long" | { number: string } | null {
  const text = comments[question] ?? "";
  if (charactersIn(text) > COMMENT_LIMIT) return "too-long";
  const number = nhsNumbersIn(text).find((found) => !accepted.includes(found));
  return number === undefined ? null : { number };
}

export function isUnsent({ unsent }: Held): boolean {
  return Object.keys(unsent.answers).length + Object.keys(unsent.comments).length > 0;
}

function sendSoon(millis: number): void {
  window.clearTimeout(timer);
  timer = window.setTimeout(() => void send(), millis);
}

/** Sends all that is unsent; what is given meanwhile goes after it. */
export async function send(): Promise<void> {
  window.clearTimeout(timer);
  sending ??= sendAll().finally(() => {
    sending = null;
  });
  await sending;
}

async function sendAll(): Promise<void> {
  while (held.open && isUnsent(held)) {
    const turn = opening;
    const batch = held.unsent;
    hold({ saving: "saving" });
    try {
      await updateRaterForm(held.open.form.formId, {
        answers: Object.entries(batch.answers).map(([item, value]) => ({ item, value })),
        comments: Object.entries(batch.comments).map(([question, text]) => ({ question, text })),
      });
      if (turn !== opening) return;
      hold({
        saving: "saved",
        unsent: {
          answers: without(held.unsent.answers, batch.answers),
          comments: without(held.unsent.comments, batch.comments),
        },
      });
      store();
    } catch (error) {
      if (turn !== opening) return;
      if (isNotFound(error)) {
        fail(error);
      } else {
        hold({ saving: isPassing(error) ? "unsent" : "refused" });
        if (isPassing(error)) sendSoon(RETRY_MILLIS);
      }
      return;
    }
  }
}

/** What is still as it was sent is with the server now. */
function without<V>(now: Readonly<Record<string, V>>, sent: Readonly<Record<string, V>>) {
  return Object.fromEntries(Object.entries(now).filter(([key, value]) => sent[key] !== value));
}

/** For good, and only when all of it is with the server. */
export async function handIn(): Promise<void> {
  await send();
  const { open } = held;
  if (!open || isUnsent(held)) return;
  await submitRaterForm(open.form.formId, { checked: true });
  forgetStored();
  hold({ phase: "handed-in" });
}

export async function refuse(reason: RefusalReason): Promise<void> {
  window.clearTimeout(timer);
  if (!held.open) return;
  await submitRefusal(held.open.form.formId, { reason });
  forgetStored();
  hold({ phase: "refused", unsent: nothing.unsent });
}

function store(): void {
  if (!held.open) return;
  const { form, person } = held.open;
  const stored: Stored = { formId: form.formId, person, unsent: held.unsent };
  try {
    sessionStorage.setItem(STORED, JSON.stringify(stored));
  } catch {
    // A browser that keeps nothing: the page itself has it, and says so before it closes.
  }
}

function readStored(): Stored | null {
  try {
    return JSON.parse(sessionStorage.getItem(STORED) ?? "null") as Stored | null;
  } catch {
    return null;
  }
}

function forgetStored(): void {
  try {
    sessionStorage.removeItem(STORED);
  } catch {
    // Nothing was kept.
  }
}
