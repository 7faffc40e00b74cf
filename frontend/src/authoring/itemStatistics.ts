import type { CodedShare, ItemStatistics } from "../api/generated/commonVision.schemas";
import { questionnaire } from "./fixtures";

const exact = (percent: number): CodedShare => ({ percent, bound: "exact" });
const few: CodedShare = { percent: 2, bound: "at-most" };

/** What is released for tests of the questionnaire in the fixtures. */
export function statisticsOf(key: string): ItemStatistics {
  const section = questionnaire.sections[0]!;
  return {
    questionnaire: { key, version: 1, name: questionnaire.name },
    releases: [
      {
        releasedOn: "2026-11-20",
        people: 140,
        organisations: 1,
        source: "Computed from about 140 people.",
        repeated: null,
        whole: { people: 140, standardDeviation: 11, alpha: 0.93 },
        sections: [
          {
            key: section.key,
            name: section.name,
            figures: { people: 140, standardDeviation: 14, alpha: 0.86 },
            omega: 0.87,
            retest: null,
          },
        ],
        items: section.elements
          .flatMap(({ items }) => items)
          .map((item) => ({
            key: item.key,
            section: section.key,
            points: [exact(30), exact(68)],
            notApplicable: few,
            missing: few,
          })),
        measurement: {
          provisional: false,
          source: "Computed from about 140 people.",
          overall: { standardDeviation: 11, reliability: 0.93 },
          sections: [{ key: section.key, standardDeviation: 14, reliability: 0.86 }],
        },
      },
    ],
  };
}
