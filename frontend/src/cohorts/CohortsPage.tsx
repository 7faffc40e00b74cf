import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import type { CohortSummary } from "../api/generated/commonVision.schemas";
import { cohortsQuery } from "../api/organisation";
import { LeadsOnly } from "../auth/LeadsOnly";
import { cyclePaths } from "../cyclePaths";
import { paths } from "../paths";
import { FoldingTable } from "../profile-view/FoldingTable";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { Empty } from "../ui/Empty";
import { ErrorState } from "../ui/ErrorState";
import { InsetText } from "../ui/InsetText";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { CohortPeople } from "./CohortPeople";
import { DeleteCohort } from "./DeleteCohort";
import { NewCohortForm } from "./NewCohortForm";

/** The people of programmes: made once, read, and deleted while nothing rests on them. */
export default function CohortsPage() {
  return <LeadsOnly>{(odsCode, name) => <Cohorts odsCode={odsCode} name={name} />}</LeadsOnly>;
}

function Cohorts({ odsCode, name }: { odsCode: string; name: string | null }) {
  const { t, i18n } = useLingui();
  const cohorts = useQuery(cohortsQuery(odsCode));
  const [shown, setShown] = useState<CohortSummary | null>(null);
  const [deleting, setDeleting] = useState<CohortSummary | null>(null);
  const [said, setSaid] = useState("");
  const back = <BackLink to={paths.organisation()}>{t`Your organisation`}</BackLink>;
  if (cohorts.error)
    return <ErrorState error={cohorts.error} retry={() => void cohorts.refetch()} back={back} />;
  if (!cohorts.data) return <Loading />;
  const { items } = cohorts.data;

  return (
    <Page title={t`Cohorts`} caption={name ?? odsCode} back={back} wide>
      <p className="nhsuk-body-l">
        <Trans>
          A cohort is the people of one programme, to be compared before and after it as a whole.
        </Trans>
      </p>
      <p>
        <Link to={cyclePaths.cohortFigures()}>
          <Trans>Programmes before and after</Trans>
        </Link>
      </p>
      <InsetText>
        <p>
          <Trans>
            <strong>What you never see here:</strong> what anybody in a cohort answered, or whether
            they did. Nothing is published of fewer than ten people.
          </Trans>
        </p>
      </InsetText>
      <output className={said === "" ? undefined : "app-notice"}>
        {said !== "" && <p>{said}</p>}
      </output>
      {items.length === 0 ? (
        <Empty>
          <Trans>There are none yet.</Trans>
        </Empty>
      ) : (
        <FoldingTable
          caption={<Trans>The cohorts of your organisation</Trans>}
          rowHeading={t`Name`}
          columns={[
            { heading: t`People`, numeric: true },
            { heading: t`Made on` },
            { heading: t`What to do`, long: true },
          ]}
          rows={items.map((cohort) => ({
            id: cohort.id,
            name: cohort.name,
            cells: [
              i18n.number(cohort.size),
              i18n.date(cohort.createdAt, { dateStyle: "long" }),
              <div className="nhsuk-button-group nhsuk-u-margin-bottom-0" key="do">
                <Button secondary small onClick={() => setShown(cohort)}>
                  <Trans>Who is in it</Trans>
                  <span className="nhsuk-u-visually-hidden">: {cohort.name}</span>
                </Button>
                <Button secondary small onClick={() => setDeleting(cohort)}>
                  <Trans>Delete</Trans>
                  <span className="nhsuk-u-visually-hidden">: {cohort.name}</span>
                </Button>
              </div>,
            ],
          }))}
        />
      )}
      {shown && <CohortPeople odsCode={odsCode} cohort={shown} key={shown.id} />}
      <NewCohortForm odsCode={odsCode} onMade={setSaid} />
      {deleting && (
        <DeleteCohort
          odsCode={odsCode}
          cohort={deleting}
          onClose={() => setDeleting(null)}
          onDeleted={() => {
            setDeleting(null);
            setShown(null);
            setSaid(t`${deleting.name} is deleted.`);
          }}
        />
      )}
    </Page>
  );
}
