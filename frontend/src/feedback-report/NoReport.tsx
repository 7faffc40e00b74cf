import { Trans, useLingui } from "@lingui/react/macro";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { ProblemError } from "../api/problem";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { useWords } from "./useWords";

interface NoReportProps {
  error: unknown;
  /** Undefined while it is on its way, or where it cannot be had. */
  round: RoundView | undefined;
  retry: () => void;
}

/** Why there is nothing to read or to do here now, and what happens when. */
export function NoReport({ error, round, retry }: NoReportProps) {
  const status = error instanceof ProblemError ? error.status : 0;
  if (status === 403) return <Lapsed />;
  if (status === 409) return round ? <NotYet round={round} /> : <Loading />;
  return <ErrorState error={error} retry={retry} />;
}

function Lapsed() {
  const { t } = useLingui();
  return (
    <Page title={t`Your accreditation does not hold today`}>
      <p>
        <Trans>
          Only a facilitator whose accreditation holds may read a report, take comments out or
          release it. Nothing of the report is lost: it waits.
        </Trans>
      </p>
      <p>
        <Trans>
          If this is a mistake, ask your organisation’s lead for Common Vision to renew the
          accreditation. Otherwise the person whom the report is about chooses another facilitator,
          and nobody else sees it meanwhile.
        </Trans>
      </p>
    </Page>
  );
}

function NotYet({ round }: { round: RoundView }) {
  const { t } = useLingui();
  return (
    <Page title={t`There is no report yet`} caption={t`Feedback about ${round.subject}`}>
      <WhatHappensWhen round={round} />
    </Page>
  );
}

function WhatHappensWhen({
  round: { state, you, closesOn, facilitator, subject },
}: {
  round: RoundView;
}) {
  const words = useWords(false);
  const first = facilitator?.name;
  if (state === "HELD") {
    return first === undefined ? (
      <p>
        <Trans>The report waits until another facilitator is chosen.</Trans>
      </p>
    ) : (
      <p>
        <Trans>
          {first} has the report and will arrange a conversation with you about it. You can read it
          here as soon as they have released it to you, and you get an e-mail then.
        </Trans>
      </p>
    );
  }
  return (
    <>
      <p>
        {state === "CLOSED" ? (
          <Trans>
            The time for answering is over. The report is made in the night before the next working
            day, from all answers at once.
          </Trans>
        ) : (
          <Trans>
            The raters can answer until {words.day(closesOn)}. If too few have answered by then,
            they are given two weeks more, once. The report is made in the night before the next
            working day, from all answers at once, and never again after that.
          </Trans>
        )}
      </p>
      <p>
        {you === "SUBJECT" ? (
          <Trans>
            Then your facilitator reads it first, talks it through with you, and releases it to you.
          </Trans>
        ) : (
          <Trans>
            Then you read it first, talk it through with {subject}, and release it. You get an
            e-mail when it is there.
          </Trans>
        )}
      </p>
    </>
  );
}
