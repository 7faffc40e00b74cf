import { expect, test } from "vitest";
import { depthOnPaper, oftenestAreas, rowsOf, stepOf } from "./cells";
import { aCell, aReport, anElement } from "./fixtures";

test("the tree is told row by row, each group before its own", () => {
  expect(rowsOf(aReport().whole!).map(({ depth, cell: { name } }) => [depth, name])).toEqual([
    [0, "Riverside and Dale"],
    [1, "Riverside Hospital"],
    [2, "Medicine"],
    [2, "Other units (combined)"],
    [1, "Community"],
    [1, "Not in a unit"],
  ]);
});

test("each row has an id of its own, also two combined groups", () => {
  const tree = aCell("", {
    breakdown: ["north", "south"].map((unit) =>
      aCell(unit, { breakdown: [aCell(unit, { kind: "combined" })] }),
    ),
  });
  const ids = rowsOf(tree).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test("paper has whole levels of the tree, as many as fit, and the first in any case", () => {
  const wide = (children: number, each: number) =>
    rowsOf(
      aCell("", {
        breakdown: Array.from({ length: children }, (_, n) =>
          aCell(`u${n}`, {
            breakdown: Array.from({ length: each }, (__, m) => aCell(`u${n}t${m}`)),
          }),
        ),
      }),
    );
  expect(depthOnPaper(wide(4, 3))).toBe(2);
  expect(depthOnPaper(wide(8, 3))).toBe(1);
  expect(depthOnPaper(wide(40, 0))).toBe(1);
});

test("the areas that most people had come first, and what is only known to be rare is none of them", () => {
  const areas = [
    anElement("A.1", 5, "at-most"),
    anElement("A.2", 30),
    anElement("A.3", 44),
    anElement("A.4", 30),
  ];
  expect(oftenestAreas(areas, 3).map(({ key }) => key)).toEqual(["A.3", "A.2", "A.4"]);
  expect(oftenestAreas(areas, 1).map(({ key }) => key)).toEqual(["A.3"]);
});

test.each([
  [0, 1],
  [49, 1],
  [50, 2],
  [79, 4],
  [80, 5],
  [100, 5],
])("a mean of %i is in step %i", (mean, step) => {
  expect(stepOf(mean)).toBe(step);
});
