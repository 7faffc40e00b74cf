import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { staffImportsQuery } from "../api/organisation";
import { LeadsOnly } from "../auth/LeadsOnly";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { ChooseStaffFile } from "./ChooseStaffFile";
import { OpenStaffImport } from "./OpenStaffImport";
import { PastStaffImports } from "./PastStaffImports";

/** A lead brings the organisation's staff list as a file: what it would do first, then doing it. */
export default function StaffImportPage() {
  return <LeadsOnly>{(odsCode, name) => <StaffImport odsCode={odsCode} name={name} />}</LeadsOnly>;
}

function StaffImport({ odsCode, name }: { odsCode: string; name: string | null }) {
  const { t } = useLingui();
  const imports = useQuery(staffImportsQuery(odsCode));
  // Which one this page is at: it is shown to its end, and after it.
  const [chosen, setChosen] = useState<string | null>(null);
  const back = <BackLink to={paths.organisation()}>{t`Your organisation`}</BackLink>;
  if (imports.error)
    return <ErrorState error={imports.error} retry={() => void imports.refetch()} back={back} />;
  if (!imports.data) return <Loading />;
  const waiting = imports.data.items.find(({ state }) => state !== "APPLIED")?.id ?? null;
  const at = chosen ?? waiting;

  return (
    <Page title={t`Import your staff list`} caption={name ?? odsCode} back={back} wide>
      {at === null ? (
        <>
          <p className="nhsuk-body-l">
            <Trans>
              Bring the whole list from your staff record system. You see what it would do before
              anything is changed.
            </Trans>
          </p>
          <ChooseStaffFile odsCode={odsCode} onBrought={setChosen} />
          <PastStaffImports
            imports={imports.data.items.filter(({ state }) => state === "APPLIED")}
          />
        </>
      ) : (
        <OpenStaffImport
          odsCode={odsCode}
          id={at}
          onGone={() => {
            setChosen(null);
            void imports.refetch();
          }}
          onChosen={() => setChosen(at)}
          key={at}
        />
      )}
    </Page>
  );
}
