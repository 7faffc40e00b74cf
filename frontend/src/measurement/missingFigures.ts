import type { Answers } from "./answers";
import { enoughApplicable, type Figures, figures, type MeasuredQuestionnaire } from "./figures";

export type Level = "overall" | "domain" | "element";

export type MissingReason = "nothing-applicable" | "too-few-applicable" | "too-few-answered";

/** Why a group has no figure, and what would bring it. */
export interface Gap {
  reason: MissingReason;
  items: number;
  applicable: number;
  answered: number;
  /** How many more answers give the figure as things stand; 0 when answers alone cannot. */
  answersNeeded: number;
}

/** A figure that the profile will not have. */
export interface MissingFigure extends Gap {
  level: Level;
  /** The domain's or element's; null for the whole. */
  key: string | null;
  name: string | null;
  /** The domain that an element belongs to; null otherwise. */
  domain: string | null;
}

/**
 * Which figures would be missing from the profile if these answers were submitted now: the whole first, then each
 * domain followed by its elements.
 */
export function missingFigures(
  questionnaire: MeasuredQuestionnaire,
  sections: readonly string[],
  answers: Answers,
): MissingFigure[] {
  const profile = figures(questionnaire, sections, answers);
  const missing: MissingFigure[] = [];
  const look = (
    level: Level,
    of: Figures,
    named: Pick<MissingFigure, "key" | "name" | "domain">,
  ) => {
    const gap = gapIn(of, level);
    if (gap !== null) {
      missing.push({ level, ...named, ...gap });
    }
  };

  look("overall", profile.overall, { key: null, name: null, domain: null });
  for (const { key, name, figures: ofDomain, elements } of profile.domains) {
    look("domain", ofDomain, { key, name, domain: null });
    for (const element of elements) {
      look("element", element.figures, { key: element.key, name: element.name, domain: key });
    }
  }
  return missing;
}

/**
 * The gap behind a missing figure, from its counts alone, so that a page can also say it of figures which the
 * server computed. Null when there is a figure.
 */
export function gapIn(of: Figures, level: Level): Gap | null {
  if (of.score !== null) {
    return null;
  }
  const counts = {
    items: of.items,
    applicable: of.items - of.notApplicable,
    answered: of.answered,
  };
  if (counts.applicable === 0) {
    return { ...counts, reason: "nothing-applicable", answersNeeded: 0 };
  }
  if (level !== "element" && !enoughApplicable(counts)) {
    return { ...counts, reason: "too-few-applicable", answersNeeded: 0 };
  }
  const needed = level === "element" ? 1 : Math.ceil((counts.applicable * 3) / 4);
  return { ...counts, reason: "too-few-answered", answersNeeded: needed - counts.answered };
}
