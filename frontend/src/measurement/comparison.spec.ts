import { describe, expect, it } from "vitest";
import { changesBetween as changes, type Sheet } from "./comparison";

/** A questionnaire of the given sections with their items; one element to a section. */
function sheet(
  items: Record<string, string[]>,
  answers: Record<string, number>,
  { sections = Object.keys(items), points = 3, standardDeviation = 12 } = {},
): Sheet {
  const precision = { standardDeviation, reliability: 0.8 };
  return {
    questionnaire: {
      scale: { points: Array.from({ length: points }) },
      sections: Object.entries(items).map(([key, keys]) => ({
        key,
        name: `Domain ${key}`,
        elements: [{ key: `${key}.1`, name: "", items: keys.map((item) => ({ key: item })) }],
      })),
      measurement: {
        overall: { ...precision, standardDeviation: standardDeviation + 1 },
        sections: Object.keys(items).map((key) => ({ key, ...precision })),
      },
    },
    sections,
    answers,
  };
}

/** Items of one key are the same; which are is another file's matter. */
function changesBetween(before: Sheet, after: Sheet) {
  const keys = ({ questionnaire }: Sheet) =>
    questionnaire.sections.flatMap(({ elements }) =>
      elements.flatMap(({ items }) => items.map(({ key }) => key)),
    );
  const both = keys(after).filter((key) => keys(before).includes(key));
  return changes(before, after, new Map(both.map((key) => [key, key])));
}

const four = { A: ["a", "b"], B: ["c", "d"] };
const lowest = { a: 1, b: 1, c: 1, d: 1 };
const highest = { a: 3, b: 3, c: 3, d: 3 };

describe("changes between two sheets", () => {
  it("are given for the whole and for each domain", () => {
    const { overall, domains } = changesBetween(sheet(four, lowest), sheet(four, highest));
    expect(overall).toMatchObject({ from: 0, to: 100, itemsCompared: 4, verdict: "improved" });
    expect(domains.map(({ key, name, change }) => [key, name, change.itemsCompared])).toEqual([
      ["A", "Domain A", 2],
      ["B", "Domain B", 2],
    ]);
  });

  it("use the later version's own measurement error, for the whole and for each domain", () => {
    const later = sheet(four, highest, { standardDeviation: 20 });
    const { overall, domains } = changesBetween(sheet(four, lowest), later);
    expect(overall.standardDeviation).toBe(21);
    expect(domains[0]?.change.standardDeviation).toBe(20);
  });

  it("take only items that stand in both versions", () => {
    const { domains } = changesBetween(
      sheet({ A: ["a", "old"], B: ["c", "d"] }, { ...lowest, old: 1 }),
      sheet({ A: ["a", "new"], B: ["c", "d"] }, { ...highest, new: 3 }),
    );
    expect(domains[0]?.change).toMatchObject({ itemsAsked: 2, itemsInBoth: 1, itemsCompared: 1 });
  });

  it("need half of what the later version asks to be the same", () => {
    const { overall, domains } = changesBetween(
      sheet({ A: ["a", "b"], B: ["c"] }, lowest),
      sheet({ A: ["a", "x", "y"], B: ["c", "d"] }, { ...highest, x: 3, y: 3 }),
    );
    expect(domains[0]?.change).toMatchObject({ from: null, obstacle: "too-few-items-the-same" });
    expect(domains[1]?.change).toMatchObject({ from: 0, verdict: "improved" });
    expect(overall).toMatchObject({ itemsAsked: 5, obstacle: "too-few-items-the-same" });
  });

  it("follow an item that has another key", () => {
    const { overall } = changes(
      sheet({ A: ["a"] }, { a: 1 }),
      sheet({ A: ["z"] }, { z: 3 }),
      new Map([["z", "a"]]),
    );
    expect(overall).toMatchObject({ from: 0, to: 100 });
  });

  it("do not count what is new in a domain that was not chosen before", () => {
    const { overall, domains } = changesBetween(
      sheet(four, lowest, { sections: ["A"] }),
      sheet({ A: ["a", "b"], B: ["c", "d", "new"] }, highest),
    );
    expect(domains[1]?.change).toMatchObject({ itemsAsked: 0, obstacle: "not-chosen-both-times" });
    expect(overall).toMatchObject({ itemsAsked: 2, itemsInBoth: 2 });
  });

  it("follow an item that moved to another domain", () => {
    const { domains } = changesBetween(sheet(four, lowest), sheet({ Z: ["a", "c"] }, highest));
    expect(domains[0]?.change).toMatchObject({ itemsInBoth: 2, from: 0, to: 100 });
  });

  it("leave out what was not chosen both times, answered or not", () => {
    const { overall, domains } = changesBetween(
      sheet(four, lowest, { sections: ["A"] }),
      sheet(four, highest),
    );
    expect(overall.itemsInBoth).toBe(2);
    expect(domains[1]?.change).toMatchObject({ itemsInBoth: 0, verdict: "not-comparable" });
    expect(
      changesBetween(sheet(four, lowest), sheet(four, highest, { sections: ["A"] })).domains,
    ).toHaveLength(1);
  });

  it("are not made between scales of different lengths", () => {
    const { overall } = changesBetween(sheet(four, lowest, { points: 5 }), sheet(four, highest));
    expect(overall).toMatchObject({ itemsInBoth: 0, from: null, obstacle: "scale-differs" });
  });
});
