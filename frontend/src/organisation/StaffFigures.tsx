import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import type { StaffOutcome } from "../api/generated/commonVision.schemas";
import { SummaryList } from "../ui/SummaryList";

/** How many people a file adds, moves, changes and marks as having left; what a file would do comes to whoever waits for it. */
export function StaffFigures({ outcome, done = false }: { outcome: StaffOutcome; done?: boolean }) {
  const { t, i18n } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!done) heading.current?.focus();
  }, [done]);
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
      <h2 className="nhsuk-heading-m" tabIndex={-1} ref={heading}>
        {done ? <Trans>What the file did</Trans> : <Trans>What the file would do</Trans>}
      </h2>
      <SummaryList rows={rows.map(([name, figure]) => ({ name, value: i18n.number(figure) }))} />
    </>
  );
}
