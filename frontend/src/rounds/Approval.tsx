import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { submitApproval } from "../api/generated/commonVision";
import type { Approval as Wish, RoundView } from "../api/generated/commonVision.schemas";
import { Button } from "../ui/Button";
import { ErrorSummary } from "../ui/ErrorSummary";
import { charactersIn, Textarea } from "../ui/Textarea";
import { fieldErrors } from "./fieldErrors";
import { Unsaved } from "./NotNow";
import { useRoundChange } from "./queries";

const longestNote = 1000;

/** Yes, or back with a note. What is approved is what the page shows: where it has changed since, it is looked at again. */
export function Approval({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const [note, setNote] = useState("");
  // As it was when the button was pressed: the summary of what is wrong takes the focus when it changes.
  const [pressed, setPressed] = useState<string | null>(null);
  const approval = useRoundChange(round.id, (wish: Wish, headers) =>
    submitApproval(round.id, wish, headers),
  );

  const wrong =
    pressed === null
      ? undefined
      : pressed.trim() === ""
        ? t`Say why it goes back`
        : charactersIn(pressed) > longestNote
          ? t`Shorten the note to ${longestNote} characters`
          : undefined;
  const errors = wrong
    ? [{ field: "note", message: wrong }]
    : fieldErrors(approval.error, ["note"]);
  const notReady = fieldErrors(approval.error, ["facilitator", "raters", "opensOn"]);

  const approve = () => {
    setPressed(null);
    approval.mutate({ approved: true });
  };
  const sendBack = () => {
    setPressed(note);
    if (note.trim() !== "" && charactersIn(note) <= longestNote)
      approval.mutate({ approved: false, note: note.trim() });
  };

  return (
    <section>
      <h2 className="nhsuk-heading-m">
        <Trans>Do you approve this panel?</Trans>
      </h2>
      <ErrorSummary errors={errors} />
      {notReady.length > 0 && (
        <div className="app-error-note" role="alert">
          <p>
            <strong>
              <Trans>It cannot be approved as it is. Send it back with a note:</Trans>
            </strong>
          </p>
          <ul>
            {notReady.map(({ field, message }) => (
              <li key={field}>{message}</li>
            ))}
          </ul>
        </div>
      )}
      <Unsaved error={approval.error} known={errors.length + notReady.length > 0} />
      <Button disabled={approval.isPending} onClick={approve}>
        <Trans>Approve</Trans>
      </Button>
      <Textarea
        id="note"
        label={t`Or say why it goes back`}
        hint={t`${round.subject} reads this. Name no patients.`}
        error={errors[0]?.message}
        limit={longestNote}
        value={note}
        onChange={({ target }) => setNote(target.value)}
      />
      <Button secondary disabled={approval.isPending} onClick={sendBack}>
        <Trans>Send it back</Trans>
      </Button>
    </section>
  );
}
