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

/** A report names things in English; the person reads them in the language of the questionnaire. */
function namedAs(questionnaire: QuestionnaireView, report: IndividualReport): IndividualReport {
  if (!questionnaire.language) return report;
  const { sections } = questionnaire;
  const parts = [...sections, ...sections.flatMap(({ elements }) => elements)];
  const names = new Map(parts.map(({ key, name }) => [key, name]));
  const named = <T extends { key: string; name: string }>(part: T): T => ({
    ...part,
    name: names.get(part.key) ?? part.name,
  });
  return {
    ...report,
    questionnaire: { ...report.questionnaire, name: questionnaire.name },
    domains: report.domains.map((domain) => ({
      ...named(domain),
      elements: domain.elements.map(named),
    })),
  };
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
          report: namedAs(questionnaire.data, report.data),
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
