import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { answerTo } from "./answers";
import {
  enoughForDomain,
  enoughForElement,
  figures,
  figuresOf,
  type MeasuredQuestionnaire,
  standingOf,
} from "./figures";
import { roundHalfUp } from "./rounding";
import { wilsonInterval } from "./wilson";

const points = fc.integer({ min: 2, max: 7 });
const sheet = points.chain((top) =>
  fc.record({
    points: fc.constant(top),
    values: fc.array(fc.integer({ min: -2, max: top }), { minLength: 1, maxLength: 60 }),
  }),
);
const answeredSheet = points.chain((top) =>
  fc.record({
    points: fc.constant(top),
    values: fc.array(fc.integer({ min: 1, max: top }), { minLength: 1, maxLength: 60 }),
  }),
);

describe("figures of any group of answers", () => {
  it("account for every item once", () => {
    fc.assert(
      fc.property(sheet, ({ values, points }) => {
        const of = figuresOf(values, points, enoughForDomain);
        expect(of.answered + of.unanswered + of.notApplicable).toBe(of.items);
        expect(of.distribution.reduce((sum, count) => sum + count, 0)).toBe(of.answered);
      }),
    );
  });

  it("are whole numbers from 0 to 100, or none", () => {
    fc.assert(
      fc.property(sheet, ({ values, points }) => {
        const { score, highestShare } = figuresOf(values, points, enoughForElement);
        for (const figure of [score, highestShare]) {
          if (figure !== null) {
            expect(Number.isInteger(figure)).toBe(true);
            expect(figure).toBeGreaterThanOrEqual(0);
            expect(figure).toBeLessThanOrEqual(100);
          }
        }
      }),
    );
  });

  it("do not depend on the order of the items", () => {
    fc.assert(
      fc.property(sheet, ({ values, points }) => {
        expect(figuresOf(values.toReversed(), points, enoughForDomain)).toEqual(
          figuresOf(values, points, enoughForDomain),
        );
      }),
    );
  });

  it("never fall when one answer goes up", () => {
    fc.assert(
      fc.property(answeredSheet, fc.nat(), ({ values, points }, nth) => {
        const place = nth % values.length;
        const raised = values.with(place, Math.min(points, (values[place] ?? 1) + 1));
        const before = figuresOf(values, points, enoughForDomain).score ?? Number.NaN;
        const after = figuresOf(raised, points, enoughForDomain).score ?? Number.NaN;
        expect(after).toBeGreaterThanOrEqual(before);
      }),
    );
  });

  it("add up to 100 with the mirrored sheet, but for a rounded half", () => {
    fc.assert(
      fc.property(answeredSheet, ({ values, points }) => {
        const mirrored = values.map((value) => points + 1 - value);
        const sum =
          (figuresOf(values, points, enoughForDomain).score ?? Number.NaN) +
          (figuresOf(mirrored, points, enoughForDomain).score ?? Number.NaN);
        expect([100, 101]).toContain(sum);
      }),
    );
  });

  it("are the same when every answer is given twice", () => {
    fc.assert(
      fc.property(answeredSheet, ({ values, points }) => {
        const once = figuresOf(values, points, enoughForDomain);
        const twice = figuresOf([...values, ...values], points, enoughForDomain);
        expect(twice.score).toBe(once.score);
        expect(twice.highestShare).toBe(once.highestShare);
      }),
    );
  });

  it("never gain a figure by taking an answer away", () => {
    fc.assert(
      fc.property(sheet, fc.nat(), ({ values, points }, nth) => {
        const place = nth % values.length;
        fc.pre((values[place] ?? 0) >= 1);
        if (figuresOf(values, points, enoughForDomain).score === null) {
          expect(figuresOf(values.with(place, 0), points, enoughForDomain).score).toBeNull();
        }
      }),
    );
  });

  it("call an element a strength exactly when its highest share is whole", () => {
    fc.assert(
      fc.property(sheet, ({ values, points }) => {
        const of = figuresOf(values, points, enoughForElement);
        expect(standingOf(of) === "strength").toBe(of.answered > 0 && of.highestShare === 100);
        expect(standingOf(of) === "no-figure").toBe(of.score === null);
      }),
    );
  });
});

describe("the Wilson interval", () => {
  const share = fc
    .integer({ min: 1, max: 500 })
    .chain((n) => fc.record({ n: fc.constant(n), successes: fc.integer({ min: 0, max: n }) }));

  it("holds the share and stays between 0 and 1", () => {
    fc.assert(
      fc.property(share, ({ successes, n }) => {
        const { low, high } = wilsonInterval(successes, n);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(successes / n);
        expect(high).toBeGreaterThanOrEqual(successes / n);
      }),
    );
  });

  it("is mirrored for the complement", () => {
    fc.assert(
      fc.property(share, ({ successes, n }) => {
        const one = wilsonInterval(successes, n);
        const other = wilsonInterval(n - successes, n);
        expect(one.low).toBeCloseTo(1 - other.high, 10);
        expect(one.high).toBeCloseTo(1 - other.low, 10);
      }),
    );
  });

  it("narrows with more answers of the same share", () => {
    fc.assert(
      fc.property(share, ({ successes, n }) => {
        const few = wilsonInterval(successes, n);
        const many = wilsonInterval(2 * successes, 2 * n);
        expect(many.high - many.low).toBeLessThan(few.high - few.low);
      }),
    );
  });

  it("refuses what is no share", () => {
    expect(() => wilsonInterval(0, 0)).toThrow(RangeError);
    expect(() => wilsonInterval(3, 2)).toThrow(RangeError);
    expect(() => wilsonInterval(-1, 2)).toThrow(RangeError);
  });
});

describe("rounding", () => {
  it("rounds halves up where floating point would not", () => {
    expect(Math.round(100 * 1.005)).toBe(100);
    expect(roundHalfUp(1005, 10)).toBe(101);
  });
});

const questionnaire: MeasuredQuestionnaire = {
  scale: { points: [1, 2, 3] },
  sections: [
    {
      key: "A",
      name: "First",
      elements: [
        { key: "A.1", name: "One", items: [{ key: "A.1.a" }, { key: "A.1.b" }] },
        { key: "A.2", name: "Two", items: [{ key: "A.2.a" }, { key: "A.2.b" }] },
      ],
    },
    {
      key: "B",
      name: "Second",
      elements: [{ key: "B.1", name: "Three", items: [{ key: "B.1.a" }, { key: "B.1.b" }] }],
    },
  ],
};

describe("a whole profile", () => {
  it("has the chosen sections in the questionnaire's order and counts nothing else", () => {
    const profile = figures(questionnaire, ["B", "A"], { "A.1.a": 3, "A.1.b": 3, "B.1.a": 1 });
    expect(profile.domains.map((domain) => domain.key)).toEqual(["A", "B"]);
    expect(profile.overall.items).toBe(6);

    const first = figures(questionnaire, ["A"], { "A.1.a": 3, "A.1.b": 3, "B.1.a": 1 });
    expect(first.overall).toMatchObject({ items: 4, answered: 2, distribution: [0, 0, 2] });
    expect(first.domains).toHaveLength(1);
    expect(first.domains[0]?.elements.map(({ standing }) => standing)).toEqual([
      "strength",
      "no-figure",
    ]);
  });

  it("reads a Map and a record alike", () => {
    const record = { "A.1.a": 2, "A.1.b": -1, "A.2.a": 1, "A.2.b": 3 };
    expect(figures(questionnaire, ["A"], new Map(Object.entries(record)))).toEqual(
      figures(questionnaire, ["A"], record),
    );
  });

  it("takes nothing for an answer that the record does not hold itself", () => {
    expect(answerTo({}, "constructor")).toBe(0);
    expect(answerTo(new Map(), "size")).toBe(0);
  });
});
