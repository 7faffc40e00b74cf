import { Trans, useLingui } from "@lingui/react/macro";
import type { StaffOutcome } from "../api/generated/commonVision.schemas";
import { ArrivedHeading } from "../ui/ArrivedHeading";
import { SummaryList } from "../ui/SummaryList";

/** How many people a file adds, moves, changes and marks as having left; what a file would do comes to whoever waits for it. */
export function StaffFigures({ outcome, done = false }: { outcome: StaffOutcome; done?: boolean }) {
  const { t, i18n } = useLingui();
  const rows: [string, number][] = [
    [t`New on the list`, outcome.added],
    [t`In another unit`, outcome.moved],
    [t`Changed otherwise`, outcome.changed],
    [t`As they were`, outcome.unchanged],
    [t`Left: not in the file`, outcome.left],
    [t`Rows left out`, outcome.leftOut],
    [t`New units`, outcome.unitsAdded],
  ];
  return (
    <>
      {done ? (
        <h2 className="nhsuk-heading-m">
          <Trans>What the file did</Trans>
        </h2>
      ) : (
        <ArrivedHeading>
          <Trans>What the file would do</Trans>
        </ArrivedHeading>
      )}
      <SummaryList rows={rows.map(([name, figure]) => ({ name, value: i18n.number(figure) }))} />
    </>
  );
}
