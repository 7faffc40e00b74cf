import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { apiResponse } from "../api/apiFetch";
import { getGetFeedbackReportUrl } from "../api/generated/commonVision";
import type { FeedbackReportView } from "../api/generated/commonVision.schemas";
import { saveFile } from "../profile-view/saveFile";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";

type Form = "csv" | "pdf";

const mediaTypes: Record<Form, string> = { csv: "text/csv", pdf: "application/pdf" };

/** The same report as a file or on paper. */
export function KeepReport({ report: { round } }: { report: FeedbackReportView }) {
  const [failed, setFailed] = useState<{ form: Form; error: unknown } | null>(null);
  const download = (form: Form) => {
    setFailed(null);
    fetchAndSave(round.id, form, `feedback-report-${round.closedOn}.${form}`).catch(
      (error: unknown) => setFailed({ form, error }),
    );
  };
  return (
    <div className="app-no-print">
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
    </div>
  );
}

/** Fetched and then saved, because a plain link cannot ask for another form of the same address. */
async function fetchAndSave(round: string, form: Form, name: string): Promise<void> {
  const response = await apiResponse(getGetFeedbackReportUrl(round), {
    headers: { Accept: `${mediaTypes[form]}, application/problem+json` },
  });
  saveFile(await response.blob(), name);
}
