import { Trans } from "@lingui/react/macro";
import type { Change } from "../api/generated/commonVision.schemas";
import { Details } from "../ui/Details";

/** What stands behind a verdict. */
export function HowItIsJudged({ change: { standardDeviation, reliability } }: { change: Change }) {
  return (
    <Details summary={<Trans>How a change is judged</Trans>}>
      <p>
        <Trans>
          The difference is divided by what would be its spread if nothing had changed (the reliable
          change index of Jacobson and Truax). From 1.96 on, it would come about by chance less than
          one time in twenty. The spread of this questionnaire’s figure is taken as{" "}
          {standardDeviation} and its reliability as {reliability}.
        </Trans>
      </p>
      <p>
        <Trans>
          Only questions that you answered both times count, so the figures can differ a little from
          those in the two profiles. Every number is rounded by itself, so a change may be one more
          or less than the difference of its two figures. An element has too few questions for a
          verdict.
        </Trans>
      </p>
    </Details>
  );
}
