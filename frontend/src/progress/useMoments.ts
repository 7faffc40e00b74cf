import { useLingui } from "@lingui/react/macro";
import type { ProgressPoint } from "../api/generated/commonVision.schemas";

/** What an assessment is called in a list: its day, with the hour only where two share a day. */
export function useMoments(points: readonly ProgressPoint[]): (point: ProgressPoint) => string {
  const { i18n } = useLingui();
  const dayOf = (point: ProgressPoint) => i18n.date(point.submittedAt, { dateStyle: "long" });
  const days = points.map(dayOf);
  return (point) => {
    const day = dayOf(point);
    return days.filter((other) => other === day).length > 1
      ? `${day}, ${i18n.date(point.submittedAt, { timeStyle: "short" })}`
      : day;
  };
}
