import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import type { IndividualReport } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { downloadReport, type Form } from "./downloadReport";

export function KeepAndRepeat({ report }: { report: IndividualReport }) {
  const [failed, setFailed] = useState<{ form: Form; error: unknown } | null>(null);
  const download = (form: Form) => {
    setFailed(null);
    downloadReport(report, form).catch((error: unknown) => setFailed({ form, error }));
  };
  return (
    <>
      <div className="nhsuk-button-group">
        <Button secondary onClick={() => download("pdf")}>
          <Trans>Download it (PDF)</Trans>
        </Button>
        <Button secondary onClick={() => download("csv")}>
          <Trans>Download the figures (CSV)</Trans>
        </Button>
        <Button secondary onClick={() => window.print()}>
          <Trans>Print this page</Trans>
        </Button>
      </div>
      {failed && <ErrorNote error={failed.error} retry={() => download(failed.form)} />}
      <p>
        <Trans>
          People usually take it again after about 12 months, or before and after a programme.
        </Trans>
      </p>
      <ul className="nhsuk-list">
        <li>
          <Link to={paths.progress()}>
            <Trans>Compare it with another assessment of yours</Trans>
          </Link>
        </li>
        <li>
          <Link to={paths.chooseAssessment()}>
            <Trans>Take it again</Trans>
          </Link>
        </li>
      </ul>
    </>
  );
}
