import type { ResponseView } from "../api/generated/commonVision.schemas";
import { idOf, nothing, type Given, type Thing, type Value } from "./given";
import type { OutboxView, Settled } from "./outbox";

/** What the person has given as this page knows it: the server's copy with what waits on the device laid over it. */
export type Standing = {
  readonly answers: ReadonlyMap<string, number>;
  readonly notes: ReadonlyMap<string, string>;
};

/** Which value stands is the server's decision; here only what it has not heard of yet lies on top. */
export function standing(
  response: Pick<ResponseView, "id" | "answers" | "notes">,
  outbox: Pick<OutboxView, "entries">,
): Standing {
  const answers = new Map(response.answers.map(({ item, value }) => [item, value]));
  const notes = new Map(response.notes.map(({ element, text }) => [element, text]));
  for (const { given } of outbox.entries.values()) {
    if (given.response === response.id && !given.late) {
      layOver(answers, notes, given);
    }
  }
  return { answers, notes };
}

function layOver(answers: Map<string, number>, notes: Map<string, string>, given: Given): void {
  const { kind, key, value } = given;
  const values: Map<string, Value> = kind === "answer" ? answers : notes;
  if (value === nothing(kind)) {
    values.delete(key);
  } else {
    values.set(key, value);
  }
}

/** What the server holds for one thing. */
export function valueIn(
  response: Pick<ResponseView, "answers" | "notes">,
  { kind, key }: Pick<Thing, "kind" | "key">,
): Value {
  return kind === "answer"
    ? (response.answers.find(({ item }) => item === key)?.value ?? 0)
    : (response.notes.find(({ element }) => element === key)?.text ?? "");
}

/** The page's copy after the server confirmed something; an older confirmation than the copy changes nothing. */
export function withSettled(response: ResponseView, { revision, values }: Settled): ResponseView {
  if (revision < response.revision) {
    return response;
  }
  const answers = new Map(response.answers.map(({ item, value }) => [item, value]));
  const notes = new Map(response.notes.map(({ element, text }) => [element, text]));
  for (const { kind, key, value } of values) {
    layOver(answers, notes, { kind, key, value } as Given);
  }
  return {
    ...response,
    revision,
    answers: [...answers].map(([item, value]) => ({ item, value })),
    notes: [...notes].map(([element, text]) => ({ element, text })),
  };
}

/** More happened at the server than this page's own change: another device was at work. */
export function skipped(response: ResponseView, settled: Settled): boolean {
  return settled.revision > response.revision + 1;
}

/** A read that was under way while something was saved brings the older state: the newer copy stays. */
export function fresher(known: ResponseView | undefined, read: ResponseView): ResponseView {
  return known !== undefined && known.id === read.id && known.revision > read.revision
    ? known
    : read;
}

/** What an assessment looked like when it was last looked at, against how it is now. */
export function changedItems(
  seen: Pick<ResponseView, "answers" | "notes">,
  now: Pick<ResponseView, "answers" | "notes">,
): { items: string[]; notes: string[] } {
  const keys = (list: "answers" | "notes") =>
    list === "answers"
      ? new Set([...seen.answers, ...now.answers].map(({ item }) => item))
      : new Set([...seen.notes, ...now.notes].map(({ element }) => element));
  const differing = (kind: Thing["kind"], list: "answers" | "notes") =>
    [...keys(list)].filter((key) => valueIn(seen, { kind, key }) !== valueIn(now, { kind, key }));
  return { items: differing("answer", "answers"), notes: differing("note", "notes") };
}

export function idOfItem(response: string, item: string): string {
  return idOf({ response, kind: "answer", key: item });
}

export function idOfNote(response: string, element: string): string {
  return idOf({ response, kind: "note", key: element });
}
