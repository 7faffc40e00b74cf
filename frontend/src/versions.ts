import type { QuestionnaireSummary } from "./api/generated/commonVision.schemas";

/** One way to take a questionnaire: all of it, or without the domains for senior roles. */
export type Version = {
  readonly id: string;
  readonly questionnaire: QuestionnaireSummary;
  readonly senior: boolean;
  readonly sections: readonly string[];
  readonly items: number;
  readonly minutes: number;
};

/** What may be begun today: the last day of a licence is known to everybody, and what comes after it would be refused. */
export function versions(
  questionnaires: readonly QuestionnaireSummary[],
  today = new Date().toISOString().slice(0, 10),
): Version[] {
  const open = questionnaires.filter(({ expiresOn }) => !expiresOn || expiresOn >= today);
  return open.flatMap((questionnaire) => {
    const forEveryone = questionnaire.sections.filter(({ audience }) => audience === "everyone");
    if (forEveryone.length === 0) return [version(questionnaire, questionnaire.sections, true)];
    const core = version(questionnaire, forEveryone, false);
    return forEveryone.length === questionnaire.sections.length
      ? [core]
      : [core, version(questionnaire, questionnaire.sections, true)];
  });
}

function version(
  questionnaire: QuestionnaireSummary,
  sections: QuestionnaireSummary["sections"],
  senior: boolean,
): Version {
  const items = count(sections);
  const forEveryone =
    count(questionnaire.sections.filter(({ audience }) => audience === "everyone")) || items;
  return {
    id: `${questionnaire.key}${senior ? "-senior" : ""}`,
    questionnaire,
    senior,
    sections: sections.map(({ key }) => key),
    items,
    // The published minutes are for everyone's sections.
    minutes: Math.round((questionnaire.minutes * items) / Math.max(1, forEveryone)),
  };
}

function count(sections: QuestionnaireSummary["sections"]): number {
  return sections.reduce((sum, { itemCount }) => sum + itemCount, 0);
}
