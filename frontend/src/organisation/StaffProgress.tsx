import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import type { StaffImportView } from "../api/generated/commonVision.schemas";

/** How far it has come; said aloud only when the step begins, and the figures to whoever asks. */
export function StaffProgress({ import: { state, rows, rowsDone } }: { import: StaffImportView }) {
  const { t, i18n } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const done = i18n.number(rowsDone);
  const all = i18n.number(rows);
  return (
    <>
      <h2 className="nhsuk-heading-m" tabIndex={-1} ref={heading}>
        {state === "CHECKING" ? (
          <Trans>Looking through the file</Trans>
        ) : (
          <Trans>Importing the file</Trans>
        )}
      </h2>
      <progress className="app-progress" value={rowsDone} max={rows} aria-label={t`Rows done`} />
      <p>
        <Trans>
          {done} of {all} rows are done. You may leave this page: it goes on by itself.
        </Trans>
      </p>
    </>
  );
}
