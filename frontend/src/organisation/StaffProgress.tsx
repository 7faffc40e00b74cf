import { Trans, useLingui } from "@lingui/react/macro";
import type { StaffImportView } from "../api/generated/commonVision.schemas";
import { ArrivedHeading } from "../ui/ArrivedHeading";

/** How far it has come; said aloud only when the step begins, and the figures to whoever asks. */
export function StaffProgress({ import: { state, rows, rowsDone } }: { import: StaffImportView }) {
  const { t, i18n } = useLingui();
  const done = i18n.number(rowsDone);
  const all = i18n.number(rows);
  return (
    <>
      <ArrivedHeading>
        {state === "CHECKING" ? (
          <Trans>Looking through the file</Trans>
        ) : (
          <Trans>Importing the file</Trans>
        )}
      </ArrivedHeading>
      <progress className="app-progress" value={rowsDone} max={rows} aria-label={t`Rows done`} />
      <p>
        <Trans>
          {done} of {all} rows are done. You may leave this page: it goes on by itself.
        </Trans>
      </p>
    </>
  );
}
