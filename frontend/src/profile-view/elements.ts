import type { FrameworkElement, FrameworkView } from "../api/generated/commonVision.schemas";
import {
  type DomainFigures,
  type ElementFigures,
  isImportant,
  type ProfileFigures,
  type Standing,
} from "../measurement/figures";

/** An element with its figures and what the framework says of it; the latter may be missing in a mended framework. */
export interface ElementInProfile {
  element: ElementFigures;
  domain: DomainFigures;
  described: FrameworkElement | undefined;
}

export function elementsIn(profile: ProfileFigures, framework: FrameworkView): ElementInProfile[] {
  const described = new Map(
    framework.domains.flatMap(({ elements }) => elements).map((element) => [element.key, element]),
  );
  return profile.domains.flatMap((domain) =>
    domain.elements.map((element) => ({ element, domain, described: described.get(element.key) })),
  );
}

/** A possible area that matters much in the person's role. */
export function isImportantAndLow({ element }: ElementInProfile): boolean {
  return element.standing === "possible-area" && isImportant(element.importance);
}

/**
 * Those with a standing: of possible areas those that matter much, then the others, each with the lowest first;
 * otherwise in the framework's order.
 */
export function standingAt(
  elements: readonly ElementInProfile[],
  standing: Standing,
): ElementInProfile[] {
  const those = elements.filter(({ element }) => element.standing === standing);
  return standing === "possible-area"
    ? those.toSorted(
        (a, b) =>
          Number(isImportantAndLow(b)) - Number(isImportantAndLow(a)) ||
          (a.element.figures.score ?? 0) - (b.element.figures.score ?? 0),
      )
    : those;
}
