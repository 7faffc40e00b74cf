import { Trans, useLingui } from "@lingui/react/macro";
import { keepPreviousData } from "@tanstack/react-query";
import { lazy, Suspense } from "react";
import { useSearchParams } from "react-router";
import { useGetProgress } from "../api/generated/commonVision";
import type { ProgressReport } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { ChooseTwo } from "./ChooseTwo";
import { ComparedPoints } from "./ComparedPoints";
import "./progress.css";

const TooFew = lazy(async () => ({ default: (await import("./TooFew")).TooFew }));
const OverTime = lazy(async () => ({ default: (await import("./OverTime")).OverTime }));
const KeepProgress = lazy(async () => ({ default: (await import("./KeepProgress")).KeepProgress }));

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

function Progress({ progress }: { progress: ProgressReport }) {
  const { points, lines, comparison } = progress;
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
        <Suspense fallback={null}>
          <TooFew only={points[0]?.responseId} />
        </Suspense>
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
          <Suspense fallback={null}>
            <OverTime points={points} lines={lines} />
            <KeepProgress progress={progress} />
          </Suspense>
        </>
      )}
    </Page>
  );
}
