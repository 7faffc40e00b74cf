import { Trans, useLingui } from "@lingui/react/macro";
import { getListCohortReportsUrl, useListCohortReports } from "../api/generated/commonVision";
import type {
  CohortDomain,
  CohortReport,
  OrganisationSummary,
} from "../api/generated/commonVision.schemas";
import { LeadsOnly } from "../auth/LeadsOnly";
import { cyclePaths } from "../cyclePaths";
import { KeepFigures } from "../keeping/Keep";
import { FoldingTable } from "../profile-view/FoldingTable";
import { BeforeAndAfter } from "../profile-view/Track";
import { BackLink } from "../ui/BackLink";
import { Details } from "../ui/Details";
import { Empty } from "../ui/Empty";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { RightsNotice } from "../ui/RightsNotice";
import { ChangeInWords } from "../published-figures/ChangeMark";
import { useWords } from "../published-figures/useWords";
import "./cohort-figures.css";

/** The people of programmes before and after, as far as anything is published of them. */
export default function CohortFiguresPage() {
  return (
    <LeadsOnly>
      {(odsCode, name) => <Cohorts organisation={{ odsCode, name: name ?? odsCode }} />}
    </LeadsOnly>
  );
}

function Cohorts({ organisation: { odsCode, name } }: { organisation: OrganisationSummary }) {
  const { t } = useLingui();
  const { data, error, refetch } = useListCohortReports(odsCode, { query: { staleTime: 0 } });
  const back = (
    <BackLink to={cyclePaths.latestFigures()}>{t`Where your organisation stands`}</BackLink>
  );
  if (error) return <ErrorState error={error} retry={() => void refetch()} back={back} />;
  if (!data) return <Loading />;
  const [newest] = data.items;
  return (
    <Page title={t`Programmes before and after`} caption={name} back={back} wide>
      {newest === undefined ? (
        <Empty>
          <Trans>
            Nothing is published of a cohort yet. It comes by itself with the figures of a cycle,
            once for each cohort.
          </Trans>
        </Empty>
      ) : (
        <>
          {data.items.map((report) => (
            <OfCohort report={report} key={report.id} />
          ))}
          <KeepFigures address={getListCohortReportsUrl(odsCode)} name="cohorts" />
        </>
      )}
      <WhatItTakes open={newest === undefined} />
      {newest !== undefined && <RightsNotice rights={newest.rights} />}
    </Page>
  );
}

/** The same for each cohort that is not there, so that it tells nothing of any. */
function WhatItTakes({ open }: { open: boolean }) {
  return (
    <Details open={open} summary={<Trans>Which cohorts are here</Trans>}>
      <p>
        <Trans>
          A cohort is compared between the first cycle that opens after it was made and a later one
          with the same questions. It is here once at least ten of its people have answered in both,
          let their answers count, and the figures tell nobody apart beside everything else that is
          published. For any other cohort nothing is shown and no reason is given.
        </Trans>
      </p>
    </Details>
  );
}

function OfCohort({ report }: { report: CohortReport }) {
  const { t } = useLingui();
  const { day, window } = useWords();
  const { people } = report;
  return (
    <section className="cohort-figures">
      <h2 className="nhsuk-heading-m">{report.name}</h2>
      <p>
        <Trans>
          About {people} people of this cohort answered in both cycles: {window(report.before)} and{" "}
          {window(report.after)}. Published on {day(report.publishedOn)}.
        </Trans>
      </p>
      <FoldingTable
        caption={t`${report.name}: each domain`}
        rowHeading={t`Domain`}
        columns={[
          { heading: t`Mean before and after`, long: true },
          { heading: t`Change of the mean`, long: true },
          { heading: t`Rose` },
          { heading: t`No detectable change` },
          { heading: t`Fell` },
        ]}
        rows={report.domains.map((domain) => ({
          id: domain.key,
          name: domain.name,
          cells: cellsOf(domain),
        }))}
      />
      <Details summary={<Trans>How to read this</Trans>}>
        <p>
          <Trans>
            The square is the mean before, the circle the mean after, on the line from 0 to 100. The
            change has its 95 per cent interval in brackets, by the error that the questionnaire’s
            version records; where it takes in 0, nothing more than chance is seen.
          </Trans>
        </p>
        <p>
          <Trans>
            A person rose or fell where their own figure moved by more than its error:{" "}
            {smallest(report.domains)} points. Shares near 0 and 100 are never said exactly. People
            who were in the programme may have changed for other reasons, too.
          </Trans>
        </p>
      </Details>
    </section>
  );
}

/** One number where all domains have the same. */
function smallest(domains: readonly CohortDomain[]): string {
  const points = domains.map(({ smallestDetectable }) => smallestDetectable);
  const [low, high] = [Math.min(...points), Math.max(...points)];
  return low === high ? `${low}` : `${low}–${high}`;
}

function cellsOf(domain: CohortDomain) {
  const { before, after } = domain;
  return [
    <span className="cohort-means" key="means">
      <span className="cohort-means__numbers">
        <Trans>
          {before} to {after}
        </Trans>
      </span>
      <BeforeAndAfter before={before} after={after} />
    </span>,
    <Change domain={domain} key="change" />,
    <Share of={domain.rose} key="rose" />,
    <Share of={domain.stayed} key="stayed" />,
    <Share of={domain.fell} key="fell" />,
  ];
}

function Change({ domain: { change, low, high, verdict } }: { domain: CohortDomain }) {
  const { i18n } = useLingui();
  const signed = (points: number) => i18n.number(points, { signDisplay: "exceptZero" });
  return (
    <span>
      <ChangeInWords change={verdict} />
      <span className="cohort-figures__interval">
        <Trans>
          {signed(change)} ({signed(low)} to {signed(high)})
        </Trans>
      </span>
    </span>
  );
}

function Share({ of }: { of: CohortDomain["rose"] }) {
  const { share } = useWords();
  return share(of);
}
