import { Trans } from "@lingui/react/macro";
import type { Measurement } from "../api/generated/commonVision.schemas";
import { Details } from "../ui/Details";
import { Said } from "../ui/Said";

/** How the numbers are made and what they cannot say. */
export function HowToRead({
  labels,
  measurement,
}: {
  labels: readonly string[];
  measurement: Measurement;
}) {
  return (
    <Details summary={<Trans>How to read these numbers</Trans>}>
      <p>
        <Trans>
          <strong>The bars</strong> are your answers, one by one. Everything else is reckoned from
          them.
        </Trans>
      </p>
      <p>
        <Trans>
          <strong>The share</strong> is how many of your answers are “<Said>{labels.at(-1)}</Said>”.
          The range beside it says how far the share could be by chance, since a few questions stand
          for all that you do (a 95% interval after Wilson).
        </Trans>
      </p>
      <p>
        <Trans>
          <strong>The figure</strong> is 0 when every answer is “<Said>{labels[0]}</Said>” and 100
          when every answer is “<Said>{labels.at(-1)}</Said>”. A domain has a figure when at least
          half of its questions apply to your role and you answered three quarters of those. It
          compares you with nobody.
        </Trans>
      </p>
      {measurement.provisional && (
        <p>
          <Trans>
            How steady the figure is, is known only provisionally. <Said>{measurement.source}</Said>
          </Trans>
        </p>
      )}
    </Details>
  );
}
