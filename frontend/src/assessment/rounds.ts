import type { QuestionnaireView, Scale } from "../api/generated/commonVision.schemas";

/** Whether it is somebody's own part of a round of feedback: their facilitator sees it, and it makes no profile. */
export function isInRound({ kind }: Pick<QuestionnaireView, "kind">): boolean {
  return kind === "feedback";
}

/** Of themselves nobody can say that they had no chance to see it. */
export function ownScale(questionnaire: QuestionnaireView): Scale {
  return isInRound(questionnaire)
    ? { ...questionnaire.scale, notObserved: null }
    : questionnaire.scale;
}
