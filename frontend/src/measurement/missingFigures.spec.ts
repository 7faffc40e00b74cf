import { describe, expect, it } from "vitest";
import type { Answers } from "./answers";
import { enoughForDomain, figuresOf, type MeasuredQuestionnaire } from "./figures";
import { gapIn, missingFigures } from "./missingFigures";

/** Two domains of four elements with two items each, as in the Leadership Framework. */
const questionnaire: MeasuredQuestionnaire = {
  scale: { points: [1, 2, 3] },
  sections: ["A", "B"].map((section) => ({
    key: section,
    name: `Domain ${section}`,
    elements: [1, 2, 3, 4].map((element) => ({
      key: `${section}.${element}`,
      name: `Element ${section}.${element}`,
      items: ["a", "b"].map((item) => ({ key: `${section}.${element}.${item}` })),
    })),
  })),
};

function sheet(section: string, values: number[]): Record<string, number> {
  return Object.fromEntries(
    values.map((value, place) => [
      `${section}.${Math.floor(place / 2) + 1}.${place % 2 === 0 ? "a" : "b"}`,
      value,
    ]),
  );
}

const said = (answers: Answers, sections = ["A"]) =>
  missingFigures(questionnaire, sections, answers).map(({ level, key, reason, answersNeeded }) => ({
    level,
    key,
    reason,
    answersNeeded,
  }));

describe("missing figures", () => {
  it("are none when everything is answered", () => {
    expect(said(sheet("A", [1, 2, 3, 1, 2, 3, 1, 2]))).toEqual([]);
  });

  it("are none at exactly three quarters, two gaps in different elements", () => {
    expect(said(sheet("A", [1, 0, 3, 1, 2, 3, 1, 0]))).toEqual([]);
  });

  it("name the whole, the domain and the element, and how many answers bring them", () => {
    expect(said(sheet("A", [1, 2, 3, 1, 2, 0, 0, 0]))).toEqual([
      { level: "overall", key: null, reason: "too-few-answered", answersNeeded: 1 },
      { level: "domain", key: "A", reason: "too-few-answered", answersNeeded: 1 },
      { level: "element", key: "A.4", reason: "too-few-answered", answersNeeded: 1 },
    ]);
  });

  it("leave sections out that were not chosen", () => {
    expect(said(sheet("A", [1, 2, 3, 1, 2, 3, 1, 2]), ["A", "B"])).toContainEqual({
      level: "domain",
      key: "B",
      reason: "too-few-answered",
      answersNeeded: 6,
    });
    expect(said(sheet("A", [1, 2, 3, 1, 2, 3, 1, 2]), ["A"])).toEqual([]);
  });

  it("say that answers do not help where too little applies", () => {
    expect(said(sheet("A", [-1, -1, -1, -1, -1, 0, 0, 3]))).toEqual([
      { level: "overall", key: null, reason: "too-few-applicable", answersNeeded: 0 },
      { level: "domain", key: "A", reason: "too-few-applicable", answersNeeded: 0 },
      { level: "element", key: "A.1", reason: "nothing-applicable", answersNeeded: 0 },
      { level: "element", key: "A.2", reason: "nothing-applicable", answersNeeded: 0 },
      { level: "element", key: "A.3", reason: "too-few-answered", answersNeeded: 1 },
    ]);
  });

  it("keep the element under its domain", () => {
    expect(
      missingFigures(questionnaire, ["A"], {}).find(({ level }) => level === "element"),
    ).toMatchObject({ key: "A.1", name: "Element A.1", domain: "A", items: 2, answered: 0 });
  });

  it("promise no figure that the answers would not bring, whatever the counts", () => {
    for (let applicable = 0; applicable <= 8; applicable += 1) {
      for (let answered = 0; answered <= applicable; answered += 1) {
        const values = Array.from({ length: 8 }, (_, place) =>
          place >= applicable ? -1 : place < answered ? 2 : 0,
        );
        const gap = gapIn(figuresOf(values, 3, enoughForDomain), "domain");
        if (gap !== null && gap.answersNeeded > 0) {
          const answeredMore = (more: number) =>
            values.map((value, place) => (value === 0 && place < answered + more ? 2 : value));
          const scoreWith = (more: number) =>
            figuresOf(answeredMore(more), 3, enoughForDomain).score;
          expect(scoreWith(gap.answersNeeded)).not.toBeNull();
          expect(scoreWith(gap.answersNeeded - 1)).toBeNull();
        }
      }
    }
  });
});
