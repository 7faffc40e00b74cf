import { expect, test } from "vitest";
import { questionnaire, questionnaireSummary, ratedTwice, summaryOf, aDraft } from "./fixtures";
import { versions } from "../versions";
import { draftOf } from "./draftOf";
import { chosenSections, done, firstWithGap, steps } from "./steps";

test("the way through has the chosen domains' elements, each with its neighbours", () => {
  const all = steps(chosenSections(questionnaire, ["LF.1", "LF.6"]));
  expect(
    all.map(({ element, number, previous, next }) => [element.key, number, previous, next]),
  ).toEqual([
    ["LF.1.1", 1, null, "LF.1.2"],
    ["LF.1.2", 2, "LF.1.1", "LF.6.1"],
    ["LF.6.1", 3, "LF.1.2", null],
  ]);
  expect(steps(chosenSections(questionnaire, ["LF.1"])).at(-1)?.next).toBeNull();
});

test("not applicable is an answer, a gap is none", () => {
  const { elements } = questionnaire.sections[0]!;
  const answers = new Map([
    ["LF.1.1.a", -1],
    ["LF.1.1.b", 2],
    ["LF.1.2.a", 1],
  ]);
  const given = { answers, importance: new Map<string, number>() };
  expect(done(elements, given, {})).toEqual({ answered: 3, begun: 3, items: 4 });
  expect(firstWithGap(elements, given, {})?.key).toBe("LF.1.2");
  const whole = { ...given, answers: new Map([...answers, ["LF.1.2.b", 3]] as const) };
  expect(firstWithGap(elements, whole, {})?.key).toBe("LF.1.1");
});

test("where it is asked how important an item is, only both together leave no gap, and what does not apply needs none", () => {
  const { elements } = questionnaire.sections[0]!;
  const given = {
    answers: new Map([
      ["LF.1.1.a", -1],
      ["LF.1.1.b", 2],
      ["LF.1.2.a", 1],
    ]),
    importance: new Map([
      ["LF.1.2.a", 4],
      ["LF.1.2.b", 1],
    ]),
  };
  expect(done(elements, given, ratedTwice)).toEqual({ answered: 2, begun: 3, items: 4 });
  expect(firstWithGap(elements.slice(0, 1), given, ratedTwice)?.key).toBe("LF.1.1");
});

test("a questionnaire with domains for senior roles is offered twice, with its questions and minutes", () => {
  expect(
    versions([questionnaireSummary]).map(({ id, sections, items, minutes }) => ({
      id,
      sections,
      items,
      minutes,
    })),
  ).toEqual([
    { id: "leadership-self-assessment", sections: ["LF.1"], items: 4, minutes: 10 },
    { id: "leadership-self-assessment-senior", sections: ["LF.1", "LF.6"], items: 6, minutes: 15 },
  ]);
});

test("what nobody may begin any more is not offered", () => {
  const licensed = { ...questionnaireSummary, expiresOn: "2026-11-26" };
  expect(versions([licensed], "2026-11-26")).toHaveLength(2);
  expect(versions([licensed], "2026-11-27")).toEqual([]);
});

test("a questionnaire that is only for senior roles is offered once, with its questions", () => {
  const { sections } = questionnaireSummary;
  const senior = { ...questionnaireSummary, sections: sections.slice(1), minutes: 5 };
  expect(
    versions([senior]).map(({ sections, items, minutes }) => ({ sections, items, minutes })),
  ).toEqual([{ sections: ["LF.6"], items: 2, minutes: 5 }]);
});

test("a draft counts as the same kind only with the same questionnaire and domains", () => {
  const [everyone, senior] = versions([questionnaireSummary]);
  const draft = summaryOf(aDraft());
  expect(draftOf(everyone!, [draft])).toBe(draft);
  expect(draftOf(senior!, [draft])).toBeUndefined();
  expect(draftOf(everyone!, [{ ...draft, state: "SUBMITTED" }])).toBeUndefined();
});
