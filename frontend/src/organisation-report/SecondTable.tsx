import { Trans, useLingui } from "@lingui/react/macro";
import type { OrganisationReport } from "../api/generated/commonVision.schemas";
import { HeatMap } from "./HeatMap";

/** The one table besides the units, or the fixed sentence in its place; nothing where none was asked for. */
export function SecondTable({ report }: { report: OrganisationReport }) {
  const { t } = useLingui();
  const { secondary, secondaryLeftOut, domains } = report;
  if (secondary === null && secondaryLeftOut === null) return null;
  const byStaffGroup = secondary?.by !== "pay-band-cluster";
  return (
    <section className="figures-part">
      <h2 className="nhsuk-heading-m">
        {secondary === null ? (
          <Trans>The second table</Trans>
        ) : byStaffGroup ? (
          <Trans>By staff group</Trans>
        ) : (
          <Trans>By pay band</Trans>
        )}
      </h2>
      {secondary === null ? (
        <p>{secondaryLeftOut}</p>
      ) : (
        <HeatMap
          caption={byStaffGroup ? t`Mean of each staff group` : t`Mean of each group of pay bands`}
          rowHeading={byStaffGroup ? t`Staff group` : t`Pay bands`}
          domains={domains}
          rows={secondary.cells.map((cell, index) => ({
            id: `${cell.code}-${index}`,
            depth: 0,
            name: cell.name,
            people: cell.people,
            domains: cell.domains,
          }))}
        />
      )}
    </section>
  );
}
