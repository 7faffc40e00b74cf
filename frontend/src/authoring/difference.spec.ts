import { expect, test } from "vitest";
import type { FrameworkContent } from "./content";
import { frameworkDifference, toAskAbout } from "./difference";
import { framework } from "./fixtures";
import { changeElement, moveDomain, moveElement, removeElement } from "./frameworkTree";

const told = (to: FrameworkContent) =>
  frameworkDifference(framework, to).map(({ key, change }) => [key, change.kind]);

test("nothing has changed between a version and itself", () => {
  expect(frameworkDifference(framework, framework)).toEqual([]);
});

test("a rename is told with both names", () => {
  const to = changeElement(framework, "WL.1.b", (it) => ({ ...it, name: "Owning it" }));
  expect(frameworkDifference(framework, to)).toEqual([
    {
      sort: "element",
      key: "WL.1.b",
      name: "Owning it",
      change: { kind: "renamed", from: "Owning mistakes", to: "Owning it" },
    },
  ]);
});

test("a change inside a list is told as the text it is", () => {
  const to = changeElement(framework, "WL.1.a", (it) => ({ ...it, looksLike: ["Asks", "Waits"] }));
  expect(frameworkDifference(framework, to)[0]!.change).toEqual({
    kind: "text",
    field: "looksLike",
    from: "Asks",
    to: "Asks\nWaits",
  });
});

test("what is new and what is gone is told by its name", () => {
  const to = removeElement(framework, "WL.1.a");
  expect(told(to)).toEqual([["WL.1.a", "gone"]]);
  expect(frameworkDifference(to, framework).map(({ name, change }) => [name, change.kind])).toEqual(
    [["Asking first", "new"]],
  );
});

test("one that was moved is told, and not all that made room for it", () => {
  expect(told(moveElement(framework, "WL.1.c", "WL.1", 0))).toEqual([["WL.1.c", "moved"]]);
  expect(told(moveDomain(framework, "WL.2", 0))).toEqual([["WL.2", "moved"]]);
});

test("into another domain is told with both domains", () => {
  const to = moveElement(framework, "WL.1.a", "WL.2", 0);
  expect(frameworkDifference(framework, to).map(({ change }) => change)).toEqual([
    { kind: "into", from: "Yourself", to: "Others" },
  ]);
});

test("a changed meaning is told, and only what reads otherwise is asked about", () => {
  const changed = changeElement(framework, "WL.1.a", (it) => ({ ...it, example: "Another." }));
  const to = {
    ...moveElement(removeElement(changed, "WL.2.a"), "WL.1.c", "WL.1", 0),
    succession: { since: 1, successors: [{ key: "WL.1.a", meaning: "changed" as const }] },
  };
  const differences = frameworkDifference(framework, to);
  expect(differences.map(({ key, change }) => [key, change.kind])).toEqual([
    ["WL.1.c", "moved"],
    ["WL.1.a", "text"],
    ["WL.1.a", "meaning-changed"],
    ["WL.2.a", "gone"],
  ]);
  expect(toAskAbout(differences, "element").map(({ key }) => key)).toEqual(["WL.1.a"]);
});
