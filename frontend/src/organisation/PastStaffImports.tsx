import { Trans, useLingui } from "@lingui/react/macro";
import type { StaffImportSummary } from "../api/generated/commonVision.schemas";
import { FoldingTable } from "../profile-view/FoldingTable";

/** What earlier files did. */
export function PastStaffImports({ imports }: { imports: StaffImportSummary[] }) {
  const { t, i18n } = useLingui();
  if (imports.length === 0) return null;
  return (
    <FoldingTable
      caption={<Trans>Imported so far</Trans>}
      rowHeading={t`When`}
      columns={[t`Rows`, t`New`, t`Moved`, t`Changed`, t`Left`, t`Left out`].map((heading) => ({
        heading,
        numeric: true,
      }))}
      rows={imports.flatMap(({ id, rows, outcome, finishedAt }) =>
        outcome === null || finishedAt === null
          ? []
          : [
              {
                id,
                name: i18n.date(finishedAt, { dateStyle: "medium", timeStyle: "short" }),
                cells: [
                  rows,
                  outcome.added,
                  outcome.moved,
                  outcome.changed,
                  outcome.left,
                  outcome.leftOut,
                ].map((figure) => i18n.number(figure)),
              },
            ],
      )}
    />
  );
}
