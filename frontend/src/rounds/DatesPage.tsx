import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useNavigate } from "react-router";
import { updateFeedbackRound } from "../api/generated/commonVision";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Page } from "../ui/Page";
import { DateFields, type Dates } from "./DateFields";
import { fieldErrors, messagesByField } from "./fieldErrors";
import { NotNow, Unsaved } from "./NotNow";
import { useRoundChange } from "./queries";
import { WithRound } from "./WithRound";

/** Other dates, as long as the round is being prepared. */
export default function DatesPage() {
  return <WithRound>{(round) => <ChangeDates round={round} />}</WithRound>;
}

function ChangeDates({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [typed, setTyped] = useState<Dates | null>(null);
  const change = useRoundChange(round.id, (dates: Dates, headers) =>
    updateFeedbackRound(round.id, dates, headers),
  );
  if (round.you !== "SUBJECT" || round.state !== "DRAFT") return <NotNow round={round} />;

  const dates = typed ?? { opensOn: round.opensOn, closesOn: round.closesOn };
  const errors = fieldErrors(change.error, ["opensOn", "closesOn"]);
  return (
    <Page
      title={t`When colleagues can answer`}
      back={<BackLink to={feedbackPaths.round(round.id)} />}
      hasError={errors.length > 0}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          change.mutate(dates, { onSuccess: () => void navigate(feedbackPaths.round(round.id)) });
        }}
      >
        <ErrorSummary errors={errors} />
        <DateFields dates={dates} errors={messagesByField(errors)} onChange={setTyped} />
        <Unsaved error={change.error} known={errors.length > 0} />
        <Button type="submit">
          {change.isPending ? <Trans>Saving…</Trans> : <Trans>Save the dates</Trans>}
        </Button>
      </form>
    </Page>
  );
}
