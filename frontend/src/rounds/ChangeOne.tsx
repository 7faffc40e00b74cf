import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import type { Nomination, RoundView } from "../api/generated/commonVision.schemas";
import { Button } from "../ui/Button";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Unsaved } from "./NotNow";
import { usePanel } from "./panel";
import { isComplete, RaterFields, trimmed, useRaterErrors } from "./RaterFields";

const form = "change";

/** Another group, name or address for somebody who is in the panel. */
export function ChangeOne({
  round,
  rater: { group, name, email },
  onDone,
}: {
  round: RoundView;
  rater: Nomination;
  onDone: () => void;
}) {
  const [rater, setRater] = useState<Nomination>({ group, name, email });
  const [pressed, setPressed] = useState<Nomination | null>(null);
  const panel = usePanel(round);
  const errors = useRaterErrors(form, pressed, panel.error);

  const save = () => {
    setPressed(rater);
    if (!isComplete(rater) || panel.isPending) return;
    panel.mutate(
      (raters) => raters.map((other) => (other.email === email ? trimmed(rater) : other)),
      { onSuccess: onDone },
    );
  };

  return (
    <form
      className="app-rounds-change"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3 className="nhsuk-heading-s">
        <Trans>Change {name}</Trans>
      </h3>
      <ErrorSummary errors={errors} />
      <RaterFields form={form} rater={rater} errors={errors} onChange={setRater} />
      <Unsaved error={panel.error} known={errors.length > 0} />
      <div className="nhsuk-button-group">
        <Button type="submit" secondary>
          {panel.isPending ? <Trans>Saving…</Trans> : <Trans>Save</Trans>}
        </Button>
        <Button secondary onClick={onDone}>
          <Trans>Leave as it was</Trans>
        </Button>
      </div>
    </form>
  );
}
