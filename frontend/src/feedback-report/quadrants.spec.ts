import fc from "fast-check";
import { expect, test } from "vitest";
import { figure } from "./fixtures";
import { across, apart, markRadius, placeOf, up } from "./quadrants";

test("the person's own answers go across, the raters' up", () => {
  expect(placeOf(figure("self", 5), figure("all-raters", 1))).toEqual({ x: across(5), y: up(1) });
  expect(across(5)).toBeGreaterThan(across(1));
  expect(up(5)).toBeLessThan(up(1));
});

test("an end counts as its middle, as it does on the server", () => {
  const { y } = placeOf(figure("self", 3), figure("all-raters", 4.7, "3-to-5", "or-more"));
  expect(y).toBeCloseTo(up(4.85));
  const low = placeOf(figure("self", 3), figure("all-raters", 1.3, "3-to-5", "or-less"));
  expect(low.y).toBeCloseTo(up(1.15));
});

test("what has room stays where it is", () => {
  const places = [placeOf(figure("self", 2), figure("all-raters", 2)), { x: across(4), y: up(4) }];
  expect(apart(places)).toEqual(places);
});

test("up to seven marks can be told apart wherever they lie, within the picture and near their place", () => {
  const tenth = fc.integer({ min: 10, max: 50 }).map((tenths) => tenths / 10);
  fc.assert(
    fc.property(fc.array(fc.tuple(tenth, tenth), { minLength: 2, maxLength: 7 }), (figures) => {
      const places = figures.map(([self, raters]) => ({ x: across(self), y: up(raters) }));
      const moved = apart(places);
      for (const [index, one] of moved.entries()) {
        expect(one.x).toBeGreaterThanOrEqual(across(1));
        expect(one.x).toBeLessThanOrEqual(across(5));
        expect(one.y).toBeGreaterThanOrEqual(up(5));
        expect(one.y).toBeLessThanOrEqual(up(1));
        for (const other of moved.slice(0, index)) {
          expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(markRadius);
        }
        const { x, y } = places[index]!;
        expect(Math.hypot(one.x - x, one.y - y)).toBeLessThan(5 * markRadius);
      }
    }),
  );
});
