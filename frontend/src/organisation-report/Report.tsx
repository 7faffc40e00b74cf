import { Trans, useLingui } from "@lingui/react/macro";
import { useMemo } from "react";
import { Link } from "react-router";
import type {
  CycleView,
  OrganisationReport,
  PublishedCell,
  QuestionnaireView,
} from "../api/generated/commonVision.schemas";
import { cyclePaths } from "../cyclePaths";
import { figuresAddress } from "../api/cycles";
import { Keep } from "../keeping/Keep";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Details } from "../ui/Details";
import { Page } from "../ui/Page";
import { RightsNotice } from "../ui/RightsNotice";
import { Areas, Elements } from "./Areas";
import { AtAGlance } from "./AtAGlance";
import { rowsOf } from "./cells";
import { DomainProfile } from "./DomainProfile";
import { HowToRead } from "./HowToRead";
import { SecondTable } from "./SecondTable";
import { TakingPart } from "./TakingPart";
import { UnitMap } from "./UnitMap";
import { useWords } from "../published-figures/useWords";

interface ReportProps {
  report: OrganisationReport;
  questionnaire: QuestionnaireView;
  /** All cycles with figures, the newest first. */
  published: readonly CycleView[];
}

/** An organisation's figures of one cycle: on the page whole, on paper two sides for a board. */
export function Report({ report, questionnaire, published }: ReportProps) {
  const { t } = useLingui();
  const { window } = useWords();
  return (
    <Page
      title={t`Where ${report.organisation.name} stands`}
      caption={window(report.cycle)}
      back={<BackLink to={paths.organisation()}>{t`Your organisation`}</BackLink>}
      wide
    >
      <div className="figures">
        <Facts report={report} />
        <OtherCycles shown={report.cycle.id} published={published} />
        <p className="app-no-print">
          <Link to={cyclePaths.cohortFigures()}>
            <Trans>Programmes before and after</Trans>
          </Link>
        </p>
        {report.whole === null ? (
          <TooFew report={report} />
        ) : (
          <Published report={report} whole={report.whole} questionnaire={questionnaire} />
        )}
        <HowToRead report={report} measurement={questionnaire.measurement} />
        <RightsNotice rights={report.rights} />
      </div>
    </Page>
  );
}

function Facts({
  report: { cycle, publishedOn, questionnaire, least },
}: Pick<ReportProps, "report">) {
  const { day } = useWords();
  return (
    <>
      <p className="figures-lead">
        <Trans>
          {questionnaire.name}, published on {day(publishedOn)}. No figure rests on fewer than{" "}
          {least} people.
        </Trans>
      </p>
      <p className="figures-lead">
        <Trans>What the cycle was for: {cycle.purpose}</Trans>
      </p>
    </>
  );
}

function OtherCycles({ shown, published }: { shown: string; published: readonly CycleView[] }) {
  const { t } = useLingui();
  const { window } = useWords();
  const others = published.filter(({ id }) => id !== shown);
  if (others.length === 0) return null;
  return (
    <nav className="app-no-print" aria-label={t`Other cycles`}>
      <Details summary={<Trans>Figures of other cycles</Trans>}>
        <ul>
          {others.map((cycle) => (
            <li key={cycle.id}>
              <Link to={cyclePaths.figures(cycle.id)}>{window(cycle)}</Link>
            </li>
          ))}
        </ul>
      </Details>
    </nav>
  );
}

/** Said alike whether nobody answered or nearly enough did. */
function TooFew({ report: { least } }: Pick<ReportProps, "report">) {
  return (
    <div className="app-empty">
      <p>
        <Trans>
          Fewer than {least} people have figures in this cycle, so nothing of it is shown.
        </Trans>
      </p>
      <p>
        <Trans>
          What helps next time: say what the figures are for and what will come of them, let it run
          over four weeks, and give people time at work to answer.
        </Trans>
      </p>
    </div>
  );
}

function Published({
  report,
  whole,
  questionnaire: { sections },
}: Omit<ReportProps, "published"> & { whole: PublishedCell }) {
  const { t } = useLingui();
  const rows = useMemo(() => rowsOf(whole), [whole]);
  // The report names the domains that are for everyone; the questionnaire names all, in the reader's language.
  const names = [...report.domains, ...sections];
  const withChanges = report.changesSince !== null;
  const senior = new Set(report.seniorDomains.map(({ key }) => key));
  return (
    <>
      <Keep
        address={figuresAddress(report.organisation.odsCode, report.cycle.id)}
        name={`figures-${report.cycle.closesOn}`}
        forPrograms
      />
      <p className="figures-lead app-no-print">
        <Trans>Printed, it is two sides of paper for a board.</Trans>
      </p>
      <AtAGlance report={report} whole={whole} />
      <UnitMap report={report} rows={rows} />
      <section className="figures-part figures-overleaf">
        <h2 className="nhsuk-heading-m">
          <Trans>The organisation as a whole</Trans>
        </h2>
        {report.others && (
          <p className="figures-lead">
            <Trans>
              The stroke across a line is the mean of {report.others.organisations} other
              organisations together.
            </Trans>
          </p>
        )}
        <DomainProfile
          caption={t`Each domain`}
          names={names}
          figures={[...whole.domains, ...report.seniorDomains]}
          senior={senior}
          others={report.others}
          withChanges={withChanges}
        />
      </section>
      {rows.length > 1 && (
        <section className="figures-part app-no-print">
          <h2 className="nhsuk-heading-m">
            <Trans>Unit by unit</Trans>
          </h2>
          {rows.slice(1).map(({ id, within, cell }) => (
            <Details
              summary={
                <>
                  {cell.name}
                  <span className="figures-within">
                    {" "}
                    <Trans>in {within}</Trans>
                  </span>
                </>
              }
              key={id}
            >
              <DomainProfile
                caption={t`${cell.name}, about ${cell.people} people`}
                names={names}
                figures={cell.domains}
                withChanges={withChanges}
              />
            </Details>
          ))}
        </section>
      )}
      <Areas report={report} />
      <Elements report={report} names={new Map(names.map(({ key, name }) => [key, name]))} />
      <SecondTable report={report} />
      <TakingPart rows={rows} secondary={report.secondary} />
    </>
  );
}
