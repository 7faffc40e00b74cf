import { Trans, useLingui } from "@lingui/react/macro";
import type { SecondaryTable } from "../api/generated/commonVision.schemas";
import { FoldingTable } from "../profile-view/FoldingTable";
import { ShareBar } from "../ui/ShareBar";
import type { PlacedCell } from "./cells";
import { useWords } from "../published-figures/useWords";

/** How many of each group's staff list took part: of the groups that have figures, and of no others. */
export function TakingPart({
  rows,
  secondary,
}: {
  rows: readonly PlacedCell[];
  secondary: SecondaryTable | null;
}) {
  const { t } = useLingui();
  const { share } = useWords();
  const groups = [
    ...rows.map(({ id, within, cell }) => ({ id, name: cell.name, within, cell })),
    ...(secondary?.cells ?? []).map((cell) => ({
      id: `second-${cell.code}`,
      name: cell.name,
      within: null,
      cell,
    })),
  ];
  const said = groups.some(({ cell }) => cell.responseRate !== null);
  return (
    <section className="figures-part app-no-print">
      <h2 className="nhsuk-heading-m">
        <Trans>Who took part</Trans>
      </h2>
      {said ? (
        <>
          <p className="figures-lead">
            <Trans>
              Of the people on the staff list when the cycle closed. They are more than those in the
              figures: who left out too much to have a figure in every domain took part as well.
            </Trans>
          </p>
          <FoldingTable
            caption={t`Share of the staff list that took part`}
            rowHeading={t`Group`}
            columns={[{ heading: t`People, rounded` }, { heading: t`Took part`, long: true }]}
            rows={groups.map(({ id, name, within, cell }) => ({
              id,
              name: (
                <>
                  {name}
                  {within !== null && (
                    <span className="heat-map__note">
                      <Trans>in {within}</Trans>
                    </span>
                  )}
                </>
              ),
              cells: [
                cell.people,
                cell.responseRate ? (
                  <ShareBar percent={cell.responseRate.percent} key="rate">
                    {share(cell.responseRate)}
                  </ShareBar>
                ) : (
                  <Trans key="rate">The staff list does not say</Trans>
                ),
              ],
            }))}
          />
        </>
      ) : (
        <p>
          <Trans>
            It is not known which share of your people took part: there was no staff list when the
            cycle closed. Import one before the next cycle closes.
          </Trans>
        </p>
      )}
    </section>
  );
}
