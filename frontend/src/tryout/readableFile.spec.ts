import { describe, expect, test } from "vitest";
import { figures } from "../measurement/figures";
import { sampleAnswers, sampleFramework, sampleQuestionnaire } from "../profile-view/sample";
import type { Attempt } from "./attempt";
import { readableFile } from "./readableFile";
import { savedIn } from "./savedFile";

const now = new Date("2026-11-23T09:00:00Z");
const attempt: Attempt = {
  questionnaire: sampleQuestionnaire,
  framework: sampleFramework,
  sections: ["A", "B", "C"],
  importance: {},
  answers: sampleAnswers,
  elementsToWorkOn: ["A.1"],
  answeredOn: null,
};

function fileOf(of: Attempt): string {
  return readableFile(of, figures(of.questionnaire, of.sections, of.answers), now);
}

/** As a browser would read it, with its style and its data left out. */
function read(file: string) {
  const page = new DOMParser().parseFromString(file, "text/html");
  const text = (selector: string) =>
    [...page.querySelectorAll(selector)].map((one) => one.textContent?.trim());
  return { page, text };
}

describe("the file to keep", () => {
  const { page, text } = read(fileOf(attempt));

  test("holds the figures, with a missing one said to be missing", () => {
    expect(text("tbody tr")).toEqual([
      "Domain A2110025%38",
      "Domain B01210" + "67%83",
      "Domain C01003" + "0%no figure",
      "All domains2331338%no figure",
    ]);
  });

  test("holds every question with its answer in words", () => {
    const answers = text("section:last-of-type li");
    expect(answers).toHaveLength(12);
    expect(answers).toContain("I do A.1.a. Rarely");
    expect(answers).toContain("I do B.2.b. Not applicable to my role");
    expect(answers).toContain("I do C.2.b. Not answered");
  });

  test("holds what to work on, areas with something to try, and strengths with their question", () => {
    expect(text("h2")).toEqual([
      "Domains",
      "What you want to work on",
      "Possible areas to develop",
      "Strengths",
      "Your answers",
    ]);
    expect(page.body.textContent).toContain("Read A.1 A book");
    expect(page.body.textContent).toContain("Too much of B.1, perhaps?");
  });

  test("says whose framework it is and that it holds answers", () => {
    expect(text("footer p")).toEqual(["An attribution.", "A notice."]);
    expect(page.body.textContent).toContain("This file holds your answers.");
  });

  test("holds no program and asks for nothing", () => {
    expect([...page.scripts].map(({ type }) => type)).toEqual(["application/json"]);
    expect(page.querySelectorAll("[src], link, a, img, iframe, form")).toHaveLength(0);
    expect(page.querySelector("meta[http-equiv]")?.getAttribute("content")).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    );
  });

  test("can be opened again", () => {
    expect(savedIn(fileOf(attempt))).toMatchObject({
      importance: {},
      answers: sampleAnswers,
      elementsToWorkOn: ["A.1"],
    });
  });
});

test("no text of a framework becomes markup in the file", () => {
  const hostile = '<img src=x onerror="alert(1)">&';
  const { page } = read(
    fileOf({
      ...attempt,
      questionnaire: {
        ...sampleQuestionnaire,
        name: hostile,
        sections: sampleQuestionnaire.sections.map((section) => ({
          ...section,
          name: hostile,
          elements: section.elements.map((element) => ({
            ...element,
            name: hostile,
            items: element.items.map((item) => ({ ...item, text: hostile })),
          })),
        })),
      },
      framework: { ...sampleFramework, rights: { ...sampleFramework.rights, notice: hostile } },
    }),
  );
  expect(page.querySelectorAll("img")).toHaveLength(0);
  expect(page.querySelector("footer p:last-child")?.textContent).toBe(hostile);
});
