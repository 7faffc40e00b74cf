import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import { deleteProposal } from "../api/generated/commonVision";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { Button, ButtonTo } from "../ui/Button";
import { Details } from "../ui/Details";
import { Page } from "../ui/Page";
import { Tag } from "../ui/Tag";
import { TaskList } from "../ui/TaskList";
import { WarningCallout } from "../ui/WarningCallout";
import { DeleteRound } from "./DeleteRound";
import { inWords } from "./days";
import { Unsaved } from "./NotNow";
import { PanelView } from "./PanelView";
import { Preparing, useOwnAnswers } from "./Preparing";
import { Progress } from "./Progress";
import { useRoundChange } from "./queries";
import { isOver, stateNames } from "./states";
import { WhoSeesWhat } from "./WhoSeesWhat";
import { BackToFeedback } from "./WithRound";

/** A round for the person whom it is about. */
export function Subject({ round }: { round: RoundView }) {
  const { t, i18n } = useLingui();
  const [deleting, setDeleting] = useState(false);
  const { state } = round;
  return (
    <Page title={t`Feedback about you`} back={<BackToFeedback />}>
      <p>
        <Tag colour={isOver(state) ? "grey" : "blue"}>{i18n._(stateNames[state])}</Tag>
      </p>
      <Now round={round} />
      {state !== "DRAFT" && <FacilitatorLine round={round} />}
      {(state === "PROPOSED" || state === "APPROVED") && <TakeBack round={round} />}
      {!isOver(state) && <WhoSeesWhat />}
      {state !== "DRAFT" && round.raters.length > 0 && (
        <Details summary={t`Whom you ask`}>
          <PanelView round={round} />
        </Details>
      )}
      <Button warning small onClick={() => setDeleting(true)}>
        <Trans>Delete this round</Trans>
      </Button>
      {deleting && <DeleteRound round={round} onClose={() => setDeleting(false)} />}
    </Page>
  );
}

function Now({ round }: { round: RoundView }) {
  const closes = inWords(round.closesOn);
  switch (round.state) {
    case "DRAFT":
      return <Preparing round={round} />;
    case "PROPOSED":
      return (
        <>
          <p>
            {round.lineManager === null ? (
              <Trans>Your facilitator looks at your panel, and approves it or sends it back.</Trans>
            ) : (
              <Trans>
                Your facilitator or {round.lineManager} looks at your panel, and approves it or
                sends it back. Both have been told by e-mail.
              </Trans>
            )}
          </p>
          <p>
            <Trans>
              If it is approved by then, it opens on {inWords(round.opensOn)}. Meanwhile you can
              answer your own part.
            </Trans>
          </p>
          <OwnAnswers round={round} />
        </>
      );
    case "APPROVED":
      return (
        <>
          <p>
            <Trans>
              Your panel is approved. On {inWords(round.opensOn)} everybody in it is written to.
              They can answer until {closes}.
            </Trans>
          </p>
          <OwnAnswers round={round} />
        </>
      );
    case "OPEN":
      return (
        <>
          <p>
            {round.extended ? (
              <Trans>
                Too few had answered by the last day, so there are two weeks more: until {closes}.
                After that the report is made from what there is.
              </Trans>
            ) : (
              <Trans>
                Everybody in your panel has been written to, and can answer until {closes}.
              </Trans>
            )}
          </p>
          <Progress round={round} />
          <OwnAnswers round={round} />
        </>
      );
    case "CLOSED":
      return (
        <p>
          <Trans>
            The last day is over and nobody has seen the answers yet. The report is made in the
            night before the next working day, and goes to your facilitator.
          </Trans>
        </p>
      );
    case "HELD":
      return (
        <p>
          <Trans>
            Your facilitator has the report and arranges a conversation with you. After it they
            release the report to you, and you are told by e-mail.
          </Trans>
        </p>
      );
    case "RELEASED":
    case "ARCHIVED":
      return <Over round={round} />;
  }
}

function Over({ round }: { round: RoundView }) {
  return (
    <>
      <p>
        {round.conversationOn !== null && round.releasedOn !== null && (
          <Trans>
            You talked the report through on {inWords(round.conversationOn)}, and it was released to
            you on {inWords(round.releasedOn)}.
          </Trans>
        )}
      </p>
      <ButtonTo to={feedbackPaths.roundReport(round.id)}>
        <Trans>Read your report</Trans>
      </ButtonTo>
    </>
  );
}

function OwnAnswers({ round }: { round: RoundView }) {
  return <TaskList tasks={useOwnAnswers(round)} />;
}

function FacilitatorLine({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const { facilitator } = round;
  if (facilitator === null) return null;
  if (!facilitator.accredited && !isOver(round.state))
    return (
      <WarningCallout title={t`Your round needs another facilitator`}>
        <p>
          <Trans>
            {facilitator.name} is not accredited any more, or is your line manager now, and can
            neither read nor release your report. Whoever you choose sees it instead, and nobody
            else.
          </Trans>
        </p>
        <p>
          <Link to={feedbackPaths.facilitator(round.id)}>
            <Trans>Choose another facilitator</Trans>
          </Link>
        </p>
      </WarningCallout>
    );
  if (round.state === "ARCHIVED")
    return (
      <p>
        <Trans>
          Your facilitator was {facilitator.name}. A year has passed since the release: the report
          is yours alone now, until you delete it.
        </Trans>
      </p>
    );
  return (
    <p>
      <Trans>Your facilitator: {facilitator.name}</Trans>
      {round.state === "RELEASED" && (
        <>
          {". "}
          <Trans>
            They can read the report until a year after its release; then it is yours alone.
          </Trans>
        </>
      )}
      {!isOver(round.state) && (
        <>
          {". "}
          <Link to={feedbackPaths.facilitator(round.id)}>
            <Trans>Choose another, if they have left or cannot do it</Trans>
          </Link>
        </>
      )}
    </p>
  );
}

function TakeBack({ round }: { round: RoundView }) {
  const back = useRoundChange(round.id, (_: void, headers) => deleteProposal(round.id, headers));
  return (
    <>
      <p>
        <Trans>
          To change the panel or the dates, take it back. It is then proposed and approved again.
        </Trans>
      </p>
      <Unsaved error={back.error} />
      <Button secondary disabled={back.isPending} onClick={() => back.mutate()}>
        <Trans>Take the panel back</Trans>
      </Button>
    </>
  );
}
