import { Trans, useLingui } from "@lingui/react/macro";
import { Link, useNavigate } from "react-router";
import { submitProposal } from "../api/generated/commonVision";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Page } from "../ui/Page";
import { SummaryList } from "../ui/SummaryList";
import { inWords } from "./days";
import { fieldErrors } from "./fieldErrors";
import { NotNow, Unsaved } from "./NotNow";
import { PanelAdvice, PanelView } from "./PanelView";
import { useRoundChange } from "./queries";
import { WhoSeesWhat } from "./WhoSeesWhat";
import { WithRound } from "./WithRound";

/** The whole panel at a glance, before it is proposed. */
export default function CheckPage() {
  return (
    <WithRound>
      {(round) =>
        round.you === "SUBJECT" && round.state === "DRAFT" ? (
          <Check round={round} />
        ) : (
          <NotNow round={round} />
        )
      }
    </WithRound>
  );
}

function Check({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const proposal = useRoundChange(round.id, (_: void, headers) =>
    submitProposal(round.id, headers),
  );
  const errors = fieldErrors(proposal.error, ["facilitator", "raters", "opensOn"]);
  const there = feedbackPaths.round(round.id);

  return (
    <Page
      title={t`Check and propose your panel`}
      back={<BackLink to={there} />}
      hasError={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <SummaryList
        rows={[
          {
            id: "dates",
            name: t`Answers can be given`,
            value: (
              <Trans>
                from {inWords(round.opensOn)} to {inWords(round.closesOn)}
              </Trans>
            ),
            action: (
              <ChangeLink id="opensOn" to={feedbackPaths.dates(round.id)} what={t`the dates`} />
            ),
          },
          {
            id: "facilitator-row",
            name: t`Facilitator`,
            value: round.facilitator?.name ?? t`Nobody yet`,
            action: (
              <ChangeLink
                id="facilitator"
                to={feedbackPaths.facilitator(round.id)}
                what={t`the facilitator`}
              />
            ),
          },
          {
            id: "approver",
            name: t`Who approves`,
            value:
              round.lineManager === null ? (
                <Trans>Your facilitator. The staff list names no line manager of yours.</Trans>
              ) : (
                <Trans>Your facilitator or {round.lineManager}, your line manager</Trans>
              ),
          },
        ]}
      />
      <h2 className="nhsuk-heading-m">
        <Trans>Whom you ask</Trans>
      </h2>
      <PanelAdvice round={round} />
      <PanelView round={round} />
      <p>
        <Link id="raters" to={feedbackPaths.raters(round.id)}>
          <Trans>Change whom you ask</Trans>
        </Link>
      </p>
      <WhoSeesWhat />
      <p>
        <Trans>
          Your facilitator and your line manager are told by e-mail that your panel waits for them.
          One of them approves it. Nobody whom you ask hears of it before the first day.
        </Trans>
      </p>
      <Unsaved error={proposal.error} known={errors.length > 0} />
      <Button
        disabled={proposal.isPending}
        onClick={() => proposal.mutate(undefined, { onSuccess: () => void navigate(there) })}
      >
        {proposal.isPending ? <Trans>Proposing…</Trans> : <Trans>Propose this panel</Trans>}
      </Button>
    </Page>
  );
}

function ChangeLink({ id, to, what }: { id: string; to: string; what: string }) {
  return (
    <Link id={id} to={to}>
      <Trans>Change</Trans>
      <span className="nhsuk-u-visually-hidden">: {what}</span>
    </Link>
  );
}
