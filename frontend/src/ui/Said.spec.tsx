import { render, screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { Paragraphs } from "./Paragraphs";
import { Said, SaidIn } from "./Said";

const framework = {
  name: "Fframwaith",
  summary: "What good looks like.",
  domains: [{ key: "LF.1", name: "Rhinweddau", elements: [{ name: "Self awareness" }] }],
  language: {
    tag: "cy",
    revision: 3,
    translated: 2,
    translatable: 4,
    untranslated: ["/summary", "/domains/0/elements/0/name"],
  },
};
const questionnaire = { ...framework, name: "Gofyn", domains: [] };
const languageOf = (text: string) => screen.getByText(text).closest("[lang]")?.getAttribute("lang");

test("a translated text has its language, and one that is still in English has the page's", () => {
  render(
    <SaidIn of={framework}>
      {["Fframwaith", "Rhinweddau", "What good looks like.", "Self awareness"].map((text) => (
        <p key={text}>
          <Said>{text}</Said>
        </p>
      ))}
    </SaidIn>,
  );
  expect(languageOf("Fframwaith")).toBe("cy");
  expect(languageOf("Rhinweddau")).toBe("cy");
  expect(languageOf("What good looks like.")).toBeUndefined();
  expect(languageOf("Self awareness")).toBeUndefined();
});

test("what is inside another translated thing is known from both", () => {
  render(
    <SaidIn of={framework}>
      <SaidIn of={[questionnaire]}>
        <p>
          <Said>Gofyn</Said> <Said>Rhinweddau</Said>
        </p>
      </SaidIn>
    </SaidIn>,
  );
  expect(languageOf("Gofyn")).toBe("cy");
  expect(languageOf("Rhinweddau")).toBe("cy");
});

test("nothing is marked where all of it is in English", () => {
  const { language: _, ...english } = framework;
  const published: object = english;
  render(
    <SaidIn of={published}>
      <Said>Rhinweddau</Said>
    </SaidIn>,
  );
  expect(languageOf("Rhinweddau")).toBeUndefined();
});

test("each paragraph of a text has its language", () => {
  const long = { ...framework, introduction: "Un.\n\nDau." };
  render(
    <SaidIn of={long}>
      <Paragraphs text={long.introduction} />
    </SaidIn>,
  );
  expect(languageOf("Un.")).toBe("cy");
  expect(languageOf("Dau.")).toBe("cy");
});
