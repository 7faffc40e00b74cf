import {
  deleteFrameworkTranslation,
  deleteQuestionnaireTranslation,
  getFrameworkTranslation,
  getQuestionnaireTranslation,
  listFrameworkTranslations,
  listQuestionnaireTranslations,
  updateFrameworkTranslation,
  updateQuestionnaireTranslation,
} from "../api/generated/commonVision";
import type { TranslationView } from "../api/generated/commonVision.schemas";

/** A published version of a framework or questionnaire. */
export interface Version {
  kind: string;
  key: string;
  version: number;
}

/** Its translation into one language. */
export interface Which extends Version {
  locale: string;
}

const calls = {
  frameworks: {
    list: listFrameworkTranslations,
    get: getFrameworkTranslation,
    update: updateFrameworkTranslation,
    remove: deleteFrameworkTranslation,
  },
  questionnaires: {
    list: listQuestionnaireTranslations,
    get: getQuestionnaireTranslation,
    update: updateQuestionnaireTranslation,
    remove: deleteQuestionnaireTranslation,
  },
};

function callsFor(kind: string) {
  return kind === "questionnaires" ? calls.questionnaires : calls.frameworks;
}

/** The ETag is the revision in quotes; what was never begun has 0. */
const over = ({ revision }: TranslationView) => ({ "If-Match": `"${revision}"` });

export function list({ kind, key, version }: Version, signal: AbortSignal) {
  return callsFor(kind).list(key, version, { signal });
}

export function load({ kind, key, version, locale }: Which, signal: AbortSignal) {
  return callsFor(kind).get(key, version, locale, { signal });
}

export function save(
  { kind, key, version, locale }: Which,
  seen: TranslationView,
  texts: Record<string, string>,
) {
  return callsFor(kind).update(key, version, locale, { texts }, over(seen));
}

export function remove({ kind, key, version, locale }: Which, seen: TranslationView) {
  return callsFor(kind).remove(key, version, locale, over(seen));
}
