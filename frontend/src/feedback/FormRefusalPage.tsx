import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { RefusalReason } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Page } from "../ui/Page";
import { Radios } from "../ui/Radios";
import { refuse } from "./form";
import { useForm } from "./useForm";

/** To give no feedback, for a reason that nobody in the round is told. */
export default function FormRefusalPage() {
  const { t } = useLingui();
  const { open } = useForm();
  const [reason, setReason] = useState<RefusalReason | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const missing = asked && reason === null ? t`Choose a reason` : undefined;
  const reasons: { value: RefusalReason; label: string }[] = [
    { value: "no-time", label: t`I have no time` },
    { value: "too-little-contact", label: t`I see too little of them` },
    { value: "not-comfortable", label: t`I am not comfortable with it` },
    { value: "other", label: t`Another reason` },
  ];

  const submit = async () => {
    setAsked(true);
    if (reason === null) return;
    setBusy(true);
    setFailure(null);
    try {
      await refuse(reason);
    } catch (error) {
      setFailure(error);
      setBusy(false);
    }
  };

  return (
    open && (
      <Page
        title={t`Give no feedback`}
        caption={t`Feedback for ${open.form.subject}`}
        back={<BackLink to={paths.feedbackForm()} />}
        hasError={missing !== undefined}
      >
        <ErrorSummary
          errors={missing === undefined ? [] : [{ field: "reason", message: missing }]}
        />
        <p>
          <Trans>
            That is your choice, and for good: what you have answered so far is deleted, and the
            link opens nothing any more.
          </Trans>
        </p>
        <Radios
          id="reason"
          legend={t`Why?`}
          hint={t`Reasons are counted over all rounds. Nobody in this one is told yours.`}
          error={missing}
          choices={reasons}
          value={reason}
          onChange={(value) => setReason(value as RefusalReason)}
        />
        {failure !== null && <ErrorNote error={failure} />}
        <Button warning onClick={() => void submit()} disabled={busy}>
          <Trans>Give no feedback</Trans>
        </Button>
      </Page>
    )
  );
}
