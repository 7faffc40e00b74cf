import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { apiResponse } from "../api/apiFetch";
import { getGetProgressUrl } from "../api/generated/commonVision";
import type { ProgressReport } from "../api/generated/commonVision.schemas";
import { saveFile } from "../profile-view/saveFile";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";

/** The figures to take along, with what the comparison shown says. */
export function KeepProgress({ progress }: { progress: ProgressReport }) {
  const [error, setError] = useState<unknown>(null);
  const download = () => {
    setError(null);
    downloadProgress(progress).catch(setError);
  };
  return (
    <>
      <div className="nhsuk-button-group app-no-print">
        <Button secondary onClick={download}>
          <Trans>Download the figures (CSV)</Trans>
        </Button>
        <Button secondary onClick={() => window.print()}>
          <Trans>Print this page</Trans>
        </Button>
      </div>
      {error !== null && <ErrorNote error={error} retry={download} />}
    </>
  );
}

async function downloadProgress({ points, comparison }: ProgressReport): Promise<void> {
  const compared = comparison ? { from: comparison.from, to: comparison.to } : {};
  const response = await apiResponse(getGetProgressUrl(compared), {
    headers: { Accept: "text/csv, application/problem+json" },
  });
  const day = points.at(-1)?.submittedAt.slice(0, "2026-11-23".length);
  saveFile(await response.blob(), `leadership-progress-${day}.csv`);
}
