import { Trans, useLingui } from "@lingui/react/macro";
import type { OrganisationReport } from "../api/generated/commonVision.schemas";
import { FoldingTable } from "../profile-view/FoldingTable";
import { oftenestAreas } from "./cells";
import { MeanLine } from "./MeanLine";
import { useWords } from "../published-figures/useWords";

/** The elements that most people had among their possible areas to develop. */
export function Areas({ report }: { report: OrganisationReport }) {
  const { t } = useLingui();
  const { share } = useWords();
  const nameOf = new Map(report.domains.map(({ key, name }) => [key, name]));
  const areas = oftenestAreas(report.elements, 5);
  return (
    <section className="figures-part">
      <h2 className="nhsuk-heading-m">
        <Trans>Most often a possible area to develop</Trans>
      </h2>
      {areas.length === 0 ? (
        <p>
          <Trans>No element stands out as a possible area for enough people to be named.</Trans>
        </p>
      ) : (
        <FoldingTable
          caption={t`Elements that most people had mostly low and middle answers in`}
          rowHeading={t`Element`}
          columns={[
            { heading: t`Domain`, long: true },
            { heading: t`Share of people` },
            { heading: t`Mean` },
          ]}
          rows={areas.map(({ key, name, domain, possibleArea, mean }) => ({
            id: key,
            name,
            cells: [nameOf.get(domain) ?? domain, share(possibleArea), mean],
          }))}
        />
      )}
    </section>
  );
}

/** All elements that figures are given of, for the organisation as a whole. */
export function Elements({
  report: { elements, domains },
  names,
}: {
  report: OrganisationReport;
  names: ReadonlyMap<string, string>;
}) {
  const { t } = useLingui();
  const { share } = useWords();
  const parts = [...new Set(elements.map(({ domain }) => domain))];
  const core = new Set(domains.map(({ key }) => key));
  return (
    <section className="figures-part app-no-print">
      <h2 className="nhsuk-heading-m">
        <Trans>Element by element</Trans>
      </h2>
      <p className="figures-lead">
        <Trans>
          For the organisation as a whole only. Elements that too few people answered, or too few
          left out, are not shown.
        </Trans>
      </p>
      {parts.map((part) => (
        <FoldingTable
          key={part}
          caption={
            core.has(part)
              ? (names.get(part) ?? part)
              : t`${names.get(part) ?? part}, for senior roles`
          }
          rowHeading={t`Element`}
          columns={[
            { heading: t`People, rounded` },
            { heading: t`Mean, 0 to 100`, long: true },
            { heading: t`Possible area for` },
          ]}
          rows={elements
            .filter(({ domain }) => domain === part)
            .map(({ key, name, people, mean, possibleArea }) => ({
              id: key,
              name,
              cells: [people, <MeanLine mean={mean} key="mean" />, share(possibleArea)],
            }))}
        />
      ))}
    </section>
  );
}
