import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decided, merge, type Conflict } from "./merge";

interface Part {
  key: string;
  name: string;
  looksLike?: string[];
}
interface Whole {
  name: string;
  rights: { owner: string; notice: string };
  domains: { key: string; name: string; elements: Part[] }[];
}

const element = (key: string, name = `Element ${key}`): Part => ({
  key,
  name,
  looksLike: ["Asks"],
});
const base: Whole = {
  name: "Leading",
  rights: { owner: "We", notice: "Ours." },
  domains: [
    { key: "A", name: "First", elements: [element("A.1"), element("A.2")] },
    { key: "B", name: "Second", elements: [element("B.1")] },
  ],
};
const copy = (change: (content: Whole) => void): Whole => {
  const content = structuredClone(base);
  change(content);
  return content;
};
const keys = (content: Whole) =>
  content.domains.map((domain) => [domain.key, ...domain.elements.map(({ key }) => key)].join(" "));

test("what only one of two changed is taken from that one", () => {
  const mine = copy((it) => {
    it.name = "Leading here";
    it.domains[0]!.elements[0]!.looksLike = ["Asks", "Listens"];
  });
  const theirs = copy((it) => {
    it.rights.notice = "Yours.";
    it.domains[1]!.name = "Last";
  });
  const { content, conflicts } = merge(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(content.name).toBe("Leading here");
  expect(content.rights).toEqual({ owner: "We", notice: "Yours." });
  expect(content.domains[0]!.elements[0]!.looksLike).toEqual(["Asks", "Listens"]);
  expect(content.domains[1]!.name).toBe("Last");
});

test("a field that both changed is asked, with mine standing until it is decided", () => {
  const mine = copy((it) => (it.domains[0]!.elements[1]!.name = "My name"));
  const theirs = copy((it) => (it.domains[0]!.elements[1]!.name = "Their name"));
  const { content, conflicts } = merge(base, mine, theirs);
  expect(content.domains[0]!.elements[1]!.name).toBe("My name");
  expect(conflicts).toEqual([
    { thing: "domains/elements:A.2", field: "name", mine: "My name", theirs: "Their name" },
  ]);
  const [conflict] = conflicts as [Conflict];
  expect(decided(content, conflict, "Their name").domains[0]!.elements[1]!.name).toBe("Their name");
});

test("a moved element takes the text along that somebody else changed meanwhile", () => {
  const mine = copy((it) => it.domains[1]!.elements.push(...it.domains[0]!.elements.splice(0, 1)));
  const theirs = copy((it) => (it.domains[0]!.elements[0]!.name = "Their name"));
  const { content, conflicts } = merge(base, mine, theirs);
  expect(conflicts).toEqual([]);
  expect(keys(content)).toEqual(["A A.2", "B B.1 A.1"]);
  expect(content.domains[1]!.elements[1]!.name).toBe("Their name");
});

describe("what one removed", () => {
  const without = copy((it) => it.domains.splice(0, 1));
  test("is gone if the other left it alone", () => {
    const { content, conflicts } = merge(base, base, without);
    expect(keys(content)).toEqual(["B B.1"]);
    expect(conflicts).toEqual([]);
  });
  test("stays whole and is asked once if the other wrote in it", () => {
    const mine = copy((it) => (it.domains[0]!.elements[0]!.name = "My name"));
    const { content, conflicts } = merge(base, mine, without);
    expect(keys(content)).toEqual(["A A.1 A.2", "B B.1"]);
    expect(conflicts).toEqual([
      { thing: "domains:A", field: null, mine: mine.domains[0], theirs: undefined },
    ]);
    expect(keys(decided(content, conflicts[0]!, undefined))).toEqual(["B B.1"]);
  });
  test("stays if the other moved something into it", () => {
    const mine = copy((it) => it.domains[0]!.elements.push(...it.domains[1]!.elements.splice(0)));
    const { content, conflicts } = merge(base, mine, without);
    expect(keys(content)).toEqual(["A A.1 A.2 B.1", "B"]);
    expect(conflicts).toHaveLength(1);
  });
});

test("what both added is there, each after what it was put after", () => {
  const mine = copy((it) => it.domains[0]!.elements.splice(1, 0, element("A.m")));
  const theirs = copy((it) => it.domains[0]!.elements.push(element("A.t")));
  expect(keys(merge(base, mine, theirs).content)[0]).toBe("A A.1 A.m A.2 A.t");
});

type Texts = Map<string, string>;

const part = fc.record({ name: fc.string(), looksLike: fc.array(fc.string(), { maxLength: 2 }) });
const wholes = fc
  .record({
    name: fc.string(),
    owner: fc.string(),
    parts: fc.dictionary(fc.constantFrom("p", "q", "r", "s", "t"), part),
    split: fc.nat(5),
    turned: fc.boolean(),
  })
  .map(({ name, owner, parts, split, turned }): Whole => {
    const elements = Object.entries(parts).map(([key, rest]) => ({ key, ...rest }));
    if (turned) elements.reverse();
    return {
      name,
      rights: { owner, notice: "" },
      domains: [
        { key: "A", name: "First", elements: elements.slice(0, split) },
        { key: "B", name: "Second", elements: elements.slice(split) },
      ],
    };
  });

describe("whatever two people did to whatever text", () => {
  test("nobody else's work means that mine stands, and the other way round", () => {
    fc.assert(
      fc.property(wholes, wholes, (a, b) => {
        expect(merge(a, b, a)).toEqual({ content: b, conflicts: [] });
        expect(merge(a, a, b)).toEqual({ content: b, conflicts: [] });
        expect(merge(a, b, b)).toEqual({ content: b, conflicts: [] });
      }),
    );
  });
  test("every text that one of them wrote is in the merged one; mine, if both did", () => {
    const texts = (content: Whole) =>
      new Map(
        content.domains.flatMap(({ elements }) => elements).map(({ key, name }) => [key, name]),
      );
    fc.assert(
      fc.property(wholes, wholes, wholes, (a, mine, theirs) => {
        const [was, ours, others, merged] = [a, mine, theirs, merge(a, mine, theirs).content].map(
          texts,
        ) as [Texts, Texts, Texts, Texts];
        const written = (by: Texts) => [...by].filter(([key, name]) => was.get(key) !== name);
        const expected = new Map([...written(others), ...written(ours)]);
        const found = new Map([...expected.keys()].map((key) => [key, merged.get(key)]));
        expect(found).toEqual(expected);
      }),
    );
  });
  test("each thing is there once", () => {
    fc.assert(
      fc.property(wholes, wholes, wholes, (a, mine, theirs) => {
        const all = merge(a, mine, theirs).content.domains.flatMap(({ elements }) =>
          elements.map(({ key }) => key),
        );
        expect(new Set(all).size).toBe(all.length);
      }),
    );
  });
});
