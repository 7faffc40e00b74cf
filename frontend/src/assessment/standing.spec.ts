import fc from "fast-check";
import { expect, test } from "vitest";
import type { ResponseView } from "../api/generated/commonVision.schemas";
import { aDraft, ID } from "./fixtures";
import { idOf, type Given, type Kind, type Value } from "./given";
import type { Entry, OutboxView } from "./outbox";
import { changedItems, fresher, skipped, standing, valueIn, withSettled } from "./standing";

function waiting(...given: Partial<Given>[]): Pick<OutboxView, "entries"> {
  return {
    entries: new Map(
      given.map((one): [string, Entry] => {
        const whole: Given = {
          response: ID,
          questionnaire: "q",
          kind: "answer",
          key: "a",
          value: 0,
          givenAt: 1,
          click: "c",
          echoes: [],
          late: false,
          ...one,
        };
        return [idOf(whole), { given: whole, kept: true, refusal: null }];
      }),
    ),
  };
}

test("what waits on the device lies over what the server has", () => {
  const response = aDraft({
    answers: [
      { item: "a", value: 1 },
      { item: "b", value: 2 },
    ],
    notes: [{ element: "e", text: "old" }],
  });
  const { answers, notes } = standing(
    response,
    waiting({ key: "a", value: 3 }, { key: "b", value: 0 }, { kind: "note", key: "e", value: "" }),
  );
  expect([...answers]).toEqual([["a", 3]]);
  expect([...notes]).toEqual([]);
});

test("neither another response's answers nor late ones are laid over", () => {
  const { answers } = standing(
    aDraft(),
    waiting({ response: "other", key: "a", value: 3 }, { key: "b", value: 2, late: true }),
  );
  expect(answers.size).toBe(0);
});

test("a confirmation older than the page's copy changes nothing", () => {
  const response = aDraft({ revision: 5, answers: [{ item: "a", value: 2 }] });
  const settled = (revision: number) => ({
    response: ID,
    revision,
    values: [{ response: ID, kind: "answer" as Kind, key: "a", value: 1 as Value }],
  });
  expect(withSettled(response, settled(4))).toBe(response);
  expect(valueIn(withSettled(response, settled(6)), { kind: "answer", key: "a" })).toBe(1);
  expect(skipped(response, settled(6))).toBe(false);
  expect(skipped(response, settled(7))).toBe(true);
});

test("a read that was under way while something was saved does not bring the older state back", () => {
  const saved = aDraft({ revision: 5 });
  expect(fresher(saved, aDraft({ revision: 4 }))).toBe(saved);
  expect(fresher(saved, aDraft({ revision: 6 })).revision).toBe(6);
  expect(fresher(undefined, aDraft({ revision: 1 })).revision).toBe(1);
  const other = aDraft({ id: "another", revision: 1 });
  expect(fresher(saved, other)).toBe(other);
});

test("what changed between two looks is named, in both directions", () => {
  const seen = standing(
    aDraft({
      answers: [
        { item: "a", value: 1 },
        { item: "b", value: 2 },
      ],
      importance: [{ item: "d", value: 1 }],
    }),
    waiting(),
  );
  const now = aDraft({
    answers: [
      { item: "b", value: 3 },
      { item: "c", value: 1 },
    ],
    notes: [{ element: "e", text: "new" }],
  });
  expect(changedItems(seen, now)).toEqual({ items: ["a", "b", "c", "d"], notes: ["e"] });
});

test("how important an item is stands beside its answer and never in its place", () => {
  const response = aDraft({
    answers: [{ item: "a", value: 1 }],
    importance: [
      { item: "a", value: 4 },
      { item: "b", value: 2 },
    ],
  });
  const { answers, importance } = standing(
    response,
    waiting({ kind: "importance", key: "a", value: 3 }, { kind: "importance", key: "b", value: 0 }),
  );
  expect([...answers]).toEqual([["a", 1]]);
  expect([...importance]).toEqual([["a", 3]]);
  expect(valueIn(response, { kind: "importance", key: "a" })).toBe(4);
});

test("a copy that a device kept from before there was a second rating opens", () => {
  const { importance: _, ...older } = aDraft();
  expect(standing(older as ResponseView, waiting()).importance.size).toBe(0);
});

test("confirming everything that waits gives exactly what the page showed while it waited", () => {
  const values = fc.dictionary(fc.constantFrom("a", "b", "c"), fc.constantFrom(-1, 0, 1, 2, 3));
  fc.assert(
    fc.property(values, values, (held, given) => {
      const response = aDraft({
        answers: Object.entries(held)
          .filter(([, value]) => value !== 0)
          .map(([item, value]) => ({ item, value })),
      });
      const shown = standing(
        response,
        waiting(...Object.entries(given).map(([key, value]) => ({ key, value }))),
      );
      const after = withSettled(response, {
        response: ID,
        revision: 2,
        values: Object.entries(given).map(([key, value]) => ({
          response: ID,
          kind: "answer" as const,
          key,
          value,
        })),
      });
      expect(standing(after, waiting())).toEqual(shown);
    }),
  );
});
