import {
  createRaterSession,
  getRaterForm,
  getRaterFormQuestionnaire,
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
import { keyOfLink, openKept, type Kept, type Unsent } from "./kept";

export const COMMENT_LIMIT = 2000;
const PAUSE_MILLIS = 400;
const RETRY_MILLIS = 5000;
/** Of this tab alone: it goes with it. */
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
  /** Whether that outlives this tab. */
  outlives: boolean;
}

interface Stored {
  formId: string;
  person: boolean;
  /** Opens what is kept on this device. */
  key: string | null;
  /** Only what the device does not keep. */
  unsent: Unsent;
}

const nothing: Held = {
  phase: "none",
  error: null,
  open: null,
  saving: "idle",
  unsent: { answers: {}, comments: {} },
  outlives: false,
};
let held = nothing;
let opening = 0;
/** The secret of the link, for as long as it has opened nothing. */
let link: string | null = null;
let kept: Kept | null = null;
let stopListening = () => {};
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
  stopListening();
  link = null;
  kept = null;
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
    const device = await openKept(token === null ? stored!.key : await keyOfLink(token));
    const formId = token === null ? stored!.formId : await formOf(token, device);
    const form = await getRaterForm(formId);
    const questionnaire = await getRaterFormQuestionnaire(formId);
    const mine = stored?.formId === formId ? stored : null;
    const unsent = over((await device?.read()) ?? nothing.unsent, mine?.unsent ?? nothing.unsent);
    if (turn !== opening) return;
    link = null;
    kept = device;
    stopListening = device?.listen(hear) ?? (() => {});
    const sent: Unsent = {
      answers: Object.fromEntries(form.answers.map(({ item, value }) => [item, value])),
      comments: Object.fromEntries(form.comments.map(({ question, text }) => [question, text])),
    };
    const all = over(sent, unsent);
    hold({
      phase: "open",
      unsent,
      outlives: device !== null,
      open: {
        form,
        questionnaire,
        answers: given(all.answers),
        comments: all.comments,
        // Nothing is sent, or waits for it, before the rater has looked at its numbers.
        accepted: Object.values(all.comments).flatMap(nhsNumbersIn),
        person: (mine?.person ?? false) || !isEmpty(all),
      },
    });
    store();
    sendSoon(0);
  } catch (error) {
    if (turn === opening) fail(error);
  }
}

/** A link that opens nothing any more has nothing to wait for. */
async function formOf(token: string, device: Kept | null): Promise<string> {
  try {
    return (await createRaterSession({ token })).formId;
  } catch (error) {
    if (isNotFound(error)) await device?.clear();
    throw error;
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

function over(below: Unsent, above: Unsent): Unsent {
  return {
    answers: { ...below.answers, ...above.answers },
    comments: { ...below.comments, ...above.comments },
  };
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
  wait({ answers: { [item]: value }, comments: {} }, PAUSE_MILLIS);
}

/** What cannot be sent as it is stays on the page alone, and says why. */
export function write(question: string, text: string): void {
  if (!held.open) return;
  const open = { ...held.open, comments: { ...held.open.comments, [question]: text } };
  if (whatIsWrong(open, question) === null) {
    wait({ answers: {}, comments: { [question]: text } }, 2 * PAUSE_MILLIS);
  } else {
    hold({ open });
  }
}

/** Shown at once, kept on the device, then sent. */
function wait(unsent: Unsent, millis: number): void {
  take(unsent, millis);
  const turn = opening;
  void kept?.keep(unsent).then((outlives) => {
    if (turn !== opening || outlives === held.outlives) return;
    hold({ outlives });
    store();
  });
}

/** What another tab waits to send is sent by both: whichever of them is closed, nothing older comes after it. */
function hear(unsent: Unsent): void {
  if (!held.open) return;
  const numbers = Object.values(unsent.comments).flatMap(nhsNumbersIn);
  hold({ open: { ...held.open, accepted: [...held.open.accepted, ...numbers] } });
  take(unsent, PAUSE_MILLIS);
}

function take(unsent: Unsent, millis: number): void {
  if (!held.open) return;
  const { answers, comments } = over(held.open, unsent);
  hold({
    open: { ...held.open, answers: given(answers), comments },
    unsent: over(held.unsent, unsent),
    saving: "saving",
  });
  store();
  sendSoon(millis);
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
  return !isEmpty(unsent);
}

function isEmpty({ answers, comments }: Unsent): boolean {
  return Object.keys(answers).length + Object.keys(comments).length === 0;
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
      void kept?.release(batch);
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
  forgetAll();
  hold({ phase: "handed-in" });
}

export async function refuse(reason: RefusalReason): Promise<void> {
  window.clearTimeout(timer);
  if (!held.open) return;
  await submitRefusal(held.open.form.formId, { reason });
  forgetAll();
  hold({ phase: "refused", unsent: nothing.unsent });
}

function store(): void {
  if (!held.open) return;
  const { form, person } = held.open;
  const unsent = held.outlives ? nothing.unsent : held.unsent;
  const stored: Stored = { formId: form.formId, person, key: kept?.key ?? null, unsent };
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

/** Nothing of a form that is done stays on the device. */
function forgetAll(): void {
  forgetStored();
  void kept?.clear();
}

function forgetStored(): void {
  try {
    sessionStorage.removeItem(STORED);
  } catch {
    // Nothing was kept.
  }
}
