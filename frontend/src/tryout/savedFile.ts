import type { QuestionnaireView } from "../api/generated/commonVision.schemas";
import { labelsOf } from "../measurement/answers";
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
  /** Left out by files from before there was such a rating. */
  importance?: Readonly<Record<string, number>>;
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
    importance: attempt.importance,
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
  const fitting = (
    given: Readonly<Record<string, number>>,
    values: { has: (value: number) => boolean },
  ) =>
    Object.fromEntries(
      Object.entries(given).filter(([item, value]) => items.has(item) && values.has(value)),
    );
  const known = new Set(elements.map(({ key }) => key));
  return {
    sections: sections.map(({ key }) => key),
    answers: fitting(saved.answers, labelsOf(questionnaire.scale)),
    importance: fitting(
      saved.importance ?? {},
      new Set(questionnaire.importance?.points.map(({ value }) => value)),
    ),
    elementsToWorkOn: [...new Set(saved.elementsToWorkOn)].filter((key) => known.has(key)),
    answeredOn: saved.answeredOn,
  };
}

function isSaved(read: Record<string, unknown>): read is Record<string, unknown> & SavedAssessment {
  const { questionnaire, sections, answers, importance, elementsToWorkOn, answeredOn } = read;
  return (
    isRecord(questionnaire) &&
    typeof questionnaire["key"] === "string" &&
    Number.isInteger(questionnaire["version"]) &&
    typeof answeredOn === "string" &&
    !Number.isNaN(Date.parse(answeredOn)) &&
    isTexts(sections) &&
    isValues(answers) &&
    (importance === undefined || isValues(importance)) &&
    isTexts(elementsToWorkOn)
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isValues(value: unknown): value is Record<string, number> {
  return isRecord(value) && Object.values(value).every(Number.isInteger);
}

function isTexts(value: unknown): value is string[] {
  return Array.isArray(value) && value.every((one) => typeof one === "string");
}
