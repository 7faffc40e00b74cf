import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { Link } from "react-router";
import {
  getGetQuestionnaireDraftQueryKey,
  getQuestionnaireDraft,
  updateQuestionnaireDraft,
} from "../api/generated/commonVision";
import type {
  Measurement,
  QuestionnaireDraftView,
  QuestionnaireSection,
} from "../api/generated/commonVision.schemas";
import { ProblemError } from "../api/problem";
import { editorPaths } from "../editorPaths";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { InsetText } from "../ui/InsetText";
import { etagOf } from "./servers";
import { useBeginQuestionnaire } from "./useBegin";

interface MeasuredRecordProps {
  questionnaire: string;
  measurement: Measurement;
  sections: readonly QuestionnaireSection[];
}

/** Takes what was measured into the next version's record of its own error, by which people's changes are judged. */
export function MeasuredRecord({ questionnaire, measurement, sections }: MeasuredRecordProps) {
  const { i18n } = useLingui();
  const client = useQueryClient();
  const begin = useBeginQuestionnaire();
  const take = useMutation({
    mutationFn: async () => {
      const draft = await openDraft(questionnaire, () => begin.mutateAsync({ key: questionnaire }));
      return updateQuestionnaireDraft(
        questionnaire,
        { framework: draft.framework, questionnaire: withRecord(draft, measurement) },
        { "If-Match": etagOf(draft) },
      );
    },
    onSuccess: (draft) =>
      client.setQueryData(getGetQuestionnaireDraftQueryKey(questionnaire), draft),
  });
  const { standardDeviation, reliability } = measurement.overall;
  return (
    <section>
      <h2 className="nhsuk-heading-m">
        <Trans>How a person’s change is judged</Trans>
      </h2>
      <p>
        <Trans>
          A version records how sure its figures are, and where that is known from; a change counts
          only where it is larger than that. This version’s record never changes. The next one can
          take what was measured here: for the whole, a standard deviation of{" "}
          {i18n.number(standardDeviation)} and a reliability of {i18n.number(reliability)}; and for
          each of {sections.length} domains its own.
        </Trans>
      </p>
      <InsetText>
        <p>{measurement.source}</p>
      </InsetText>
      {take.error && <ErrorNote error={take.error} retry={() => take.mutate()} />}
      {take.isSuccess ? (
        <output>
          <Trans>
            The draft of the next version has them now.{" "}
            <Link to={editorPaths.questionnaireDraft(questionnaire)}>Go to the draft</Link>
          </Trans>
        </output>
      ) : (
        <Button secondary disabled={take.isPending} onClick={() => take.mutate()}>
          <Trans>Put these figures into the next version’s draft</Trans>
        </Button>
      )}
    </section>
  );
}

/** The one that is there, or a new one. */
async function openDraft(
  questionnaire: string,
  begin: () => Promise<QuestionnaireDraftView>,
): Promise<QuestionnaireDraftView> {
  try {
    return await getQuestionnaireDraft(questionnaire);
  } catch (problem) {
    if (problem instanceof ProblemError && problem.status === 404) return begin();
    throw problem;
  }
}

/** Of domains that the draft has beside those of this version, it says what it said. */
function withRecord({ questionnaire }: QuestionnaireDraftView, measured: Measurement) {
  const sections = questionnaire.sections.flatMap(({ key }) => {
    const known = (of: Measurement) => of.sections.find((it) => it.key === key);
    return known(measured) ?? known(questionnaire.measurement) ?? [];
  });
  return { ...questionnaire, measurement: { ...measured, sections } };
}
