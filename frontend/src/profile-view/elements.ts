import type { FrameworkElement, FrameworkView } from "../api/generated/commonVision.schemas";
import type {
  DomainFigures,
  ElementFigures,
  ProfileFigures,
  Standing,
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

/** Those with a standing: possible areas with the lowest first, otherwise in the framework's order. */
export function standingAt(
  elements: readonly ElementInProfile[],
  standing: Standing,
): ElementInProfile[] {
  const those = elements.filter(({ element }) => element.standing === standing);
  return standing === "possible-area"
    ? those.toSorted((a, b) => (a.element.figures.score ?? 0) - (b.element.figures.score ?? 0))
    : those;
}
