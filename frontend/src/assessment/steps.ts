import type {
  QuestionnaireElement,
  QuestionnaireSection,
  QuestionnaireView,
} from "../api/generated/commonVision.schemas";

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

export type Done = { readonly answered: number; readonly items: number };

/** "Not applicable to my role" is an answer; only a gap is none. */
export function done(
  elements: readonly Pick<QuestionnaireElement, "items">[],
  answers: ReadonlyMap<string, number>,
): Done {
  const items = elements.flatMap((element) => element.items);
  return { items: items.length, answered: items.filter(({ key }) => answers.has(key)).length };
}

/** Where to go on: the first element with a gap, or the first of all if there is none. */
export function firstWithGap(
  elements: readonly QuestionnaireElement[],
  answers: ReadonlyMap<string, number>,
): QuestionnaireElement | undefined {
  return elements.find(({ items }) => items.some(({ key }) => !answers.has(key))) ?? elements[0];
}
