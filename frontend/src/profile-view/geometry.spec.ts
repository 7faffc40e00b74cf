import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { enoughForDomain, figuresOf } from "../measurement/figures";
import { columnMiddle, pointAt, radiusOf, sectorsOf, segmentsOf } from "./geometry";

const radii = { inner: 40, outer: 140 };

describe("a bar", () => {
  it("runs from the lowest point to the highest and ends with the gaps", () => {
    const figures = figuresOf([3, 1, 3, -1, 0, 3, 2, 0], 3, enoughForDomain);
    expect(segmentsOf(figures)).toEqual([
      { kind: "point", point: 1, count: 1, share: 1 / 8 },
      { kind: "point", point: 2, count: 1, share: 1 / 8 },
      { kind: "point", point: 3, count: 3, share: 3 / 8 },
      { kind: "not-applicable", point: null, count: 1, share: 1 / 8 },
      { kind: "unanswered", point: null, count: 2, share: 2 / 8 },
    ]);
  });

  it("keeps what was not observed apart from what does not apply", () => {
    expect(segmentsOf(figuresOf([-2, -1, -2, 3], 3, enoughForDomain))).toEqual([
      { kind: "point", point: 3, count: 1, share: 1 / 4 },
      { kind: "not-applicable", point: null, count: 1, share: 1 / 4 },
      { kind: "not-observed", point: null, count: 2, share: 2 / 4 },
    ]);
  });

  it("has no segment for what nobody chose", () => {
    expect(segmentsOf(figuresOf([2, 2], 3, enoughForDomain))).toEqual([
      { kind: "point", point: 2, count: 2, share: 1 },
    ]);
  });

  it("is filled exactly, whatever the answers", () => {
    const values = fc.array(fc.integer({ min: -2, max: 5 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(values, (answers) => {
        const segments = segmentsOf(figuresOf(answers, 5, enoughForDomain));
        expect(segments.reduce((sum, { count }) => sum + count, 0)).toBe(answers.length);
        expect(segments.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 10);
      }),
    );
  });
});

describe("the wheel", () => {
  it("begins at the top and goes round clockwise", () => {
    expect(pointAt(0, 10)).toEqual({ x: 0, y: -10 });
    expect(pointAt(0.25, 10).x).toBeCloseTo(10);
    expect(pointAt(0.5, 10).y).toBeCloseTo(10);
    expect(sectorsOf([1, 2, 3, 4], radii).map(({ middle }) => middle)).toEqual([
      0, 0.25, 0.5, 0.75,
    ]);
  });

  it("draws nothing where there is no figure", () => {
    const [first, second] = sectorsOf([null, 50, 100], radii);
    expect(first?.filled).toBeNull();
    expect(first?.ground).toMatch(/^M/);
    expect(second?.filled).toMatch(/^M/);
  });

  it("keeps a score of 0 apart from no figure: it has a place, at the hub", () => {
    const [zero] = sectorsOf([0, 50, 100], radii);
    expect(zero?.filled).not.toBeNull();
    expect(radiusOf(0, radii)).toBe(40);
    expect(radiusOf(50, radii)).toBe(90);
    expect(radiusOf(100, radii)).toBe(140);
  });

  it("reaches the rim at 100 and never goes past it", () => {
    const [full] = sectorsOf([100, 0, 0], radii);
    expect(full?.filled).toBe(full?.ground);
  });

  it("writes no number that an SVG cannot read", () => {
    const scores = fc.array(fc.option(fc.integer({ min: 0, max: 100 })), {
      minLength: 2,
      maxLength: 9,
    });
    fc.assert(
      fc.property(scores, (values) => {
        const sectors = sectorsOf(values, radii);
        expect(sectors.map(({ filled }) => filled === null)).toEqual(
          values.map((value) => value === null),
        );
        for (const { ground, filled } of sectors) {
          expect(`${ground}${filled ?? ""}`).toMatch(/^[-MLAZ0-9. ]+$/);
        }
      }),
    );
  });
});

describe("a line over time", () => {
  it("has its places in the middles of equal columns", () => {
    expect([0, 1, 2, 3].map((index) => columnMiddle(index, 4))).toEqual([12.5, 37.5, 62.5, 87.5]);
  });
});
