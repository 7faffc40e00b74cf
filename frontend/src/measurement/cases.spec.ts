import { describe, expect, it } from "vitest";
// The API's tests run the same file, so that the two sides of the contract cannot drift apart.
import cases from "../../../backend/src/test/resources/measurement-cases.json" with { type: "json" };
import type { Succession } from "../api/generated/commonVision.schemas";
import {
  enoughForDomain,
  enoughForElement,
  figuresOf,
  importanceOf,
  isImportant,
  standingOf,
} from "./figures";
import { sameItems } from "./lineage";
import {
  changeOver,
  reliableChangeIndex,
  smallestDetectable,
  standardErrorOfDifference,
} from "./reliableChange";
import { wilsonInterval } from "./wilson";

describe("the worked values shared with the API", () => {
  it.each(cases.wilson)(
    "Wilson interval of $successes of $n ($source)",
    ({ successes, n, low, high }) => {
      const interval = wilsonInterval(successes, n);
      expect(interval.low).toBeCloseTo(low, 4);
      expect(interval.high).toBeCloseTo(high, 4);
    },
  );

  it.each(cases.figures)("figures: $name", ({ rule, points, values, expected }) => {
    const { standing, ...figures } = { standing: undefined, notObserved: 0, ...expected };
    const actual = figuresOf(
      values,
      points,
      rule === "element" ? enoughForElement : enoughForDomain,
    );
    expect(actual).toEqual(figures);
    if (standing !== undefined) {
      expect(standingOf(actual)).toBe(standing);
    }
  });

  it.each(cases.importance)(
    "importance: $name",
    ({ points, answers, importance, expected, important }) => {
      const values = importance.map((rating, place) => importanceOf(rating, answers[place] ?? 0));
      const actual = figuresOf(values, points, enoughForElement);
      expect(actual).toEqual(expected);
      expect(isImportant(actual)).toBe(important);
    },
  );

  it.each(cases.reliableChangeIndex)(
    "reliable change: $source",
    ({ from, to, index, ...precision }) => {
      expect(reliableChangeIndex(from, to, precision)).toBeCloseTo(index, 2);
      expect(standardErrorOfDifference(precision)).toBeCloseTo(
        precision.standardErrorOfDifference,
        2,
      );
    },
  );

  it.each(cases.smallestDetectable)(
    "$expected points are the least that counts with SD $standardDeviation and reliability $reliability",
    ({ expected, ...precision }) => {
      expect(smallestDetectable(precision)).toBe(expected);
    },
  );

  it.each(cases.changes)(
    "change: $name",
    ({ points, standardDeviation, reliability, before, after, expected, ...also }) => {
      const items = before.map((_, place) => `item ${place}`);
      const asked = also.itemsAsked ?? items.length;
      const sheet = (values: number[]) =>
        new Map(values.map((value, place) => [items[place] ?? "", value]));
      const precision = { standardDeviation, reliability };

      const { index, ...actual } = changeOver(
        { pairs: items.map((item) => [item, item] as const), asked },
        sheet(before),
        sheet(after),
        points,
        precision,
      );

      const { index: expectedIndex, ...rest } = expected;
      const counts = { itemsInBoth: items.length, itemsAsked: asked };
      expect(actual).toEqual({ ...precision, ...rest, ...counts });
      if (expectedIndex === null) {
        expect(index).toBeNull();
      } else {
        expect(index).toBeCloseTo(expectedIndex, 2);
      }
    },
  );

  it.each(cases.sameItems)("same items: $name", ({ questionnaires, from, to, same }) => {
    const histories = new Map(
      Object.entries(questionnaires as unknown as Record<string, Written[]>).map(([key, all]) => [
        key,
        all.map((version) => ({ ...version, items: new Map(Object.entries(version.items)) })),
      ]),
    );
    const version = ([key, number]: readonly (string | number)[]) => ({
      key: String(key),
      version: Number(number),
    });
    expect(Object.fromEntries(sameItems(version(from), version(to), histories))).toEqual(same);
  });
});

/** A version in the file. */
interface Written {
  version: number;
  items: Record<string, string>;
  succession?: Succession;
}
