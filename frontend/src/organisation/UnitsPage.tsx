import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useListUnits } from "../api/generated/commonVision";
import type { OrganisationView, UnitView } from "../api/generated/commonVision.schemas";
import { organisationQuery } from "../api/organisation";
import { paths } from "../paths";
import { FoldingTable } from "../profile-view/FoldingTable";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { Empty } from "../ui/Empty";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { SummaryList } from "../ui/SummaryList";
import { LeadsOnly } from "../auth/LeadsOnly";
import { UnitForm } from "./UnitForm";

/** What is known of an organisation, and the tree of its units with their dates. */
export default function UnitsPage() {
  return <LeadsOnly>{(odsCode) => <Units odsCode={odsCode} />}</LeadsOnly>;
}

function Units({ odsCode }: { odsCode: string }) {
  const { t, i18n } = useLingui();
  const organisation = useQuery(organisationQuery(odsCode));
  const units = useListUnits(odsCode);
  const [changing, setChanging] = useState<UnitView | null>(null);
  const [said, setSaid] = useState("");
  const error = organisation.error ?? units.error;
  const back = <BackLink to={paths.organisation()}>{t`Your organisation`}</BackLink>;
  if (error) {
    const retry = () => {
      void organisation.refetch();
      void units.refetch();
    };
    return <ErrorState error={error} retry={retry} back={back} />;
  }
  if (!organisation.data || !units.data) return <Loading />;
  const { items } = units.data;
  const names = new Map(items.map(({ key, name }) => [key, name]));
  const kinds: Record<UnitView["kind"], string> = {
    site: t`Site`,
    division: t`Division`,
    directorate: t`Directorate`,
    team: t`Team`,
  };
  const day = (date: string | null) =>
    date === null ? "–" : i18n.date(`${date}T12:00`, { dateStyle: "long" });

  return (
    <Page title={t`Units`} caption={organisation.data.name} back={back} wide>
      <AsPublished organisation={organisation.data} day={day} />
      <output className={said === "" ? undefined : "app-notice"}>
        {said !== "" && <p>{said}</p>}
      </output>
      {changing && (
        <UnitForm
          odsCode={odsCode}
          unit={changing}
          onDone={(words) => {
            setChanging(null);
            setSaid(words);
          }}
          onCancel={() => setChanging(null)}
          key={changing.key}
        />
      )}
      {items.length === 0 ? (
        <Empty>
          <Trans>There are none yet. They come with the staff list.</Trans>
        </Empty>
      ) : (
        <FoldingTable
          caption={<Trans>The units of your organisation</Trans>}
          rowHeading={t`Name`}
          columns={[
            { heading: t`Kind` },
            { heading: t`Part of` },
            { heading: t`First day` },
            { heading: t`Last day` },
            { heading: t`Change` },
          ]}
          rows={items.map((unit) => ({
            id: unit.key,
            name: unit.name,
            cells: [
              kinds[unit.kind],
              unit.parent === null ? "–" : names.get(unit.parent),
              day(unit.validFrom),
              day(unit.validTo),
              <Button
                secondary
                small
                onClick={() => {
                  setSaid("");
                  setChanging(unit);
                }}
                key="change"
              >
                <Trans>Change</Trans>
                <span className="nhsuk-u-visually-hidden">: {unit.name}</span>
              </Button>,
            ],
          }))}
        />
      )}
    </Page>
  );
}

function AsPublished({
  organisation: { odsCode, role, parent, openedOn, closedOn, successor },
  day,
}: {
  organisation: OrganisationView;
  day: (date: string | null) => string;
}) {
  const { t } = useLingui();
  const rows = [
    { name: t`ODS code`, value: odsCode },
    { name: t`Role`, value: role },
    { name: t`Part of`, value: parent },
    { name: t`Opened on`, value: openedOn && day(openedOn) },
    { name: t`Closed on`, value: closedOn && day(closedOn) },
    { name: t`Succeeded by`, value: successor },
  ];
  return <SummaryList rows={rows.filter(({ value }) => value !== null)} />;
}
