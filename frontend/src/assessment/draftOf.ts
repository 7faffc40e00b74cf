import type { ResponseSummary } from "../api/generated/commonVision.schemas";
import type { Version } from "../versions";

/** A draft of the same kind: whoever starts it a second time has probably forgotten the first. */
export function draftOf(
  version: Version,
  responses: readonly ResponseSummary[],
): ResponseSummary | undefined {
  return responses.find(
    ({ state, questionnaire, sections }) =>
      state === "DRAFT" &&
      questionnaire.key === version.questionnaire.key &&
      sections.length === version.sections.length &&
      sections.every((section) => version.sections.includes(section)),
  );
}
