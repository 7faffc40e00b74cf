import { expect, test } from "vitest";
import type { FrameworkContent } from "./content";
import { frameworkDifference, questionnaireDifference, toAskAbout } from "./difference";
import { framework, questionnaire } from "./fixtures";
import { changeElement, moveDomain, moveElement, removeElement } from "./frameworkTree";
import { changeItem, moveItem, removeItem } from "./questionnaireTree";

const told = (to: FrameworkContent) =>
  frameworkDifference(framework, to).map(({ key, change }) => [key, change.kind]);

test("nothing has changed between a version and itself", () => {
  expect(frameworkDifference(framework, framework)).toEqual([]);
  expect(questionnaireDifference(questionnaire, questionnaire)).toEqual([]);
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
  const changed = changeItem(questionnaire, "WL.1.a.x", (it) => ({ ...it, text: "I ask twice." }));
  const to = {
    ...moveItem(removeItem(changed, "WL.1.b.x"), "WL.1.a.y", 0),
    succession: { since: 1, successors: [{ key: "WL.1.a.x", meaning: "changed" as const }] },
  };
  const differences = questionnaireDifference(questionnaire, to);
  expect(differences.map(({ key, change }) => [key, change.kind])).toEqual([
    ["WL.1.a.y", "moved"],
    ["WL.1.a.x", "text"],
    ["WL.1.a.x", "meaning-changed"],
    ["WL.1.b.x", "gone"],
  ]);
  expect(toAskAbout(differences, "item").map(({ key }) => key)).toEqual(["WL.1.a.x"]);
});
