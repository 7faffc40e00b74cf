import type { Answers } from "./answers";
import type { MeasuredQuestionnaire } from "./figures";
import { type Change, changeOver, type Precision } from "./reliableChange";

/** What was answered, and in which questionnaire version. */
export interface Sheet {
  questionnaire: MeasuredQuestionnaire & {
    measurement: { overall: Precision; sections: readonly (Precision & { key: string })[] };
  };
  sections: readonly string[];
  answers: Answers;
}

export interface SheetChanges {
  overall: Change;
  domains: { key: string; name: string; change: Change }[];
}

/**
 * The changes between two sheets, for the whole and for each domain of the later one. Versions and professions are
 * compared where their items are the same, which their keys say, in domains that were chosen both times; on scales of
 * different lengths nothing is the same. The measurement error is that of the later sheet's version.
 */
export function changesBetween(before: Sheet, after: Sheet): SheetChanges {
  const points = after.questionnaire.scale.points.length;
  const shared =
    before.questionnaire.scale.points.length === points ? itemsOf(before) : new Set<string>();
  const domains = after.questionnaire.sections
    .filter(({ key }) => after.sections.includes(key))
    .map(({ key, name, elements }) => ({
      key,
      name,
      items: elements
        .flatMap((element) => element.items.map((item) => item.key))
        .filter((item) => shared.has(item)),
    }));
  const change = (items: readonly string[], precision: Precision) =>
    changeOver(items, before.answers, after.answers, points, precision);
  const { overall, sections } = after.questionnaire.measurement;

  return {
    overall: change(
      domains.flatMap(({ items }) => items),
      overall,
    ),
    domains: domains.map(({ key, name, items }) => ({
      key,
      name,
      change: change(items, sections.find((section) => section.key === key) ?? overall),
    })),
  };
}

/** The items of the chosen sections. */
function itemsOf({ questionnaire, sections }: Sheet): Set<string> {
  return new Set(
    questionnaire.sections
      .filter(({ key }) => sections.includes(key))
      .flatMap(({ elements }) => elements)
      .flatMap(({ items }) => items.map(({ key }) => key)),
  );
}
