/**
 * What a reader may stumble over in an item. Advice, never a refusal: whoever writes knows better what "and" joins.
 * The rules for the wording of items are those that the bundled questionnaires keep.
 */

export type Advice =
  | { readonly about: "long"; readonly words: number }
  | { readonly about: "joined"; readonly by: string }
  | { readonly about: "negation"; readonly word: string }
  | { readonly about: "hard"; readonly age: number }
  | { readonly about: "person" }
  | { readonly about: "tense"; readonly words: string };

/** In which person an item is to be: "I ask…" or "Asks…". */
export type Person = "first" | "third";

export const longestItem = 20;

/**
 * Items are for a reading age of about 11. A formula over one sentence swings by a year or two with a single long word,
 * so that it is said only where it is clearly above.
 */
export const readingAgeToSay = 14;
/** Of fewer words one long one, a name perhaps, makes all of it look hard. */
const fewestWordsToJudge = 6;
/** A formula that knows no end would say 39. */
const oldestReadingAge = 18;

const negations =
  /\b(?:not|never|no|none|nobody|nothing|nowhere|neither|nor|without|cannot|\w+n[’']t)\b/i;
const joins = /;|\b(?:as well as|and\/or|and|or)\b/i;
const firstPerson = /\b(?:I|me|my|mine|myself)\b/;
/** "I have asked", "I would ask", "I asked": not what the person does now. Later in the sentence it may well be past. */
const otherTense =
  /^I(?: \w+ly| always| often)? (?:have|had|was|were|did|will|would|shall|should|could|might|may|must|[a-z]+ed)\b|^I[’'](?:ve|d|ll)\b/;
/** In the present for all that it ends like the past. */
const presentInEd = /\b(?:need|feed|heed|speed|succeed|proceed|exceed|embed|shed|lead|read)$/;

export function adviceOn(text: string, person: Person): Advice[] {
  const words = wordsOf(text);
  if (words.length === 0) return [];
  const joined = joins.exec(text)?.[0];
  const negation = negations.exec(text)?.[0];
  const age = readingAge(text);
  const tense = person === "first" ? otherTense.exec(text)?.[0] : undefined;
  const inFirst = firstPerson.test(text);
  return [
    ...(words.length > longestItem ? [{ about: "long", words: words.length } as const] : []),
    ...(joined ? [{ about: "joined", by: joined } as const] : []),
    ...(negation ? [{ about: "negation", word: negation } as const] : []),
    ...(age >= readingAgeToSay && words.length >= fewestWordsToJudge
      ? [{ about: "hard", age: Math.min(age, oldestReadingAge) } as const]
      : []),
    ...(inFirst === (person === "first") ? [] : [{ about: "person" } as const]),
    ...(tense && !presentInEd.test(tense) ? [{ about: "tense", words: tense } as const] : []),
  ];
}

/**
 * By the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, 1975): 0.39 words a sentence + 11.8 syllables a
 * word - 15.59. A grade is an American school year; its readers are five years older.
 */
export function readingAge(text: string): number {
  const words = wordsOf(text);
  if (words.length === 0) return 0;
  const sentences = Math.max(1, text.split(/[.!?]+(?:\s|$)/).filter((it) => it.trim()).length);
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  const grade = 0.39 * (words.length / sentences) + 11.8 * (syllables / words.length) - 15.59;
  return Math.max(5, Math.round(grade) + 5);
}

/** Groups of vowels, less the silent e and -ed; right for nine English words in ten, which is what the formula needs. */
export function syllablesIn(word: string): number {
  const letters = word.toLowerCase().replaceAll(/[^a-z]/g, "");
  if (letters.length <= 3) return 1;
  const spoken = letters
    .replace(/(?:[^laeiouy]es|[^tdaeiouy]ed|[^laeiouy]e)$/, (end) => end.charAt(0))
    .replace(/(?<=[aeiouy][^aeiouy])ely$/, "ly")
    .replace(/^y/, "");
  return Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 1);
}

export function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu) ?? [];
}
