import type {
  DomainFigures,
  ElementFigures,
  Figures,
  IndividualReport,
  Standing,
} from "../api/generated/commonVision.schemas";
import {
  answerTo,
  type Answers,
  isAnswered,
  isApplicable,
  NOT_APPLICABLE,
  NOT_OBSERVED,
  UNANSWERED,
} from "./answers";
import { roundHalfUp } from "./rounding";
import { wilsonPercentages } from "./wilson";

/*
 * From answers to figures. The server computes the figures of stored assessments by the same rules
 * (package org.commonvision.report); these are for answers that never leave the browser and for saying, before
 * submission, which figures will be missing. backend/src/test/resources/measurement-cases.json holds both to the
 * same worked values.
 */

/** A profile's figures, as in a report. A null is "no figure" and is never drawn or counted as 0. */
export type ProfileFigures = Pick<IndividualReport, "overall" | "importance" | "domains">;

export type { DomainFigures, ElementFigures, Figures, Standing };

/** The part of a questionnaire version that figures need; the contract's QuestionnaireView fits it. */
export interface MeasuredQuestionnaire {
  scale: { points: readonly unknown[] };
  importance?: { points: readonly unknown[] };
  sections: readonly {
    key: string;
    name: string;
    elements: readonly { key: string; name: string; items: readonly { key: string }[] }[];
  }[];
}

/** What a rule about "enough" looks at. */
export interface Counts {
  items: number;
  applicable: number;
  answered: number;
}

/** At least half of a domain's items are applicable and at least three quarters of those are answered. */
export function enoughForDomain(counts: Counts): boolean {
  return enoughApplicable(counts) && counts.answered * 4 >= counts.applicable * 3;
}

export function enoughApplicable({ items, applicable }: Counts): boolean {
  return applicable > 0 && applicable * 2 >= items;
}

/** One answer is enough for an element, which has two items. */
export function enoughForElement({ answered }: Counts): boolean {
  return answered >= 1;
}

export function countsOf(values: readonly number[]): Counts {
  return {
    items: values.length,
    applicable: values.filter(isApplicable).length,
    answered: values.filter(isAnswered).length,
  };
}

/**
 * The percentage of the maximum possible: (sum - n) / (n (points - 1)) x 100 over the answered items, unrounded
 * (P. Cohen and others, "The problem of units and the circumstance for POMP", Multivariate Behavioral Research 34
 * (1999), 315-346). It does not depend on how many points a scale has, so sheets on three and on five points can
 * stand side by side. Null when nothing is answered.
 */
export function exactScore(values: readonly number[], points: number): number | null {
  const fraction = scoreFraction(values, points);
  return fraction === null ? null : fraction.numerator / fraction.denominator;
}

export function roundedScore(values: readonly number[], points: number): number | null {
  const fraction = scoreFraction(values, points);
  return fraction === null ? null : roundHalfUp(fraction.numerator, fraction.denominator);
}

function scoreFraction(values: readonly number[], points: number) {
  const answered = values.filter(isAnswered);
  const n = answered.length;
  if (n === 0) {
    return null;
  }
  const sum = answered.reduce((total, value) => total + value, 0);
  return { numerator: 100 * (sum - n), denominator: n * (points - 1) };
}

/** The figures of one group of items: a domain, an element or the whole, by its rule of what is enough. */
export function figuresOf(
  values: readonly number[],
  points: number,
  enough: (counts: Counts) => boolean,
): Figures {
  const counts = countsOf(values);
  const distribution = Array.from(
    { length: points },
    (_, index) => values.filter((value) => value === index + 1).length,
  );
  const highest = distribution[points - 1] ?? 0;
  const shown = counts.answered > 0;
  return {
    items: counts.items,
    notApplicable: counts.items - counts.applicable,
    notObserved: values.filter((value) => value === NOT_OBSERVED).length,
    answered: counts.answered,
    unanswered: counts.applicable - counts.answered,
    distribution,
    highestShare: shown ? roundHalfUp(100 * highest, counts.answered) : null,
    highestShareInterval: shown ? wilsonPercentages(highest, counts.answered) : null,
    score: enough(counts) ? roundedScore(values, points) : null,
  };
}

/**
 * Where an element stands: a strength when every answer is the highest point, a possible area to develop when more
 * than half of them are below it. With two items one high answer and one lower is neither.
 */
export function standingOf(figures: Pick<Figures, "answered" | "distribution">): Standing {
  if (figures.answered === 0) {
    return "no-figure";
  }
  const highest = figures.distribution.at(-1) ?? 0;
  if (highest === figures.answered) {
    return "strength";
  }
  return (figures.answered - highest) * 2 > figures.answered ? "possible-area" : "neither";
}

/** Whether a figure of importance says that something matters much: it lies in the upper half of its scale. */
export function isImportant(importance: Pick<Figures, "score"> | undefined): boolean {
  return (importance?.score ?? 0) > 50;
}

/** The rating of importance of one item; of what does not apply it is moot, whatever was said before. */
export function importanceOf(rating: number, answer: number): number {
  return answer === NOT_APPLICABLE ? NOT_APPLICABLE : rating;
}

/** The whole profile of the chosen sections. Items outside them are no gaps: they are not counted at all. */
export function figures(
  questionnaire: MeasuredQuestionnaire,
  sections: readonly string[],
  answers: Answers,
  importance: Answers = {},
): ProfileFigures {
  const chosen = questionnaire.sections.filter((section) => sections.includes(section.key));
  const both = (items: readonly { key: string }[], enough: (counts: Counts) => boolean) => {
    const answered = items.map(({ key }) => answerTo(answers, key));
    const rated = items.map(({ key }, place) =>
      importanceOf(answerTo(importance, key), answered[place] ?? UNANSWERED),
    );
    return {
      figures: figuresOf(answered, questionnaire.scale.points.length, enough),
      ...(questionnaire.importance && {
        importance: figuresOf(rated, questionnaire.importance.points.length, enough),
      }),
    };
  };
  const { figures: overall, ...rest } = both(
    chosen.flatMap((section) => section.elements.flatMap((element) => element.items)),
    enoughForDomain,
  );

  return {
    overall,
    ...rest,
    domains: chosen.map(({ key, name, elements }) => ({
      key,
      name,
      ...both(
        elements.flatMap((element) => element.items),
        enoughForDomain,
      ),
      elements: elements.map((element) => {
        const own = both(element.items, enoughForElement);
        return { key: element.key, name: element.name, standing: standingOf(own.figures), ...own };
      }),
    })),
  };
}
