import type {
  QuestionnaireElement,
  QuestionnaireSection,
  QuestionnaireView,
} from "../api/generated/commonVision.schemas";
import { NOT_APPLICABLE } from "../measurement/answers";
import type { Standing } from "./standing";

/** One page of the way through: an element, in the domain that it belongs to. */
export type Step = {
  readonly section: QuestionnaireSection;
  readonly element: QuestionnaireElement;
  /** Counts from 1, over the elements of the chosen domains. */
  readonly number: number;
  readonly of: number;
  readonly previous: string | null;
  readonly next: string | null;
};

export function chosenSections(
  questionnaire: Pick<QuestionnaireView, "sections">,
  chosen: readonly string[],
): QuestionnaireSection[] {
  return questionnaire.sections.filter(({ key }) => chosen.includes(key));
}

export function steps(sections: readonly QuestionnaireSection[]): Step[] {
  const pages = sections.flatMap((section) =>
    section.elements.map((element) => ({ section, element })),
  );
  return pages.map(({ section, element }, place) => ({
    section,
    element,
    number: place + 1,
    of: pages.length,
    previous: pages[place - 1]?.element.key ?? null,
    next: pages[place + 1]?.element.key ?? null,
  }));
}

/** What is asked of each item: an answer, and in some questionnaires how important it is. */
export type Asking = Pick<QuestionnaireView, "importance">;

type Ratings = Pick<Standing, "answers" | "importance">;

export type Done = {
  /** Items with nothing left to say. */
  readonly answered: number;
  /** Items with an answer, even if their importance is left open. */
  readonly begun: number;
  readonly items: number;
};

/** "Not applicable to my role" is an answer, and all there is to say; only a gap is none. */
function isComplete(asking: Asking, { answers, importance }: Ratings, item: string): boolean {
  const answer = answers.get(item);
  return (
    answer !== undefined &&
    (asking.importance === undefined || answer === NOT_APPLICABLE || importance.has(item))
  );
}

export function done(
  elements: readonly Pick<QuestionnaireElement, "items">[],
  given: Ratings,
  asking: Asking,
): Done {
  const items = elements.flatMap((element) => element.items);
  return {
    items: items.length,
    answered: items.filter(({ key }) => isComplete(asking, given, key)).length,
    begun: items.filter(({ key }) => given.answers.has(key)).length,
  };
}

/** Where to go on: the first element with a gap, or the first of all if there is none. */
export function firstWithGap(
  elements: readonly QuestionnaireElement[],
  given: Ratings,
  asking: Asking,
): QuestionnaireElement | undefined {
  return (
    elements.find(({ items }) => items.some(({ key }) => !isComplete(asking, given, key))) ??
    elements[0]
  );
}
