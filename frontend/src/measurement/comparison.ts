import type { Answers } from "./answers";
import type { MeasuredQuestionnaire } from "./figures";
import { type Change, changeOver, type ItemsInBoth, type Precision } from "./reliableChange";

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
 * compared where their items are the same, in domains that were chosen both times; on scales of different lengths
 * nothing is the same. The measurement error is that of the later sheet's version.
 *
 * @param same for items of the later sheet's version, the key of the same item in the earlier's
 */
export function changesBetween(
  before: Sheet,
  after: Sheet,
  same: ReadonlyMap<string, string>,
): SheetChanges {
  const points = after.questionnaire.scale.points.length;
  const sameScale = before.questionnaire.scale.points.length === points;
  const chosenBefore = chosenItems(before);
  const domains = after.questionnaire.sections
    .filter(({ key }) => after.sections.includes(key))
    .map(({ key, name, elements }) => {
      const asked = elements.flatMap(({ items }) => items.map((item) => item.key));
      const items = sameScale
        ? itemsInBoth(asked, same, chosenBefore)
        : { pairs: [], asked: asked.length };
      return { key, name, items };
    });
  const change = (items: ItemsInBoth, precision: Precision): Change => {
    const found = changeOver(items, before.answers, after.answers, points, precision);
    return sameScale ? found : { ...found, obstacle: "scale-differs" };
  };
  const { overall, sections } = after.questionnaire.measurement;

  return {
    overall: change(
      {
        pairs: domains.flatMap(({ items }) => items.pairs),
        asked: domains.reduce((sum, { items }) => sum + items.asked, 0),
      },
      overall,
    ),
    domains: domains.map(({ key, name, items }) => ({
      key,
      name,
      change: change(items, sections.find((section) => section.key === key) ?? overall),
    })),
  };
}

function itemsInBoth(
  asked: readonly string[],
  same: ReadonlyMap<string, string>,
  chosenBefore: ReadonlySet<string>,
): ItemsInBoth {
  const pairs = asked.flatMap((item) => {
    const earlier = same.get(item);
    return earlier === undefined ? [] : [[earlier, item] as const];
  });
  const chosen = pairs.filter(([earlier]) => chosenBefore.has(earlier));
  const notChosen = pairs.length - chosen.length;
  // A section of which nothing was asked before because it was not chosen counts for nothing, what is new in it neither.
  return {
    pairs: chosen,
    asked: chosen.length === 0 && notChosen > 0 ? 0 : asked.length - notChosen,
  };
}

/** The items of the chosen sections. */
function chosenItems({ questionnaire, sections }: Sheet): Set<string> {
  return new Set(
    questionnaire.sections
      .filter(({ key }) => sections.includes(key))
      .flatMap(({ elements }) => elements)
      .flatMap(({ items }) => items.map(({ key }) => key)),
  );
}
