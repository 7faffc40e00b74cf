import { getGetProgressUrl } from "../api/generated/commonVision";
import type { ProgressReport } from "../api/generated/commonVision.schemas";
import { Keep } from "../keeping/Keep";
import { dayOf } from "../keeping/saveFile";

/** With what the comparison shown says. */
export function KeepProgress({ progress: { points, comparison } }: { progress: ProgressReport }) {
  const compared = comparison ? { from: comparison.from, to: comparison.to } : {};
  const day = dayOf(points.at(-1)!.submittedAt);
  return <Keep address={getGetProgressUrl(compared)} name={`leadership-progress-${day}`} />;
}
