import { Trans } from "@lingui/react/macro";
import type { Measurement, OrganisationReport } from "../api/generated/commonVision.schemas";

/** How the figures are made, and what they cannot say and do not protect against. */
export function HowToRead({
  report: { least, changesSince },
  measurement,
}: {
  report: OrganisationReport;
  measurement: Measurement | undefined;
}) {
  return (
    <>
      <section className="figures-part figures-small">
        <h2 className="nhsuk-heading-m">
          <Trans>How to read this</Trans>
        </h2>
        <ul>
          <li>
            <Trans>
              <strong>What people say of themselves.</strong> A figure is 0 if somebody chose the
              lowest answer everywhere in a domain and 100 if they chose the highest. It is no
              measure of how good a unit is.
            </Trans>
          </li>
          <li>
            <Trans>
              <strong>Who is in it.</strong> Each person once, with their latest assessment within
              the days, if they agreed and have a figure in every domain that is for everyone. Who
              did not take part may see things otherwise.
            </Trans>
          </li>
          <li>
            <Trans>
              <strong>Rounded on purpose.</strong> People are rounded to 5, means to whole numbers.
              Shares near 0 or 100 are given as “at most” or “at least”, the coarser the smaller the
              group.
            </Trans>
          </li>
          <li>
            <Trans>
              <strong>Combined groups.</strong> Units with fewer than {least} people are taken
              together with others; the group names its units, not how many answered from each.
            </Trans>
          </li>
          {changesSince && (
            <li>
              <Trans>
                <strong>Change.</strong> “Improved” and “fell” are said only where the difference of
                two means is more than chance explains in 95 of 100 cases. Different people may have
                answered; those who did both times are not paired.
              </Trans>{" "}
              {measurement?.provisional && (
                <Trans>How far people differ is known only provisionally.</Trans>
              )}
            </li>
          )}
          <li>
            <Trans>
              <strong>For development only</strong>, and not for decisions about pay, selection or
              discipline.
            </Trans>
          </li>
        </ul>
      </section>
      <section className="figures-part figures-small">
        <h2 className="nhsuk-heading-m">
          <Trans>What this does not protect against</Trans>
        </h2>
        <ul>
          <li>
            <Trans>
              Where everybody in a group answered alike, its figure says what each of them answered.
            </Trans>
          </li>
          <li>
            <Trans>
              If all but one of a group tell one another their answers, they can work out those of
              the last.
            </Trans>
          </li>
          <li>
            <Trans>Figures from elsewhere, put beside these, are not covered.</Trans>
          </li>
        </ul>
      </section>
    </>
  );
}
