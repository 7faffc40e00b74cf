import { Trans, useLingui } from "@lingui/react/macro";
import type { OrganisationReport } from "../api/generated/commonVision.schemas";
import { depthOnPaper, type PlacedCell } from "./cells";
import { HeatKey, HeatMap } from "./HeatMap";
import { useWords } from "../published-figures/useWords";

/** Where each unit stands in each domain. */
export function UnitMap({
  report: { domains, changesSince, least },
  rows,
}: {
  report: OrganisationReport;
  rows: readonly PlacedCell[];
}) {
  const { t } = useLingui();
  const printed = depthOnPaper(rows);
  const leavesOut = rows.some(({ depth }) => depth > printed);
  return (
    <section className="figures-part">
      <h2 className="nhsuk-heading-m">
        <Trans>Units and domains</Trans>
      </h2>
      <p className="figures-lead">
        <Trans>
          Means of people’s figures, from 0 to 100. Groups that stand below another add up to it. A
          difference of a few points between small groups says little.
        </Trans>
      </p>
      <HeatKey withChanges={changesSince !== null} />
      <HeatMap
        caption={t`Mean of each unit in each domain`}
        rowHeading={t`Unit`}
        domains={domains}
        rows={rows.map((row) => ({
          id: row.id,
          depth: row.depth,
          name: <Name row={row} />,
          note: <Note row={row} />,
          people: row.cell.people,
          domains: row.cell.domains,
          screenOnly: row.depth > printed,
        }))}
      />
      {rows.length === 1 && (
        <p>
          <Trans>
            The answers cannot be divided into units without showing fewer than {least} people, so
            the whole organisation stands alone.
          </Trans>
        </p>
      )}
      {leavesOut && (
        <p className="app-print-only">
          <Trans>Smaller units are on the page itself; there is no room for them here.</Trans>
        </p>
      )}
    </section>
  );
}

function Name({ row: { within, cell } }: { row: PlacedCell }) {
  return (
    <>
      {cell.name}
      {within !== null && (
        <span className="nhsuk-u-visually-hidden">
          <Trans>, in {within}</Trans>
        </span>
      )}
    </>
  );
}

/** A combined group names its units, never their sizes. */
function Note({ row: { cell } }: { row: PlacedCell }) {
  const { list } = useWords();
  return (
    <>
      {cell.parts.length > 0 && <span>{list(cell.parts)}</span>}
      {cell.withoutFigures.length > 0 && (
        <span>
          <Trans>Without figures: {list(cell.withoutFigures)}</Trans>
        </span>
      )}
    </>
  );
}
