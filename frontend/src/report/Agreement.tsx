import { Trans, useLingui } from "@lingui/react/macro";
import type { IndividualReport, ResponseChange } from "../api/generated/commonVision.schemas";
import { ErrorNote } from "../ui/ErrorState";
import { Radios } from "../ui/Radios";
import { SaveStatus } from "../ui/SaveStatus";
import { useSavedValue } from "./useSavedValue";

interface AgreementProps {
  report: IndividualReport;
  change: (change: ResponseChange) => Promise<void>;
}

/** What the person agreed to at submission, and the way to change their mind. */
export function Agreement({ report, change }: AgreementProps) {
  const { t } = useLingui();
  const agreed = useSavedValue(report.countsForOrganisation, (counts) =>
    change({ countsForOrganisation: counts }),
  );
  return (
    <>
      <p>
        <Trans>
          If you agree, this assessment counts in your organisation’s figures. They are only ever
          over at least ten people, and no one can tell from them what you answered.
        </Trans>
      </p>
      <Radios
        id="counts-for-organisation"
        legend={t`May this assessment count in your organisation’s figures?`}
        choices={[
          { value: "yes", label: t`Yes, it may count` },
          { value: "no", label: t`No, leave it out` },
        ]}
        value={agreed.wanted ? "yes" : "no"}
        onChange={(answer) => agreed.want(answer === "yes")}
        inline
        small
      />
      <SaveStatus state={agreed.state} />
      {agreed.state === "refused" && <ErrorNote error={agreed.error} retry={agreed.retry} />}
      <p>
        <Trans>
          You can change this until your organisation’s figures for this period are closed.
        </Trans>
      </p>
    </>
  );
}
