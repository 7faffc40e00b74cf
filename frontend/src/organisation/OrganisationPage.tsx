import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { useListStaff } from "../api/generated/commonVision";
import type { FacilitatorView } from "../api/generated/commonVision.schemas";
import { facilitatorsQuery } from "../api/organisation";
import { LeadsOnly } from "../auth/LeadsOnly";
import { cyclePaths } from "../cyclePaths";
import { organisationPaths } from "../organisationPaths";
import { ErrorState } from "../ui/ErrorState";
import { InsetText } from "../ui/InsetText";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { AccreditForm, type Candidate } from "./AccreditForm";
import { Facilitators } from "./Facilitators";
import { Staff } from "./Staff";

/** A lead's page: who may receive feedback reports, and who is on the staff list. To everybody else there is none. */
export default function OrganisationPage() {
  return <LeadsOnly>{(odsCode, name) => <Organisation odsCode={odsCode} name={name} />}</LeadsOnly>;
}

function Organisation({ odsCode, name }: { odsCode: string; name: string | null }) {
  const { t } = useLingui();
  const facilitators = useQuery(facilitatorsQuery(odsCode));
  const staff = useListStaff(odsCode);
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [said, setSaid] = useState("");
  const error = facilitators.error ?? staff.error;
  if (error) {
    const retry = () => {
      void facilitators.refetch();
      void staff.refetch();
    };
    return <ErrorState error={error} retry={retry} />;
  }
  if (!facilitators.data || !staff.data) return <Loading />;

  const choose = (chosen: Candidate) => {
    setSaid("");
    setCandidate(chosen);
  };
  const change = ({ staffMember, name: who, validFrom, validTo }: FacilitatorView) =>
    choose({ id: staffMember, name: who, validFrom, validTo });

  return (
    <Page title={t`Your organisation`} caption={name ?? odsCode} wide>
      <InsetText>
        <p>
          <Trans>
            <strong>What you never see here:</strong> anybody’s answers, profile or feedback report,
            who asked whom for feedback, or whether somebody did. Being a lead opens none of it.
          </Trans>
        </p>
      </InsetText>
      <h2 className="nhsuk-heading-m">
        <Trans>Where your organisation stands</Trans>
      </h2>
      <ul className="nhsuk-u-margin-bottom-6">
        <li>
          <Link to={cyclePaths.latestFigures()}>
            <Trans>The latest figures</Trans>
          </Link>
        </li>
        <li>
          <Link to={cyclePaths.cycles()}>
            <Trans>Cycles: plan when assessments count</Trans>
          </Link>
        </li>
      </ul>
      <output className={said === "" ? undefined : "app-notice"}>
        {said !== "" && <p>{said}</p>}
      </output>
      {candidate && (
        <AccreditForm
          odsCode={odsCode}
          candidate={candidate}
          onDone={(words) => {
            setCandidate(null);
            setSaid(words);
          }}
          onCancel={() => setCandidate(null)}
          key={candidate.id}
        />
      )}
      <Facilitators
        odsCode={odsCode}
        facilitators={facilitators.data.items}
        onChange={change}
        onEnded={(words) => {
          setCandidate(null);
          setSaid(words);
        }}
      />
      <Staff
        odsCode={odsCode}
        everybody={staff.data.items}
        facilitators={facilitators.data.items}
        onAccredit={choose}
      />
      <h2 className="nhsuk-heading-m">
        <Trans>Units and cohorts</Trans>
      </h2>
      <ul className="nhsuk-list">
        <li>
          <Link to={organisationPaths.units()}>
            <Trans>The units of your organisation</Trans>
          </Link>
        </li>
        <li>
          <Link to={organisationPaths.cohorts()}>
            <Trans>Cohorts: the people of a programme</Trans>
          </Link>
        </li>
      </ul>
    </Page>
  );
}
