import { Trans, useLingui } from "@lingui/react/macro";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { ButtonTo } from "../ui/Button";
import { Page } from "../ui/Page";
import { Tag } from "../ui/Tag";
import { Approval } from "./Approval";
import { inWords } from "./days";
import { PanelAdvice, PanelView } from "./PanelView";
import { stateNames } from "./states";
import { BackToFeedback, isSentBack } from "./WithRound";

/** A round for its facilitator or, while the panel is looked at, for the line manager. */
export function Approver({ round }: { round: RoundView }) {
  const { t, i18n } = useLingui();
  if (isSentBack(round)) return <SentBack round={round} />;
  return (
    <Page title={t`Feedback about ${round.subject}`} back={<BackToFeedback />}>
      <p>
        <Tag colour="blue">{i18n._(stateNames[round.state])}</Tag>
      </p>
      <YourPart round={round} />
      <Now round={round} />
      {round.raters.length > 0 && (
        <>
          <h2 className="nhsuk-heading-m">
            <Trans>Whom {round.subject} asks</Trans>
          </h2>
          <PanelAdvice round={round} />
          <PanelView round={round} />
        </>
      )}
      {round.state === "PROPOSED" && <Approval round={round} />}
    </Page>
  );
}

function SentBack({ round }: { round: RoundView }) {
  const { t } = useLingui();
  return (
    <Page title={t`The panel has gone back`} back={<BackToFeedback />}>
      <p>
        <Trans>
          {round.subject} is told by e-mail and reads your note. You see the panel again when it is
          proposed again.
        </Trans>
      </p>
    </Page>
  );
}

function YourPart({ round: { you, subject } }: { round: RoundView }) {
  return (
    <p>
      {you === "FACILITATOR" ? (
        <Trans>
          You are the facilitator. You get the report before {subject} does; nobody else sees it.
        </Trans>
      ) : (
        <Trans>
          You are the line manager. You see the panel while it is being approved, and nothing of
          what anybody answers. If you are in the panel, your own answers are shown as yours.
        </Trans>
      )}
    </p>
  );
}

function Now({ round }: { round: RoundView }) {
  const opens = inWords(round.opensOn);
  const closes = inWords(round.closesOn);
  switch (round.state) {
    case "PROPOSED":
      return (
        <p>
          <Trans>
            Look at the panel: are these people who see {round.subject} at work, of several kinds,
            and enough of each? If it is approved by then, it opens on {opens}; answers can be given
            until {closes}.
          </Trans>
        </p>
      );
    case "APPROVED":
      return (
        <p>
          <Trans>
            The panel is approved. On {opens} everybody in it is written to; answers can be given
            until {closes}.
          </Trans>
        </p>
      );
    case "OPEN":
      return (
        <p>
          <Trans>
            Answers can be given until {closes}. The report is made in the night before the next
            working day after it, and you are told by e-mail. Below stands which invitations could
            not be delivered; who has answered is said to nobody.
          </Trans>
        </p>
      );
    case "CLOSED":
      return (
        <p>
          <Trans>
            The last day is over. The report is made in the night before the next working day, and
            you are told by e-mail.
          </Trans>
        </p>
      );
    case "HELD":
      return (
        <>
          <p>
            <Trans>
              The report is there, and only you can read it. Read it and the comments, talk it
              through with {round.subject}, then release it.
            </Trans>
          </p>
          <ButtonTo to={feedbackPaths.roundReport(round.id)}>
            <Trans>Read the report</Trans>
          </ButtonTo>
        </>
      );
    case "RELEASED":
    case "ARCHIVED":
      return (
        <>
          <p>
            <Trans>
              The report is released: {round.subject} has the same one as you. You can read it until
              a year after its release; from then on it is {round.subject}’s alone.
            </Trans>
          </p>
          <ButtonTo to={feedbackPaths.roundReport(round.id)}>
            <Trans>Read the report</Trans>
          </ButtonTo>
        </>
      );
    default:
      return null;
  }
}
