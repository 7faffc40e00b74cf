import type { QuestionnaireSummary } from "../api/generated/commonVision.schemas";

/** The minutes for the sections that everyone answers, in proportion and rounded up to five: "about 15 minutes". */
export function minutesForEveryone({ minutes, itemCount, sections }: QuestionnaireSummary): number {
  const items = sections
    .filter(({ audience }) => audience === "everyone")
    .reduce((sum, section) => sum + section.itemCount, 0);
  return Math.ceil((minutes * items) / itemCount / 5) * 5;
}
