import { apiResponse } from "../api/apiFetch";
import { getGetResponseReportUrl } from "../api/generated/commonVision";
import type { IndividualReport } from "../api/generated/commonVision.schemas";
import { saveFile } from "../profile-view/saveFile";

export type Form = "csv" | "pdf";

const mediaTypes: Record<Form, string> = { csv: "text/csv", pdf: "application/pdf" };

/** Fetched and then saved, because a plain link cannot ask for another form of the same address. */
export async function downloadReport(report: IndividualReport, form: Form): Promise<void> {
  const response = await apiResponse(getGetResponseReportUrl(report.responseId), {
    headers: { Accept: `${mediaTypes[form]}, application/problem+json` },
  });
  const day = report.submittedAt.slice(0, "2026-11-23".length);
  saveFile(await response.blob(), `leadership-profile-${day}.${form}`);
}
