import type {
  FrameworkVersionId,
  QuestionnaireContent,
} from "../api/generated/commonVision.schemas";

export type { FrameworkContent } from "../api/generated/commonVision.schemas";

/** What a questionnaire asks, and the version of a framework that it asks it over. */
export type QuestionnaireText = QuestionnaireContent & { over: FrameworkVersionId };

export interface Keyed {
  readonly key: string;
}
