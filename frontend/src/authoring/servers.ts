import {
  getFrameworkDraft,
  getQuestionnaireDraft,
  updateFrameworkDraft,
  updateQuestionnaireDraft,
} from "../api/generated/commonVision";
import type {
  FrameworkDraftView,
  QuestionnaireDraftView,
} from "../api/generated/commonVision.schemas";
import type { ProblemError } from "../api/problem";
import type { FrameworkContent, QuestionnaireText } from "./content";
import type { Draft, DraftServer } from "./draftKeeper";

export function frameworkDraftOnServer(key: string): DraftServer<FrameworkContent> {
  return {
    load: async () => ofFramework(await getFrameworkDraft(key)),
    save: async (framework, over) =>
      ofFramework(await updateFrameworkDraft(key, { framework }, { "If-Match": etagOf(over) })),
    currentOf: (refusal: ProblemError) =>
      ofFramework(refusal.problem.current as FrameworkDraftView),
  };
}

export function questionnaireDraftOnServer(key: string): DraftServer<QuestionnaireText> {
  return {
    load: async () => ofQuestionnaire(await getQuestionnaireDraft(key)),
    save: async ({ over: framework, ...questionnaire }, over) =>
      ofQuestionnaire(
        await updateQuestionnaireDraft(
          key,
          { framework, questionnaire },
          { "If-Match": etagOf(over) },
        ),
      ),
    currentOf: (refusal: ProblemError) =>
      ofQuestionnaire(refusal.problem.current as QuestionnaireDraftView),
  };
}

/** The draft's ETag is its revision: docs/decisions/0044-authoring.md. */
export function etagOf({ revision }: Pick<Draft<unknown>, "revision">): string {
  return `"${revision}"`;
}

function ofFramework({ framework, ...draft }: FrameworkDraftView): Draft<FrameworkContent> {
  return { ...draft, content: framework };
}

function ofQuestionnaire({
  framework,
  questionnaire,
  ...draft
}: QuestionnaireDraftView): Draft<QuestionnaireText> {
  return { ...draft, content: { ...questionnaire, over: framework } };
}
