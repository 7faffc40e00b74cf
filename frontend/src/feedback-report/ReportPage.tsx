import { Trans, useLingui } from "@lingui/react/macro";
import { lazy, Suspense, useState, type ReactNode } from "react";
import { useParams } from "react-router";
import {
  getGetFeedbackReportUrl,
  useGetFeedbackReport,
  useGetFeedbackRound,
  useGetQuestionnaireVersion,
} from "../api/generated/commonVision";
import type { FeedbackReportView, RoundView } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { Keep } from "../keeping/Keep";
import { loadMessages } from "../messages";
import { RightsNotice } from "../ui/RightsNotice";
import { useOpenDetailsWhenPrinted } from "../profile-view/useOpenDetailsWhenPrinted";
import { BackLink } from "../ui/BackLink";
import { Button, ButtonTo } from "../ui/Button";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { WarningCallout } from "../ui/WarningCallout";
import { HighestAndLowest } from "./HighestAndLowest";
import { NoReport } from "./NoReport";
import { useWords } from "./useWords";
import { WhatStandsBehind } from "./WhatStandsBehind";
import { WhoSeesThis } from "./WhoSeesThis";
import "./feedback-report.css";

const furtherDown = () => import("./furtherDown");
const Quadrants = lazy(async () => ({ default: (await furtherDown()).Quadrants }));
const ByDomain = lazy(async () => ({ default: (await furtherDown()).ByDomain }));
const SpreadKey = lazy(async () => ({ default: (await furtherDown()).SpreadKey }));
const InTheirWords = lazy(async () => ({ default: (await furtherDown()).InTheirWords }));
const EarlierAssessment = lazy(async () => {
  const [page] = await Promise.all([import("./EarlierAssessment"), loadMessages("profile-view")]);
  return page;
});

/** What a round of feedback says: for its facilitator first, then for the person whom it is about. */
export default function ReportPage() {
  const { round: id = "" } = useParams();
  const round = useGetFeedbackRound(id);
  const report = useGetFeedbackReport(id);
  const error = report.error ?? round.error;
  if (error) {
    const retry = () => {
      void round.refetch();
      void report.refetch();
    };
    return <NoReport error={error} round={round.data} retry={retry} />;
  }
  return report.data && round.data ? (
    <Report report={report.data} round={round.data} />
  ) : (
    <Loading />
  );
}

interface Part {
  id: string;
  title: string;
  content: ReactNode;
}

function Report({ report, round }: { report: FeedbackReportView; round: RoundView }) {
  const { t } = useLingui();
  const own = round.you === "SUBJECT";
  const words = useWords(own);
  useOpenDetailsWhenPrinted();
  const { subject, closedOn } = report.round;
  const closed = words.day(closedOn);
  const withSpread = report.domains.some(({ elements }) =>
    elements.some(({ items }) => items.some(({ distribution }) => distribution)),
  );

  const parts: Part[] = [
    {
      id: "behind",
      title: t`What stands behind it`,
      content: <WhatStandsBehind report={report} own={own} />,
    },
    {
      id: "highest-and-lowest",
      title: t`Highest and lowest`,
      content: <HighestAndLowest report={report} />,
    },
    {
      id: "quadrants",
      title: own ? t`Your view and your raters’` : t`The person’s view and the raters’`,
      content: <Quadrants report={report} own={own} />,
    },
    {
      id: "domains",
      title: t`Domain by domain`,
      content: (
        <>
          <p>
            <Trans>
              Means from 1 ({report.points[0]}) to {report.points.length} ({report.points.at(-1)}),
              with the number of raters below where there are several.
            </Trans>
          </p>
          {withSpread && <SpreadKey points={report.points} />}
          <ByDomain report={report} own={own} />
        </>
      ),
    },
    {
      id: "words",
      title: t`In their own words`,
      content: <InTheirWords comments={report.comments} />,
    },
  ];

  return (
    <Page
      title={t`Feedback report for ${subject}`}
      caption={t`Closed on ${closed}`}
      back={
        <BackLink to={feedbackPaths.round(round.id)}>
          <Trans>The round</Trans>
        </BackLink>
      }
      wide
    >
      {round.state === "HELD" && <BeforeTheRelease round={round} />}
      <WhoSeesThis own={own} subject={subject} state={round.state} />
      <Keep
        address={getGetFeedbackReportUrl(report.round.id)}
        name={`feedback-report-${report.round.closedOn}`}
      />
      <nav className="app-no-print" aria-labelledby="contents">
        <h2 className="nhsuk-heading-s" id="contents">
          <Trans>On this page</Trans>
        </h2>
        <ul className="nhsuk-list">
          {parts.map(({ id, title }) => (
            <li key={id}>
              <a href={`#${id}`}>{title}</a>
            </li>
          ))}
        </ul>
      </nav>
      {parts.map(({ id, title, content }) => (
        <section className="feedback-part" aria-labelledby={id} key={id}>
          <h2 className="nhsuk-heading-m" id={id} tabIndex={-1}>
            {title}
          </h2>
          <Suspense fallback={null}>{content}</Suspense>
        </section>
      ))}
      {own && <Earlier questionnaire={report.questionnaire.key} />}
      <Rights report={report} />
    </Page>
  );
}

/** For the facilitator alone: to everybody else there is no report yet. */
function BeforeTheRelease({ round: { id, subject } }: { round: RoundView }) {
  return (
    <div className="app-no-print">
      <WarningCallout title={<Trans>Only you can read this now</Trans>}>
        <ol>
          <li>
            <Trans>
              Read it, and the comments: you can take out what names a patient or hurts.
            </Trans>
          </li>
          <li>
            <Trans>Talk it through with {subject}.</Trans>
          </li>
          <li>
            <Trans>Record the day of the conversation, and release the report.</Trans>
          </li>
        </ol>
        <div className="nhsuk-button-group">
          <ButtonTo to={feedbackPaths.comments(id)} secondary>
            <Trans>Read the comments</Trans>
          </ButtonTo>
          <ButtonTo to={feedbackPaths.release(id)} secondary>
            <Trans>Conversation and release</Trans>
          </ButtonTo>
        </div>
      </WarningCallout>
    </div>
  );
}

/** Beside the report, and only when asked for: it is not part of what the facilitator reads. */
function Earlier({ questionnaire }: { questionnaire: string }) {
  const [shown, setShown] = useState(false);
  return (
    <section className="feedback-part app-no-print" aria-labelledby="earlier">
      <h2 className="nhsuk-heading-m" id="earlier">
        <Trans>Your earlier self-assessment</Trans>
      </h2>
      <p>
        <Trans>Not part of this report: your facilitator does not see it.</Trans>
      </p>
      {shown ? (
        <Suspense fallback={<Loading inPage />}>
          <EarlierAssessment questionnaire={questionnaire} />
        </Suspense>
      ) : (
        <Button secondary onClick={() => setShown(true)}>
          <Trans>Show it beside the report</Trans>
        </Button>
      )}
    </section>
  );
}

function Rights({ report: { questionnaire } }: { report: FeedbackReportView }) {
  const { data } = useGetQuestionnaireVersion(questionnaire.key, questionnaire.version, {
    query: { staleTime: Number.POSITIVE_INFINITY },
  });
  return data ? <RightsNotice rights={data.rights} /> : null;
}
