import type { Answer, ResponseView } from "../api/generated/commonVision.schemas";
import { idOf, nothing, type Given, type Kind, type Thing, type Value } from "./given";
import type { OutboxView, Settled } from "./outbox";

/** What the person has given as this page knows it: the server's copy with what waits on the device laid over it. */
export type Standing = {
  readonly answers: ReadonlyMap<string, number>;
  /** How important items are, where that was asked and said. */
  readonly importance: ReadonlyMap<string, number>;
  readonly notes: ReadonlyMap<string, string>;
};

/** What of a response a person gives. */
type Held = Pick<ResponseView, "answers" | "importance" | "notes">;

/** Which value stands is the server's decision; here only what it has not heard of yet lies on top. */
export function standing(
  response: Held & Pick<ResponseView, "id">,
  outbox: Pick<OutboxView, "entries">,
): Standing {
  const held = mapsOf(response);
  for (const { given } of outbox.entries.values()) {
    if (given.response === response.id && !given.late) {
      layOver(held, given);
    }
  }
  return held;
}

type Maps = {
  answers: Map<string, number>;
  importance: Map<string, number>;
  notes: Map<string, string>;
};

function mapsOf({ answers, importance, notes }: Held): Maps {
  const valuesOf = (list: readonly Answer[]) =>
    new Map(list.map(({ item, value }) => [item, value]));
  return {
    answers: valuesOf(answers),
    importance: valuesOf(ratings(importance)),
    notes: new Map(notes.map(({ element, text }) => [element, text])),
  };
}

/** What a device has kept since before there was such a rating, or an older server says, has no list for it. */
export function ratings(importance: readonly Answer[] | undefined): readonly Answer[] {
  return importance ?? [];
}

function layOver(held: Maps, { kind, key, value }: Pick<Given, "kind" | "key" | "value">): void {
  const values: Map<string, Value> = mapOf(held, kind);
  if (value === nothing(kind)) {
    values.delete(key);
  } else {
    values.set(key, value);
  }
}

function mapOf<T extends Standing>(held: T, kind: Kind): T["answers"] | T["notes"] {
  switch (kind) {
    case "answer":
      return held.answers;
    case "importance":
      return held.importance;
    case "note":
      return held.notes;
  }
}

/** What stands for one thing. */
export function givenFor(given: Standing, { kind, key }: Pick<Thing, "kind" | "key">): Value {
  return mapOf(given, kind).get(key) ?? nothing(kind);
}

/** What the server holds for one thing. */
export function valueIn(response: Held, thing: Pick<Thing, "kind" | "key">): Value {
  return givenFor(mapsOf(response), thing);
}

/** The page's copy after the server confirmed something; an older confirmation than the copy changes nothing. */
export function withSettled(response: ResponseView, { revision, values }: Settled): ResponseView {
  if (revision < response.revision) {
    return response;
  }
  const held = mapsOf(response);
  for (const value of values) {
    layOver(held, value);
  }
  return { ...response, revision, ...listsOf(held) };
}

/** As the server would list it. */
export function listsOf({ answers, importance, notes }: Standing): Held {
  const list = (values: ReadonlyMap<string, number>) =>
    [...values].map(([item, value]) => ({ item, value }));
  return {
    answers: list(answers),
    importance: list(importance),
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
export function changedItems(seen: Standing, now: Held): { items: string[]; notes: string[] } {
  const current = mapsOf(now);
  const differing = (kind: Kind) =>
    [...new Set([...mapOf(seen, kind).keys(), ...mapOf(current, kind).keys()])].filter(
      (key) => givenFor(seen, { kind, key }) !== givenFor(current, { kind, key }),
    );
  return {
    items: [...new Set([...differing("answer"), ...differing("importance")])],
    notes: differing("note"),
  };
}

export function idOfItem(response: string, item: string): string {
  return idOf({ response, kind: "answer", key: item });
}

export function idOfImportance(response: string, item: string): string {
  return idOf({ response, kind: "importance", key: item });
}

export function idOfNote(response: string, element: string): string {
  return idOf({ response, kind: "note", key: element });
}
