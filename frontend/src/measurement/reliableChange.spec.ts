import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { changeOver, smallestPossibleChange, type Verdict, verdictOn } from "./reliableChange";

const provisional = { standardDeviation: 12, reliability: 0.8 };

describe("reliable change", () => {
  it("counts from 1.96 on, in both directions", () => {
    expect([1.9599, 1.96, -1.9599, -1.96].map(verdictOn)).toEqual([
      "no-detectable-change",
      "improved",
      "no-detectable-change",
      "fell",
    ] satisfies Verdict[]);
  });

  it.each([
    [8, 3, 19],
    [4, 3, 25],
    [40, 3, 15],
    [56, 3, 15],
    [8, 5, 16],
  ])("on %i items of %i points the least possible change is %i", (items, points, least) => {
    expect(smallestPossibleChange(provisional, items, points)).toBe(least);
  });

  it("turns round when the sheets are swapped", () => {
    const values = fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 8, maxLength: 8 });
    fc.assert(
      fc.property(values, values, (first, second) => {
        const keys = first.map((_, place) => `${place}`);
        const items = { pairs: keys.map((key) => [key, key] as const), asked: keys.length };
        const before = Object.fromEntries(first.entries());
        const after = Object.fromEntries(second.entries());
        const there = changeOver(items, before, after, 3, provisional);
        const back = changeOver(items, after, before, 3, provisional);
        expect(back.index ?? 0).toBeCloseTo(-(there.index ?? 0), 10);
        expect([back.from, back.to]).toEqual([there.to, there.from]);
        const turned: Record<Verdict, Verdict> = {
          improved: "fell",
          fell: "improved",
          "no-detectable-change": "no-detectable-change",
          "not-comparable": "not-comparable",
        };
        expect(back.verdict).toBe(turned[there.verdict]);
      }),
    );
  });
});
