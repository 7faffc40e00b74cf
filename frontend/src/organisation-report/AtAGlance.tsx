import { Trans } from "@lingui/react/macro";
import type {
  OrganisationReport,
  PublishedCell,
  PublishedCycle,
} from "../api/generated/commonVision.schemas";
import { oftenestAreas } from "./cells";
import { useWords } from "../published-figures/useWords";

/** What a board would take from the figures, and no more than they say. */
export function AtAGlance({ report, whole }: { report: OrganisationReport; whole: PublishedCell }) {
  const { list, share } = useWords();
  const nameOf = new Map(report.domains.map(({ key, name }) => [key, name]));
  const means = whole.domains.map(({ mean }) => mean);
  const [highest, lowest] = [Math.max(...means), Math.min(...means)];
  const at = (mean: number) =>
    list(whole.domains.filter((one) => one.mean === mean).map(({ key }) => nameOf.get(key) ?? key));
  const areas = oftenestAreas(report.elements, 3);
  return (
    <section className="figures-part">
      <h2 className="nhsuk-heading-m">
        <Trans>At a glance</Trans>
      </h2>
      <ul>
        <li>
          <Trans>
            These are the self-assessments of about {whole.people} people who agreed that they
            count.
          </Trans>{" "}
          {whole.responseRate && (
            <Trans>Of the staff list {share(whole.responseRate)} took part.</Trans>
          )}
        </li>
        {highest === lowest ? (
          <li>
            <Trans>All domains have the same mean, {highest} of 100.</Trans>
          </li>
        ) : (
          <li>
            <Trans>
              Highest mean: {at(highest)}, {highest} of 100. Lowest: {at(lowest)}, {lowest}.
            </Trans>
          </li>
        )}
        {areas.length > 0 && (
          <li>
            <Trans>
              Most often a possible area to develop:{" "}
              {list(areas.map(({ name, possibleArea }) => `${name} (${share(possibleArea)})`))}.
            </Trans>
          </li>
        )}
        <li>
          {report.changesSince ? (
            <Changes
              since={report.changesSince}
              improved={changed(whole, nameOf, "improved")}
              fell={changed(whole, nameOf, "fell")}
            />
          ) : (
            <Trans>
              There is no earlier cycle with the same questions, so nothing is said of change.
            </Trans>
          )}
        </li>
        <li>
          {report.others ? (
            <Trans>
              Beside it stand {report.others.organisations} other organisations together, as
              published by then. Who takes part differs, so it is no ranking.
            </Trans>
          ) : (
            <Trans>
              There is no comparison with others: it takes at least five of them, of which none has
              most of the people.
            </Trans>
          )}
        </li>
      </ul>
    </section>
  );
}

function changed(whole: PublishedCell, nameOf: Map<string, string>, change: string): string[] {
  return whole.domains
    .filter((domain) => domain.change === change)
    .map(({ key }) => nameOf.get(key) ?? key);
}

function Changes({
  since,
  improved,
  fell,
}: {
  since: PublishedCycle;
  improved: string[];
  fell: string[];
}) {
  const { list, window } = useWords();
  const earlier = window(since);
  if (improved.length === 0 && fell.length === 0) {
    return <Trans>No domain has changed beyond chance since the cycle of {earlier}.</Trans>;
  }
  if (fell.length === 0) {
    return (
      <Trans>
        Since the cycle of {earlier}: {list(improved)} improved; nothing else changed beyond chance.
      </Trans>
    );
  }
  if (improved.length === 0) {
    return (
      <Trans>
        Since the cycle of {earlier}: {list(fell)} fell; nothing else changed beyond chance.
      </Trans>
    );
  }
  return (
    <Trans>
      Since the cycle of {earlier}: {list(improved)} improved; {list(fell)} fell; nothing else
      changed beyond chance.
    </Trans>
  );
}
