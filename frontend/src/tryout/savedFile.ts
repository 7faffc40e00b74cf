import type { QuestionnaireView } from "../api/generated/commonVision.schemas";
import type { Attempt } from "./attempt";

/*
 * What stands in a saved file beside the words for people, and how it is read again. The file may have been changed by
 * hand or be something else altogether, so nothing of it is believed before it has been looked at.
 */

const format = "common-vision-assessment";
const formatVersion = 1;
const opening = `<script type="application/json" id="${format}">`;
const closing = "</script>";

/** A file of an assessment is some 20 kB; what is far larger is something else. */
export const largestFile = 1_000_000;

export interface SavedAssessment {
  format: typeof format;
  formatVersion: typeof formatVersion;
  answeredOn: string;
  questionnaire: { key: string; version: number };
  sections: readonly string[];
  answers: Readonly<Record<string, number>>;
  elementsToWorkOn: readonly string[];
}

/** Why a file cannot be opened: it is not ours, or a later version of this service wrote it. */
export type Refusal = "not-ours" | "too-new";

export function savedAssessment(attempt: Attempt, now: Date): SavedAssessment {
  return {
    format,
    formatVersion,
    answeredOn: attempt.answeredOn ?? now.toISOString(),
    questionnaire: { key: attempt.questionnaire.key, version: attempt.questionnaire.version },
    sections: attempt.sections,
    answers: attempt.answers,
    elementsToWorkOn: attempt.elementsToWorkOn,
  };
}

/** As part of a page: a script that is no program, in which nothing can end the element early. */
export function embedded(saved: SavedAssessment): string {
  return opening + JSON.stringify(saved).replaceAll("<", "\\u003c") + closing;
}

/** Searched for as text: to parse the file as a page would bring its markup into ours. */
export function savedIn(file: string): SavedAssessment | Refusal {
  const start = file.indexOf(opening);
  const end = file.indexOf(closing, start);
  if (start < 0 || end < 0) return "not-ours";
  let read: unknown;
  try {
    read = JSON.parse(file.slice(start + opening.length, end));
  } catch {
    return "not-ours";
  }
  if (!isRecord(read) || read["format"] !== format) return "not-ours";
  if (typeof read["formatVersion"] === "number" && read["formatVersion"] > formatVersion) {
    return "too-new";
  }
  return isSaved(read) ? read : "not-ours";
}

/** What of a saved file stands in the questionnaire; an unknown question or a value outside the scale is left out. */
export function fittingTo(
  questionnaire: QuestionnaireView,
  saved: SavedAssessment,
): Omit<Attempt, "questionnaire" | "framework"> {
  const sections = questionnaire.sections.filter(({ key }) => saved.sections.includes(key));
  const elements = sections.flatMap((section) => section.elements);
  const items = new Set(elements.flatMap(({ items }) => items.map(({ key }) => key)));
  const values = new Set(questionnaire.scale.points.map(({ value }) => value));
  if (questionnaire.scale.notApplicable !== null) values.add(-1);
  const known = new Set(elements.map(({ key }) => key));
  return {
    sections: sections.map(({ key }) => key),
    answers: Object.fromEntries(
      Object.entries(saved.answers).filter(([item, value]) => items.has(item) && values.has(value)),
    ),
    elementsToWorkOn: [...new Set(saved.elementsToWorkOn)].filter((key) => known.has(key)),
    answeredOn: saved.answeredOn,
  };
}

function isSaved(read: Record<string, unknown>): read is Record<string, unknown> & SavedAssessment {
  const { questionnaire, sections, answers, elementsToWorkOn, answeredOn } = read;
  return (
    isRecord(questionnaire) &&
    typeof questionnaire["key"] === "string" &&
    Number.isInteger(questionnaire["version"]) &&
    typeof answeredOn === "string" &&
    !Number.isNaN(Date.parse(answeredOn)) &&
    isTexts(sections) &&
    isRecord(answers) &&
    Object.values(answers).every(Number.isInteger) &&
    isTexts(elementsToWorkOn)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
