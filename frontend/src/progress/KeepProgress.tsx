import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { apiResponse } from "../api/apiFetch";
import { getGetProgressUrl } from "../api/generated/commonVision";
import type { ProgressReport } from "../api/generated/commonVision.schemas";
import { saveFile } from "../profile-view/saveFile";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";

type Form = "csv" | "pdf";

const mediaTypes: Record<Form, string> = { csv: "text/csv", pdf: "application/pdf" };

/** All of it, or the figures, to take along: with what the comparison shown says. */
export function KeepProgress({ progress }: { progress: ProgressReport }) {
  const [failed, setFailed] = useState<{ form: Form; error: unknown } | null>(null);
  const download = (form: Form) => {
    setFailed(null);
    downloadProgress(progress, form).catch((error: unknown) => setFailed({ form, error }));
  };
  return (
    <>
      <div className="nhsuk-button-group app-no-print">
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
    </>
  );
}

async function downloadProgress({ points, comparison }: ProgressReport, form: Form): Promise<void> {
  const compared = comparison ? { from: comparison.from, to: comparison.to } : {};
  const response = await apiResponse(getGetProgressUrl(compared), {
    headers: { Accept: `${mediaTypes[form]}, application/problem+json` },
  });
  const day = points.at(-1)?.submittedAt.slice(0, "2026-11-23".length);
  saveFile(await response.blob(), `leadership-progress-${day}.${form}`);
}
