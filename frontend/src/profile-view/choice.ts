/** The elements that the person wants to work on, and the way to change them. */
export interface Choice {
  chosen: readonly string[];
  choose: (element: string, wanted: boolean) => void;
}

/** Kept in the order of choosing: what comes to mind first is usually what matters. */
export function withChoice(
  chosen: readonly string[],
  element: string,
  wanted: boolean,
): readonly string[] {
  const others = chosen.filter((key) => key !== element);
  return wanted ? [...others, element] : others;
}
