import { Plural, Trans, useLingui } from "@lingui/react/macro";
import {
  useGetQuestionnaireVersion,
  useGetResponseReport,
  useListResponses,
} from "../api/generated/commonVision";
import type { ResponseSummary } from "../api/generated/commonVision.schemas";
import { AnswerBar, AnswerKey } from "../profile-view/AnswerBar";
import { ErrorNote } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";

const published = { staleTime: Number.POSITIVE_INFINITY };

/** The person's own latest self-assessment, from their own data and on its own points: beside the report, never in it. */
export default function EarlierAssessment({ questionnaire }: { questionnaire: string }) {
  const responses = useListResponses();
  if (responses.error) {
    return <ErrorNote error={responses.error} retry={() => void responses.refetch()} />;
  }
  if (!responses.data) return <Loading inPage />;
  const [latest] = responses.data.items
    .filter(({ submittedAt, questionnaire: { key } }) => submittedAt && key !== questionnaire)
    .toSorted((a, b) => b.submittedAt!.localeCompare(a.submittedAt!));
  return latest ? (
    <OnItsOwnPoints response={latest} />
  ) : (
    <p>
      <Trans>You have not submitted a self-assessment.</Trans>
    </p>
  );
}

function OnItsOwnPoints({ response }: { response: ResponseSummary }) {
  const { i18n } = useLingui();
  const { key, version } = response.questionnaire;
  const report = useGetResponseReport(response.id);
  const questionnaire = useGetQuestionnaireVersion(key, version, { query: published });
  const error = report.error ?? questionnaire.error;
  if (error) return <ErrorNote error={error} />;
  if (!report.data || !questionnaire.data) return <Loading inPage />;
  const labels = questionnaire.data.scale.points.map(({ label }) => label);
  const day = i18n.date(report.data.submittedAt, { dateStyle: "long" });
  return (
    <>
      <p>
        <Trans>
          {report.data.questionnaire.name}, {day}. Its questions have{" "}
          <Plural value={labels.length} one="# point" other="# points" />, so no figure of it can be
          set against one of this report, and none is converted. What each answer was, you can
          compare in words.
        </Trans>
      </p>
      <AnswerKey labels={labels} notObserved={questionnaire.data.scale.notObserved !== null} />
      {report.data.domains.map(({ key: domain, name, figures }) => (
        <div className="feedback-earlier" key={domain}>
          <h4 className="nhsuk-heading-xs">{name}</h4>
          <AnswerBar figures={figures} labels={labels} />
        </div>
      ))}
    </>
  );
}
