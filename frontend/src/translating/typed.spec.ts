import { expect, test } from "vitest";
import type { TranslationView } from "../api/generated/commonVision.schemas";
import { conflicts, partsOf, stillToSave, translated, whole } from "./typed";

const view = (translations: (string | null)[], revision = 1): TranslationView => ({
  locale: "cy",
  revision,
  translated: translations.filter((it) => it !== null).length,
  translatable: 3,
  editedAt: null,
  texts: ["name", "domains/A/name", "elements/A.1/name"].map((key, index) => ({
    key,
    part: index === 0 ? null : "A",
    english: `English ${index}`,
    translation: translations[index] ?? null,
    maxLength: 200,
  })),
});

test("all that is translated is saved: what was typed, and what stands", () => {
  expect(whole(view(["Un", "Dau", null]), { name: " Tri ", "domains/A/name": "" })).toEqual({
    name: "Tri",
  });
});

test("what the server has by now need not be saved again, and what was typed meanwhile must", () => {
  const typed = { name: "Un ", "domains/A/name": "Dau a mwy" };
  expect(stillToSave(view(["Un", "Dau", null]), typed)).toEqual({ "domains/A/name": "Dau a mwy" });
});

test("a conflict is where both changed one text to something different", () => {
  const seen = view(["Un", "Dau", null]);
  const now = view(["Nhw", "Nhw", "Nhw"], 2);
  // Typed over theirs; typed alike; theirs alone.
  expect(conflicts(seen, now, { name: "Fi", "domains/A/name": "Nhw" })).toEqual([
    { key: "name", english: "English 0", mine: "Fi", theirs: "Nhw" },
  ]);
});

test("there is no conflict over a text that only this editor changed", () => {
  const seen = view(["Un", "Dau", null]);
  expect(conflicts(seen, view(["Un", "Nhw", null], 2), { name: "Fi" })).toEqual([]);
});

test("a translation that they took away is one against what was typed", () => {
  const seen = view(["Un", null, null]);
  expect(conflicts(seen, view([null, null, null], 0), { name: "Fi" })).toMatchObject([
    { theirs: "" },
  ]);
});

test("texts stand in their parts, with what is done of each", () => {
  const [general, part] = partsOf(view(["Un", "Dau", null]));
  expect(general).toMatchObject({ key: null, name: null, texts: [{ key: "name" }] });
  expect(part).toMatchObject({ key: "A", name: "English 1" });
  expect(translated(part!.texts, { "elements/A.1/name": "Tri" })).toBe(2);
});
