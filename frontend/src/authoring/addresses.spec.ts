import { expect, test } from "vitest";
import { frameworkField, questionnaireField } from "./addresses";
import { framework, questionnaire } from "./fixtures";
import { namesAlong } from "./placeNames";

const inFramework = "/authoring/frameworks/f";
test.each([
  ["/framework", `${inFramework}/difference`],
  ["/framework/name", `${inFramework}/texts#name`],
  ["/framework/rights/owner", `${inFramework}/texts#owner`],
  ["/framework/rights/allowedUse/organisations", `${inFramework}/texts#allowedUse`],
  ["/framework/domains", inFramework],
  ["/framework/domains/0/summary", `${inFramework}/domains/WL.1#summary`],
  ["/framework/domains/0/elements", inFramework],
  ["/framework/domains/1/elements/0/example", `${inFramework}/elements/WL.2.a#example`],
  ["/framework/domains/0/elements/1/looksLike/3", `${inFramework}/elements/WL.1.b#looksLike`],
  [
    "/framework/domains/0/elements/1/suggestions/1/text",
    `${inFramework}/elements/WL.1.b#suggestions-2`,
  ],
  ["/framework/domains/0/elements/1/levels/0/name", `${inFramework}/elements/WL.1.b#levels`],
  ["/framework/succession/successors/0/key", `${inFramework}/difference`],
  ["/framework/domains/9/name", inFramework],
])("%s of a framework leads to %s", (pointer, address) => {
  expect(frameworkField("f", framework, pointer)).toBe(address);
});

const inQuestionnaire = "/authoring/questionnaires/q";
test.each([
  ["/framework", inQuestionnaire],
  ["/questionnaire", `${inQuestionnaire}/difference`],
  ["/questionnaire/minutes", `${inQuestionnaire}/texts#minutes`],
  ["/questionnaire/rights/notice", `${inQuestionnaire}/texts#notice`],
  ["/questionnaire/scale/points", `${inQuestionnaire}/scale#points`],
  ["/questionnaire/scale/points/2/label", `${inQuestionnaire}/scale#points-3`],
  ["/questionnaire/importance/points/0/label", `${inQuestionnaire}/scale#importance-points`],
  ["/questionnaire/importance/question", `${inQuestionnaire}/scale#importance`],
  ["/questionnaire/scale/notApplicable", `${inQuestionnaire}/scale#notApplicable`],
  ["/questionnaire/measurement/sections", inQuestionnaire],
  ["/questionnaire/sections/0/elements", inQuestionnaire],
  ["/questionnaire/sections/0/elements/1/items", `${inQuestionnaire}/elements/WL.1.b#add-item`],
  [
    "/questionnaire/sections/0/elements/0/items/1/text",
    `${inQuestionnaire}/elements/WL.1.a#WL.1.a.y`,
  ],
  [
    "/questionnaire/sections/0/elements/0/items/1/thirdPerson",
    `${inQuestionnaire}/elements/WL.1.a#WL.1.a.y-third`,
  ],
  ["/questionnaire/sections/0/elements/0/levels/1", `${inQuestionnaire}/elements/WL.1.a#levels-2`],
])("%s of a questionnaire leads to %s", (pointer, address) => {
  expect(questionnaireField("q", questionnaire, pointer)).toBe(address);
});

test("a place is named as its editor named it", () => {
  expect(namesAlong(framework, "/framework/domains/0/elements/1/suggestions/0/text")).toBe(
    "Yourself, Owning mistakes, Ask one person.",
  );
  expect(namesAlong(framework, "/framework/name")).toBe("");
});
