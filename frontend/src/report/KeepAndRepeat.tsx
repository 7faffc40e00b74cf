import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import type { IndividualReport } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { downloadReport } from "./downloadReport";

export function KeepAndRepeat({ report }: { report: IndividualReport }) {
  const [error, setError] = useState<unknown>(null);
  const download = () => {
    setError(null);
    downloadReport(report).catch(setError);
  };
  return (
    <>
      <div className="nhsuk-button-group">
        <Button secondary onClick={() => window.print()}>
          <Trans>Print or save as PDF</Trans>
        </Button>
        <Button secondary onClick={download}>
          <Trans>Download the figures (CSV)</Trans>
        </Button>
      </div>
      {error !== null && <ErrorNote error={error} retry={download} />}
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
