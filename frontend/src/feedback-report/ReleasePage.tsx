import { Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Link, useParams } from "react-router";
import { etagOf } from "../api/apiFetch";
import {
  getGetFeedbackRoundQueryKey,
  submitRelease,
  updateConversation,
  useGetFeedbackRound,
} from "../api/generated/commonVision";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { fieldMessages, isStale, ProblemError } from "../api/problem";
import { feedbackPaths } from "../feedbackPaths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote, ErrorState } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Input } from "../ui/Input";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Panel } from "../ui/Panel";
import { WarningCallout } from "../ui/WarningCallout";
import { NoReport } from "./NoReport";
import { useWords } from "./useWords";

/** The last two things of a round, both the facilitator's: the conversation's day, and the release. */
export default function ReleasePage() {
  const { round: id = "" } = useParams();
  const round = useGetFeedbackRound(id);
  const retry = () => void round.refetch();
  if (round.error) return <ErrorState error={round.error} retry={retry} />;
  if (!round.data) return <Loading />;
  return <WhereItStands round={round.data} retry={retry} />;
}

function WhereItStands({ round, retry }: { round: RoundView; retry: () => void }) {
  const refused = (status: number) => (
    <NoReport
      error={new ProblemError({ type: "about:blank", title: "", status })}
      round={round}
      retry={retry}
    />
  );
  if (round.you !== "FACILITATOR") return refused(404);
  switch (round.state) {
    case "HELD":
      return round.facilitator?.accredited ? <Release round={round} /> : refused(403);
    case "RELEASED":
    case "ARCHIVED":
      return <Released round={round} />;
    default:
      return refused(409);
  }
}

/** A change of the round over what was seen of it. Where it changed meanwhile it is fetched anew, and nothing typed is lost. */
function useChange<Sent>(
  round: RoundView,
  change: (sent: Sent, ifMatch: string) => Promise<RoundView>,
) {
  const client = useQueryClient();
  const queryKey = getGetFeedbackRoundQueryKey(round.id);
  return useMutation({
    mutationFn: (sent: Sent) => change(sent, etagOf(round) ?? `"${round.revision}"`),
    onSuccess: (changed) => client.setQueryData(queryKey, changed),
    onError: async (error) => {
      if (isStale(error)) await client.invalidateQueries({ queryKey });
    },
  });
}

function Release({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const words = useWords(false);
  const [on, setOn] = useState(round.conversationOn ?? "");
  const [asking, setAsking] = useState(false);
  const [missing, setMissing] = useState<string | null>(null);
  const record = useChange(round, (day: string, ifMatch) =>
    updateConversation(round.id, { on: day }, { "If-Match": ifMatch }),
  );
  const release = useChange(round, (_: void, ifMatch) =>
    submitRelease(round.id, { "If-Match": ifMatch }),
  );
  const recorded = round.conversationOn;
  const wrong = missing ?? fieldMessages(record.error)["on"];

  return (
    <Page
      title={t`Conversation and release`}
      caption={t`Feedback about ${round.subject}`}
      back={
        <BackLink to={feedbackPaths.roundReport(round.id)}>
          <Trans>The report</Trans>
        </BackLink>
      }
      hasError={wrong !== undefined}
    >
      <ErrorSummary errors={wrong === undefined ? [] : [{ field: "on", message: wrong }]} />
      <p>
        <Trans>
          Talk the report through with {round.subject} first. Then record the day, and release it.
          Until you do, {round.subject} sees nothing of it.
        </Trans>
      </p>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(on === "" ? t`Give the day of the conversation` : null);
          if (on !== "" && !record.isPending) record.mutate(on);
        }}
      >
        <h2 className="nhsuk-heading-m">
          <Trans>1. The conversation</Trans>
        </h2>
        <Input
          id="on"
          type="date"
          label={t`The day on which you talked it through`}
          hint={t`Today or before, and not before the round closed`}
          error={wrong}
          width={10}
          value={on}
          onChange={(event) => setOn(event.target.value)}
        />
        <Refused error={wrong === undefined ? record.error : null} />
        <Button type="submit" secondary>
          {recorded === null ? <Trans>Record the day</Trans> : <Trans>Change the day</Trans>}
        </Button>
        <output className={recorded === null ? undefined : "app-notice"}>
          {recorded !== null && (
            <p>
              <Trans>Recorded: {words.day(recorded)}.</Trans>
            </p>
          )}
        </output>
      </form>
      <h2 className="nhsuk-heading-m">
        <Trans>2. The release</Trans>
      </h2>
      <p>
        <Trans>
          {round.subject} then reads the same report as you, and gets an e-mail that it is there,
          with nothing of what it says. The comments stay as they are from then on. You can read the
          report for a year more; after that it is {round.subject}’s alone.
        </Trans>
      </p>
      {recorded === null ? (
        <p>
          <Trans>You can release it once the day of the conversation is recorded.</Trans>
        </p>
      ) : (
        <Button onClick={() => setAsking(true)}>
          <Trans>Release the report</Trans>
        </Button>
      )}
      <Dialog
        open={asking}
        onClose={() => setAsking(false)}
        title={<Trans>Release the report to {round.subject}?</Trans>}
      >
        <p>
          <Trans>
            It cannot be taken back. Have you{" "}
            <Link to={feedbackPaths.comments(round.id)}>read the comments</Link>? After the release
            none can be taken out.
          </Trans>
        </p>
        <Refused error={release.error} />
        <div className="nhsuk-button-group">
          <Button onClick={() => !release.isPending && release.mutate()}>
            <Trans>Release it</Trans>
          </Button>
          <Button secondary onClick={() => setAsking(false)}>
            <Trans>Not yet</Trans>
          </Button>
        </div>
      </Dialog>
    </Page>
  );
}

function Refused({ error }: { error: unknown }) {
  if (!error) return null;
  if (!isStale(error)) return <ErrorNote error={error} />;
  return (
    <div role="alert">
      <WarningCallout title={<Trans>Not done yet</Trans>}>
        <p>
          <Trans>
            The round was changed somewhere else in the meantime. It stands here as it is now, and
            so does what you gave. Look at it, then do it again.
          </Trans>
        </p>
      </WarningCallout>
    </div>
  );
}

function Released({ round: { id, subject, releasedOn } }: { round: RoundView }) {
  const { t } = useLingui();
  const words = useWords(false);
  return (
    <Page title={t`Conversation and release`} caption={t`Feedback about ${subject}`}>
      <Panel title={t`Released`}>
        {releasedOn !== null && (
          <Trans>
            {subject} has the report since {words.day(releasedOn)} and is told by e-mail.
          </Trans>
        )}
      </Panel>
      <p>
        <Trans>You can read it until a year after its release.</Trans>{" "}
        <Link to={feedbackPaths.roundReport(id)}>
          <Trans>Read the report</Trans>
        </Link>
      </p>
    </Page>
  );
}
