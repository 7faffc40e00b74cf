import { Trans } from "@lingui/react/macro";
import type { Figures } from "../measurement/figures";

/** The share of the highest point with its Wilson interval; a dash when nothing is answered. */
export function HighestShare({ figures }: { figures: Figures }) {
  const { highestShare, highestShareInterval } = figures;
  if (highestShare === null || highestShareInterval === null) {
    return <>–</>;
  }
  return (
    <Trans>
      {highestShare}% ({highestShareInterval.low} to {highestShareInterval.high}%)
    </Trans>
  );
}
