import type { TranslationText, TranslationView } from "../api/generated/commonVision.schemas";

/** What an editor typed and has not saved yet, by the keys of the texts. An empty text takes the translation away. */
export type Typed = Readonly<Record<string, string>>;

/** What stands in a field. */
export function shown({ key, translation }: TranslationText, typed: Typed): string {
  return typed[key] ?? translation ?? "";
}

/** All that is translated once this is saved. */
export function whole({ texts }: TranslationView, typed: Typed): Record<string, string> {
  return Object.fromEntries(
    texts
      .map((text) => [text.key, shown(text, typed).trim()] as const)
      .filter(([, translation]) => translation !== ""),
  );
}

/** Without what the server has by now; what was typed while it saved is still to be saved. */
export function stillToSave({ texts }: TranslationView, typed: Typed): Typed {
  return Object.fromEntries(
    texts
      .filter(({ key, translation }) => key in typed && typed[key]!.trim() !== (translation ?? ""))
      .map(({ key }) => [key, typed[key]!]),
  );
}

/** A text that somebody else changed while it was changed here as well, to something else. */
export interface Conflict {
  key: string;
  english: string;
  mine: string;
  theirs: string;
}

export function conflicts(seen: TranslationView, now: TranslationView, typed: Typed): Conflict[] {
  const before = new Map(seen.texts.map(({ key, translation }) => [key, translation]));
  return now.texts.flatMap((text) => {
    const { key, english, translation } = text;
    const mine = typed[key];
    const same = mine === undefined || mine.trim() === (translation ?? "");
    return same || translation === before.get(key)
      ? []
      : [{ key, english, mine, theirs: translation ?? "" }];
  });
}

/** A domain or section with its texts, or what is said about the whole: then without a key. */
export interface Part {
  key: string | null;
  name: string | null;
  texts: TranslationText[];
}

/** In the order of reading. */
export function partsOf({ texts }: TranslationView): Part[] {
  const parts = new Map<string | null, Part>();
  for (const text of texts) {
    const part = parts.get(text.part) ?? { key: text.part, name: null, texts: [] };
    // The first text of a domain or section is its name.
    if (part.texts.length === 0 && text.part !== null) part.name = text.english;
    part.texts.push(text);
    parts.set(text.part, part);
  }
  return [...parts.values()];
}

/** How many of these texts have a translation, saved or typed. */
export function translated(texts: readonly TranslationText[], typed: Typed): number {
  return texts.filter((text) => shown(text, typed).trim() !== "").length;
}
