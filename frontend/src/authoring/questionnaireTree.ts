import type {
  FrameworkDomain,
  FrameworkElement,
  FrameworkView,
  QuestionnaireElement,
  QuestionnaireItem,
  QuestionnaireSection,
  SectionReliability,
} from "../api/generated/commonVision.schemas";
import type { QuestionnaireText } from "./content";
import { newKey } from "./keys";
import { moved, placeOf, withChanged, without } from "./lists";
import { withoutGone } from "./succession";

/** A questionnaire as its editor handles it: every function gives a new content and leaves the old one as it was. */

type Domains = Pick<FrameworkView, "domains">;

export function questionsOn(
  content: QuestionnaireText,
  element: string,
): { section: QuestionnaireSection; element: QuestionnaireElement } | undefined {
  for (const section of content.sections) {
    const found = section.elements.find(({ key }) => key === element);
    if (found) return { section, element: found };
  }
  return undefined;
}

export function itemsOf(content: QuestionnaireText): QuestionnaireItem[] {
  return content.sections.flatMap(({ elements }) => elements.flatMap(({ items }) => items));
}

export function changeQuestions(
  content: QuestionnaireText,
  element: string,
  change: (element: QuestionnaireElement) => QuestionnaireElement,
): QuestionnaireText {
  return {
    ...content,
    sections: content.sections.map((section) =>
      placeOf(section.elements, element) < 0
        ? section
        : { ...section, elements: withChanged(section.elements, element, change) },
    ),
  };
}

export function changeItem(
  content: QuestionnaireText,
  key: string,
  change: (item: QuestionnaireItem) => QuestionnaireItem,
): QuestionnaireText {
  return changeElementOf(content, key, (element) => ({
    ...element,
    items: withChanged(element.items, key, change),
  }));
}

export function addItem(
  content: QuestionnaireText,
  element: string,
  random?: () => number,
): { content: QuestionnaireText; key: string } {
  const taken = new Set(itemsOf(content).map(({ key }) => key));
  const key = newKey(element, taken, random);
  return {
    content: changeQuestions(content, element, (it) => ({
      ...it,
      items: [...it.items, { key, text: "", thirdPerson: "" }],
    })),
    key,
  };
}

export function removeItem(content: QuestionnaireText, key: string): QuestionnaireText {
  return pruned(
    changeElementOf(content, key, (element) => ({
      ...element,
      items: without(element.items, key),
    })),
  );
}

/** Within its element: what an item is about goes with its element, so it has no way into another. */
export function moveItem(content: QuestionnaireText, key: string, to: number): QuestionnaireText {
  return changeElementOf(content, key, (element) => ({
    ...element,
    items: moved(element.items, placeOf(element.items, key), to),
  }));
}

/**
 * The questionnaire laid over a version of its framework: that version's order and texts, with the items that each
 * element has here. Elements that the framework no longer has go with their items; its new ones are not asked yet.
 */
export function laidOver(content: QuestionnaireText, framework: Domains): QuestionnaireText {
  return asking(content, framework, (element) => questionsOn(content, element) !== undefined);
}

/** What the framework has and the questionnaire does not ask. */
export function leftOut(
  content: QuestionnaireText,
  framework: Domains,
): { domain: FrameworkDomain; element: FrameworkElement }[] {
  return framework.domains.flatMap((domain) =>
    domain.elements
      .filter(({ key }) => !questionsOn(content, key))
      .map((element) => ({ domain, element })),
  );
}

/** With one more of the framework's elements, without an item yet. */
export function takeIn(
  content: QuestionnaireText,
  framework: Domains,
  key: string,
): QuestionnaireText {
  return asking(
    content,
    framework,
    (element) => element === key || questionsOn(content, element) !== undefined,
  );
}

/** Without one element and its items; a section goes with the last of its elements. */
export function leaveOut(content: QuestionnaireText, key: string): QuestionnaireText {
  const sections = content.sections
    .map((section) => ({ ...section, elements: without(section.elements, key) }))
    .filter(({ elements }) => elements.length > 0);
  return pruned({ ...content, sections, measurement: measured(content, sections) });
}

function asking(
  content: QuestionnaireText,
  framework: Domains,
  isAsked: (element: string) => boolean,
): QuestionnaireText {
  const sections = framework.domains
    .map((domain): QuestionnaireSection => ({
      key: domain.key,
      name: domain.name,
      summary: domain.summary,
      audience: domain.audience,
      elements: domain.elements
        .filter(({ key }) => isAsked(key))
        .map((element) => withQuestions(element, content)),
    }))
    .filter(({ elements }) => elements.length > 0);
  return pruned({ ...content, sections, measurement: measured(content, sections) });
}

function withQuestions(
  element: FrameworkElement,
  content: QuestionnaireText,
): QuestionnaireElement {
  const known = questionsOn(content, element.key)?.element;
  return {
    key: element.key,
    name: element.name,
    description: element.description,
    example: element.example,
    items: known?.items ?? [],
    ...(known?.levels && { levels: known.levels }),
  };
}

function pruned(content: QuestionnaireText): QuestionnaireText {
  return withoutGone(content, new Set(itemsOf(content).map(({ key }) => key)));
}

/** What is known of the error of each section that is there, or assumed. */
function measured(
  { measurement }: QuestionnaireText,
  sections: readonly QuestionnaireSection[],
): QuestionnaireText["measurement"] {
  return {
    ...measurement,
    sections: sections.map(
      ({ key }) => measurement.sections.find((section) => section.key === key) ?? assumedFor(key),
    ),
  };
}

/** What stands in until enough people have answered: docs/measurement.md. */
function assumedFor(key: string): SectionReliability {
  return { key, standardDeviation: 12, reliability: 0.8 };
}

function changeElementOf(
  content: QuestionnaireText,
  item: string,
  change: (element: QuestionnaireElement) => QuestionnaireElement,
): QuestionnaireText {
  const element = content.sections
    .flatMap(({ elements }) => elements)
    .find(({ items }) => placeOf(items, item) >= 0);
  return element ? changeQuestions(content, element.key, change) : content;
}
