import type { CohortReport } from "../api/generated/commonVision.schemas";

const domains = [
  { key: "LF.1", name: "Demonstrating personal qualities" },
  { key: "LF.2", name: "Working with others" },
  { key: "LF.3", name: "Managing services" },
  { key: "LF.4", name: "Improving services" },
  { key: "LF.5", name: "Setting direction" },
];

/** What is published of a cohort of twenty. */
export function aCohortReport(): CohortReport {
  const purpose = "To see what our leadership programme should be about.";
  return {
    id: "6f0f2a0e-6c57-4bd6-9d5c-0a8c7b0a5a11",
    name: "Spring programme",
    before: { id: "cycle-1", opensOn: "2025-09-01", closesOn: "2025-09-28", purpose },
    after: { id: "cycle-2", opensOn: "2026-09-01", closesOn: "2026-09-28", purpose },
    questionnaire: {
      key: "leadership-self-assessment",
      version: 1,
      name: "Leadership self-assessment",
    },
    rights: {
      owner: "Common Vision",
      licence: "CC BY 4.0",
      attribution: "Compatible with the Leadership Framework.",
      notice: "Worded anew.",
    } as CohortReport["rights"],
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
