import { Trans } from "@lingui/react/macro";
import type { RoundState } from "../api/generated/commonVision.schemas";
import { InsetText } from "../ui/InsetText";

/** Rules R11 and R12: who sees the report, and what those who run the service could find out. */
export function WhoSeesThis({
  own,
  subject,
  state,
}: {
  own: boolean;
  subject: string;
  state: RoundState;
}) {
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">
        <Trans>Who sees this</Trans>
      </h2>
      <p>
        {own && state === "ARCHIVED" ? (
          <Trans>
            <strong>You alone see this report now.</strong> Your facilitator could read the same one
            for a year after its release. Nobody else ever could: not your line manager, and not
            your organisation.
          </Trans>
        ) : own ? (
          <Trans>
            <strong>You and your facilitator see this report, the same one.</strong> Nobody else
            does: not your line manager, and not your organisation. Your facilitator can read it
            until a year after its release; from then on it is yours alone.
          </Trans>
        ) : state === "RELEASED" ? (
          <Trans>
            <strong>You and {subject} see this report, the same one.</strong> Nobody else does: not
            the line manager, and not the organisation. You can read it until a year after its
            release; from then on it is {subject}’s alone.
          </Trans>
        ) : (
          <Trans>
            <strong>You see this report first, and {subject} once you release it:</strong> the same
            one, to the letter. Nobody else does: not the line manager, and not the organisation.
            You can read it until a year after its release; from then on it is {subject}’s alone.
          </Trans>
        )}
      </p>
      <p>
        <Trans>
          It is for development, not for pay, selection or discipline. What raters answered in
          confidence is shown only for three or more of them together. Please do not try to work out
          who said what.
        </Trans>
      </p>
      <p>
        <Trans>
          Those who run this service could have matched answers to people until the report was made,
          and can do so in backups and logs for 35 days after.
        </Trans>
      </p>
    </InsetText>
  );
}
