import { useQueryClient } from "@tanstack/react-query";
import {
  getGetResponseQueryKey,
  getGetResponseReportQueryKey,
  updateResponse,
  useGetFrameworkVersion,
  useGetQuestionnaireVersion,
  useGetResponse,
  useGetResponseReport,
} from "../api/generated/commonVision";
import type {
  FrameworkView,
  IndividualReport,
  Note,
  QuestionnaireView,
  ResponseChange,
} from "../api/generated/commonVision.schemas";

/** A published version never changes. */
const published = { staleTime: Number.POSITIVE_INFINITY };

export interface ReportInFull {
  report: IndividualReport;
  questionnaire: QuestionnaireView;
  framework: FrameworkView;
  /** The person's own notes; empty while they are on their way or if they cannot be had, which is no reason to wait. */
  notes: readonly Note[];
}

/** A report with the questionnaire and the framework that it is about. */
export function useReport(response: string) {
  const report = useGetResponseReport(response);
  const own = useGetResponse(response);
  const questionnaire = useGetQuestionnaireVersion(
    report.data?.questionnaire.key ?? "",
    report.data?.questionnaire.version ?? 0,
    { query: { ...published, enabled: report.data !== undefined } },
  );
  const framework = useGetFrameworkVersion(
    questionnaire.data?.framework.key ?? "",
    questionnaire.data?.framework.version ?? 0,
    { query: { ...published, enabled: questionnaire.data !== undefined } },
  );

  const whole: ReportInFull | null =
    report.data && questionnaire.data && framework.data
      ? {
          report: report.data,
          questionnaire: questionnaire.data,
          framework: framework.data,
          notes: own.data?.notes ?? [],
        }
      : null;
  return {
    whole,
    error: report.error ?? questionnaire.error ?? framework.error,
    retry: () => {
      for (const query of [report, questionnaire, framework]) {
        if (query.error) void query.refetch();
      }
    },
  };
}

/** Changes what may still be changed after submission, and what the cache holds of it. */
export function useChangeResponse(response: string): (change: ResponseChange) => Promise<void> {
  const client = useQueryClient();
  return async (change) => {
    const changed = await updateResponse(response, change);
    client.setQueryData(getGetResponseQueryKey(response), changed);
    client.setQueryData<IndividualReport>(
      getGetResponseReportQueryKey(response),
      (report) =>
        report && {
          ...report,
          elementsToWorkOn: changed.elementsToWorkOn,
          countsForOrganisation: changed.countsForOrganisation ?? report.countsForOrganisation,
        },
    );
  };
}
