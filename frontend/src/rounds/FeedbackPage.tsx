import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import type { FeedbackRequest, RoundSummary } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { ButtonTo } from "../ui/Button";
import { Card } from "../ui/Card";
import { Empty } from "../ui/Empty";
import { ErrorNote, ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Table } from "../ui/Table";
import { Tag } from "../ui/Tag";
import { inShort } from "./days";
import { groupMembers } from "./groups";
import { requestsQuery, roundsQuery } from "./queries";
import { Records } from "./Records";
import { isOver, stateNames } from "./states";

/** All that somebody has to do with feedback: about them, asked of them, and of others whom they help with it. */
export default function FeedbackPage() {
  const { t } = useLingui();
  const rounds = useQuery(roundsQuery());
  const requests = useQuery(requestsQuery());

  if (rounds.data === undefined) {
    return rounds.error ? (
      <ErrorState error={rounds.error} retry={() => void rounds.refetch()} />
    ) : (
      <Loading />
    );
  }
  const own = rounds.data.items.filter(({ you }) => you === "SUBJECT");
  const others = rounds.data.items.filter(({ you }) => you !== "SUBJECT");

  return (
    <Page title={t`Your feedback`}>
      <AboutYou rounds={own} />
      <section className="app-no-print">
        <h2 className="nhsuk-heading-m">
          <Trans>What you are asked for</Trans>
        </h2>
        {requests.data ? (
          <Requests requests={requests.data.items} />
        ) : requests.error ? (
          <ErrorNote error={requests.error} retry={() => void requests.refetch()} />
        ) : (
          <Loading inPage />
        )}
      </section>
      {others.length > 0 && (
        <section className="app-no-print">
          <h2 className="nhsuk-heading-m">
            <Trans>Rounds that you facilitate or approve</Trans>
          </h2>
          {others.map((round) => (
            <RoundCard key={round.id} round={round} />
          ))}
        </section>
      )}
      <Records />
    </Page>
  );
}

function AboutYou({ rounds }: { rounds: RoundSummary[] }) {
  const underWay = rounds.some(({ state }) => !isOver(state));
  return (
    // On paper the page is the record for an appraisal, and nothing else.
    <section className="app-no-print">
      <h2 className="nhsuk-heading-m">
        <Trans>About you</Trans>
      </h2>
      {rounds.map((round) => (
        <RoundCard key={round.id} round={round} />
      ))}
      {!underWay &&
        (rounds.length > 0 ? (
          <StartButton />
        ) : (
          <Empty action={<StartButton />}>
            <Trans>
              In a round of feedback, 10 to 15 colleagues say how they see you at work, and you
              compare it with how you see yourself. You choose whom to ask. A trained facilitator
              reads the report first and talks it through with you. It takes you about an hour, them
              20 minutes each, and about six weeks from the first letter to the report.
            </Trans>
          </Empty>
        ))}
    </section>
  );
}

function StartButton() {
  return (
    <ButtonTo to={feedbackPaths.newRound()}>
      <Trans>Start a round of feedback</Trans>
    </ButtonTo>
  );
}

function RoundCard({ round }: { round: RoundSummary }) {
  const { t, i18n } = useLingui();
  const mine = round.you === "SUBJECT";
  return (
    <Card
      level={3}
      to={feedbackPaths.round(round.id)}
      title={mine ? t`Feedback about you` : t`Feedback about ${round.subject}`}
    >
      <p>
        <Tag colour={isOver(round.state) ? "grey" : "blue"}>{i18n._(stateNames[round.state])}</Tag>
      </p>
      <p>
        <Next round={round} />
      </p>
    </Card>
  );
}

/** What comes next, for whom the card is. */
function Next({ round: { you, state, opensOn, closesOn } }: { round: RoundSummary }) {
  const opens = inShort(opensOn);
  const closes = inShort(closesOn);
  switch (state) {
    case "DRAFT":
      return <Trans>Go on preparing it: it is to open on {opens}.</Trans>;
    case "PROPOSED":
      return you === "SUBJECT" ? (
        <Trans>Your facilitator or your line manager looks at whom you ask.</Trans>
      ) : (
        <Trans>Look at the panel, and approve it or send it back.</Trans>
      );
    case "APPROVED":
      return <Trans>It opens on {opens}.</Trans>;
    case "OPEN":
      return <Trans>Answers can be given until {closes}.</Trans>;
    case "CLOSED":
      return <Trans>The report is made in the night before the next working day.</Trans>;
    case "HELD":
      return you === "FACILITATOR" ? (
        <Trans>Read the report, talk it through, and release it.</Trans>
      ) : (
        <Trans>Your facilitator has the report and arranges the conversation with you.</Trans>
      );
    case "RELEASED":
    case "ARCHIVED":
      return (
        <Trans>
          Answers were given from {opens} to {closes}.
        </Trans>
      );
  }
}

function Requests({ requests }: { requests: FeedbackRequest[] }) {
  const { t, i18n } = useLingui();
  const state = {
    ASKED: t`To be answered`,
    ANSWERED: t`Handed in`,
    REFUSED: t`You give none`,
  };
  if (requests.length === 0)
    return (
      <p>
        <Trans>Nobody asks for your feedback at the moment.</Trans>
      </p>
    );
  return (
    <>
      <p>
        <Trans>
          Each of them has sent you an e-mail with a link of your own, which opens the form. If you
          cannot find it, look for “asks for your feedback”, in the junk folder too. You may answer
          on any device, without signing in.
        </Trans>
      </p>
      <Table
        caption={t`Feedback you are asked for`}
        captionSize="s"
        columns={[
          { heading: t`About` },
          { heading: t`You answer as` },
          { heading: t`Until` },
          { heading: t`State` },
        ]}
        rows={requests.map((request, index) => ({
          id: String(index),
          cells: [
            request.subject,
            i18n._(groupMembers[request.group]),
            inShort(request.closesOn),
            state[request.state],
          ],
        }))}
      />
    </>
  );
}
