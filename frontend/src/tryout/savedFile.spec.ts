import fc from "fast-check";
import { expect, test } from "vitest";
import { sampleAnswers, sampleFramework, sampleQuestionnaire } from "../profile-view/sample";
import type { Attempt } from "./attempt";
import { embedded, fittingTo, savedAssessment, savedIn, type SavedAssessment } from "./savedFile";

const attempt: Attempt = {
  questionnaire: sampleQuestionnaire,
  framework: sampleFramework,
  sections: ["A", "B"],
  answers: sampleAnswers,
  importance: {},
  elementsToWorkOn: ["A.1"],
  answeredOn: null,
};
const saved = savedAssessment(attempt, new Date("2026-11-23T09:00:00Z"));

const opened = (file: string): SavedAssessment => {
  const read = savedIn(file);
  if (typeof read === "string") throw new Error(read);
  return read;
};

test("what is saved is what is opened again", () => {
  expect(opened(`<!doctype html><p>words</p>${embedded(saved)}</html>`)).toEqual(saved);
});

test("a text that looks like the end of the script does not end it", () => {
  const tricky = { ...saved, elementsToWorkOn: ["</script><script>alert(1)</script>"] };
  const file = embedded(tricky);
  expect(file.match(/<\/script>/g)).toHaveLength(1);
  expect(opened(file)).toEqual(tricky);
});

test.each([
  ["an empty file", ""],
  ["another page", "<!doctype html><p>Hello</p>"],
  ["a page with another script", '<script type="application/json">{}</script>'],
  ["a file cut short", embedded(saved).slice(0, 120)],
  ["no JSON", '<script type="application/json" id="common-vision-assessment">{</script>'],
  ["another format", embedded({ ...saved, format: "other" as never })],
  ["answers that are no numbers", embedded({ ...saved, answers: { "A.1.a": "3" as never } })],
  ["answers as a list", embedded({ ...saved, answers: [] as never })],
  ["no sections", embedded({ ...saved, sections: null as never })],
  [
    "a version that is no number",
    embedded({ ...saved, questionnaire: { key: "a", version: "1" as never } }),
  ],
])("%s is not ours", (_, file) => {
  expect(savedIn(file)).toBe("not-ours");
});

test("a file of a later format is said to be too new", () => {
  expect(savedIn(embedded({ ...saved, formatVersion: 2 as never }))).toBe("too-new");
});

test("no file makes it fall over", () => {
  fc.assert(
    fc.property(fc.string(), fc.json(), (text, json) => {
      expect(savedIn(text)).toBe("not-ours");
      savedIn(`<script type="application/json" id="common-vision-assessment">${json}</script>`);
    }),
  );
});

test("only what stands in the questionnaire is taken over", () => {
  expect(
    fittingTo(sampleQuestionnaire, {
      ...saved,
      sections: ["B", "Z", "A"],
      answers: {
        "A.1.a": 3,
        "A.1.b": 4,
        "A.2.a": -1,
        "A.2.b": -2,
        "Z.1.a": 1,
        "C.1.a": 2,
        constructor: 1,
      },
      elementsToWorkOn: ["A.1", "A.1", "Z.9"],
    }),
  ).toEqual({
    sections: ["A", "B"],
    answers: { "A.1.a": 3, "A.2.a": -1 },
    importance: {},
    elementsToWorkOn: ["A.1"],
    answeredOn: "2026-11-23T09:00:00.000Z",
  });
});

test("how important items are comes back where the questionnaire asks for it, and only then", () => {
  const importance = { "A.1.a": 2, "A.1.b": 3, "Z.1.a": 1 };
  const asking: typeof sampleQuestionnaire = {
    ...sampleQuestionnaire,
    importance: {
      question: "How important?",
      points: [1, 2].map((value) => ({ value, label: `${value}` })),
    },
  };
  expect(fittingTo(asking, { ...saved, importance }).importance).toEqual({ "A.1.a": 2 });
  expect(fittingTo(sampleQuestionnaire, { ...saved, importance }).importance).toEqual({});
  const { importance: _, ...older } = saved;
  expect(fittingTo(asking, opened(embedded(older))).importance).toEqual({});
  expect(savedIn(embedded({ ...saved, importance: { "A.1.a": "2" as never } }))).toBe("not-ours");
});
