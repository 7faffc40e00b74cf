import { expect, test } from "vitest";
import { adviceOn, readingAge, syllablesIn } from "./wording";

const about = (text: string, person: "first" | "third" = "first") =>
  adviceOn(text, person).map((advice) => advice.about);

test.each([
  "I ask patients what matters most to them.",
  "I need help to see my own bias.",
  "I lead the team when it is my turn.",
  "I stand by a team decision, even one I argued against.",
])("nothing is said about %s", (text) => expect(about(text)).toEqual([]));

test("more than twenty words are too many, twenty are not", () => {
  const words = (count: number) => `I ${"ask ".repeat(count - 1)}`;
  expect(about(words(20))).toEqual([]);
  expect(adviceOn(words(21), "first")).toEqual([{ about: "long", words: 21 }]);
});

test.each([
  ["I ask for feedback and act on it.", "and"],
  ["I ask or listen.", "or"],
  ["I ask; I listen.", ";"],
  ["I ask as well as listen.", "as well as"],
])("%s may be two behaviours", (text, by) => {
  expect(adviceOn(text, "first")).toContainEqual({ about: "joined", by });
});

test("words that only hold such a word are one behaviour", () => {
  expect(about("I understand the sandwich order.")).not.toContain("joined");
});

test.each(["I never shout.", "I don’t shout.", "I can't wait.", "I ask without blame."])(
  "%s says what is not done",
  (text) => expect(about(text)).toContain("negation"),
);
test("a note or a know is no negation", () => {
  expect(about("I note what people know.")).not.toContain("negation");
});

test.each([
  "I have asked my team.",
  "I asked my team.",
  "I would ask my team.",
  "I’ll ask my team.",
])("%s is not in the present", (text) => expect(about(text)).toContain("tense"));

test("the first form is in the first person and the third is not", () => {
  expect(about("Asks a colleague.", "first")).toEqual(["person"]);
  expect(about("Asks a colleague.", "third")).toEqual([]);
  expect(about("Asks my colleague.", "third")).toEqual(["person"]);
});

test("nothing is said about a field that is still empty", () => {
  expect(about("")).toEqual([]);
  expect(about("  ", "third")).toEqual([]);
});

test.each(["I listen to Alexandra.", "I apologise.", "I reassure colleagues."])(
  "nothing is said of how hard %s is, of which there is too little",
  (text) => expect(about(text)).toEqual([]),
);

test("plain words read at about eleven or under, officialese far above", () => {
  expect(readingAge("I ask patients what matters most to them.")).toBeLessThanOrEqual(11);
  const official =
    "I facilitate organisational transformation utilising multidisciplinary methodologies.";
  expect(readingAge(official)).toBeGreaterThan(18);
  expect(adviceOn(official, "first")).toContainEqual({ about: "hard", age: 18 });
});

test.each([
  ["team", 1],
  ["make", 1],
  ["asked", 1],
  ["needed", 2],
  ["table", 2],
  ["patients", 2],
  ["quality", 3],
  ["organisation", 5],
])("%s has about %i syllables", (word, count) => {
  expect(Math.abs(syllablesIn(word) - count)).toBeLessThanOrEqual(word === "organisation" ? 1 : 0);
});
