import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { useGetProgress } from "../api/generated/commonVision";
import type { ProgressReport } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { ButtonTo } from "../ui/Button";
import { Empty } from "../ui/Empty";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { ChooseTwo } from "./ChooseTwo";
import { ComparedPoints } from "./ComparedPoints";
import { OverTime } from "./OverTime";
import "./progress.css";

/** How the person's own assessments compare with one another. Which two stands in the address. */
export default function ProgressPage() {
  const [search] = useSearchParams();
  const from = search.get("from");
  const to = search.get("to");
  const progress = useGetProgress(
    { ...(from && { from }), ...(to && { to }) },
    { query: { placeholderData: keepPreviousData } },
  );
  if (progress.error) {
    return <ErrorState error={progress.error} retry={() => void progress.refetch()} />;
  }
  return progress.data ? <Progress progress={progress.data} /> : <Loading />;
}

function Progress({ progress: { points, comparison } }: { progress: ProgressReport }) {
  const { t } = useLingui();
  return (
    <Page
      title={t`Your progress`}
      back={
        <BackLink to={paths.assessments()}>
          <Trans>Your assessments</Trans>
        </BackLink>
      }
      wide
    >
      {points.length < 2 ? (
        <TooFew only={points[0]?.responseId} />
      ) : (
        <>
          <p className="nhsuk-lede-text">
            <Trans>
              What has changed between two of your assessments, and what is only the give and take
              of answering twice. Only you can see this.
            </Trans>
          </p>
          <ChooseTwo points={points} comparison={comparison} key={comparison?.from} />
          {comparison && <ComparedPoints comparison={comparison} points={points} />}
          <OverTime points={points} />
        </>
      )}
    </Page>
  );
}

function TooFew({ only }: { only: string | undefined }) {
  if (only === undefined) {
    return (
      <Empty
        action={
          <ButtonTo to={paths.chooseAssessment()}>
            <Trans>Start an assessment</Trans>
          </ButtonTo>
        }
      >
        <Trans>
          There is nothing to compare yet. Your first submitted assessment is where you start from.
        </Trans>
      </Empty>
    );
  }
  return (
    <Empty
      action={
        <div className="nhsuk-button-group">
          <ButtonTo to={paths.report(only)}>
            <Trans>See your profile</Trans>
          </ButtonTo>
          <ButtonTo to={paths.chooseAssessment()} secondary>
            <Trans>Take it again</Trans>
          </ButtonTo>
        </div>
      }
    >
      <Trans>
        You have submitted one assessment, so there is nothing to compare it with. Work on what you
        chose in your profile, then take the assessment again: after about 12 months, or at the end
        of a programme. This page then shows what has changed.
      </Trans>
    </Empty>
  );
}
