import type { CohortReport } from "../api/generated/commonVision.schemas";
import { aReport, domains } from "./fixtures";

/** What is published of a cohort of twenty. */
export function aCohortReport(): CohortReport {
  const { questionnaire, rights, cycle } = aReport();
  return {
    id: "6f0f2a0e-6c57-4bd6-9d5c-0a8c7b0a5a11",
    name: "Spring programme",
    before: { ...cycle, id: "cycle-1", opensOn: "2025-09-01", closesOn: "2025-09-28" },
    after: cycle,
    questionnaire,
    rights,
    publishedOn: "2026-10-05",
    people: 20,
    domains: domains.map(({ key, name }, index) => ({
      key,
      name,
      before: 50,
      after: 50 + 8 * index,
      change: 8 * index,
      low: 8 * index - 3,
      high: 8 * index + 3,
      verdict: index === 0 ? "no-detectable-change" : "improved",
      smallestDetectable: 15,
      rose: { percent: 40, bound: "exact" },
      stayed: { percent: 60, bound: "exact" },
      fell: { percent: 20, bound: "at-most" },
    })),
  };
}
