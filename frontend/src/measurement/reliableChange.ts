import type {
  Change,
  ChangeVerdict,
  ComparisonObstacle,
  Reliability,
} from "../api/generated/commonVision.schemas";
import { answerTo, type Answers, isAnswered, isApplicable } from "./answers";
import { enoughForDomain, exactScore, roundedScore } from "./figures";
import { roundHalfUp } from "./rounding";

/** |index| at and above which a change is more than measurement error explains, two-sided 95 %. */
export const RELIABLE = 1.96;

/** How steady a score is: both come from the questionnaire version's own record. */
export type Precision = Reliability;

export type Verdict = ChangeVerdict;

export type { Change };

/**
 * The spread of the difference between two scores of a person who has not changed: the standard error of measurement
 * SD sqrt(1 - r) for each score, and sqrt 2 for the two of them.
 *
 * N. S. Jacobson and P. Truax, "Clinical significance: a statistical approach to defining meaningful change in
 * psychotherapy research", Journal of Consulting and Clinical Psychology 59 (1991), 12-19. Its worked example is in
 * the tests.
 */
export function standardErrorOfDifference({ standardDeviation, reliability }: Precision): number {
  return standardDeviation * Math.SQRT2 * Math.sqrt(1 - reliability);
}

export function reliableChangeIndex(from: number, to: number, precision: Precision): number {
  return (to - from) / standardErrorOfDifference(precision);
}

/** The smallest whole number of points that counts as a change: 15 with the provisional SD 12 and reliability .80. */
export function smallestDetectable(precision: Precision): number {
  return Math.ceil(RELIABLE * standardErrorOfDifference(precision));
}

/**
 * The smallest change that a score on so few items can make and that counts: scores move in steps of
 * 100 / (n (points - 1)), so on eight three-point items 15 points take three steps, 18.75, printed as 19.
 */
export function smallestPossibleChange(
  precision: Precision,
  items: number,
  points: number,
): number {
  const step = 100 / (items * (points - 1));
  const needed = RELIABLE * standardErrorOfDifference(precision);
  return Math.floor(Math.ceil(needed / step) * step + 0.5);
}

/** The items that two sheets have in common. */
export interface ItemsInBoth {
  /** Keys in the earlier and the later. */
  pairs: readonly (readonly [string, string])[];
  /** How many the later asks, without those of sections that were not chosen both times. */
  asked: number;
}

/**
 * The change between two sheets over the items that stand in both. It is comparable when what the later one asks
 * satisfies a domain's rule of what is enough, taking an item as applicable or answered only when it is so in both.
 */
export function changeOver(
  { pairs: items, asked }: ItemsInBoth,
  before: Answers,
  after: Answers,
  points: number,
  precision: Precision,
): Change {
  const pairs = items.map(
    ([earlier, later]) => [answerTo(before, earlier), answerTo(after, later)] as const,
  );
  const both = (holds: (value: number) => boolean) =>
    pairs.filter(([first, second]) => holds(first) && holds(second));
  const answered = both(isAnswered);
  const firsts = answered.map(([first]) => first);
  const seconds = answered.map(([, second]) => second);
  const known = {
    standardDeviation: precision.standardDeviation,
    reliability: precision.reliability,
    itemsCompared: answered.length,
    itemsInBoth: pairs.length,
    itemsAsked: asked,
    smallestDetectable: smallestDetectable(precision),
  };

  const comparable = enoughForDomain({
    items: asked,
    applicable: both(isApplicable).length,
    answered: answered.length,
  });
  const from = exactScore(firsts, points);
  const to = exactScore(seconds, points);
  if (!comparable || from === null || to === null) {
    return {
      ...known,
      from: null,
      to: null,
      change: null,
      index: null,
      verdict: "not-comparable",
      obstacle: obstacleOf(asked, pairs.length),
    };
  }

  const steps = sumOf(seconds) - sumOf(firsts);
  const index = reliableChangeIndex(from, to, precision);
  return {
    ...known,
    from: roundedScore(firsts, points),
    to: roundedScore(seconds, points),
    change: Math.sign(steps) * roundHalfUp(100 * Math.abs(steps), answered.length * (points - 1)),
    index,
    verdict: verdictOn(index),
  };
}

function obstacleOf(asked: number, inBoth: number): ComparisonObstacle {
  if (asked === 0) return "not-chosen-both-times";
  if (inBoth === 0) return "no-item-the-same";
  return inBoth * 2 < asked ? "too-few-items-the-same" : "too-few-answered";
}

function sumOf(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}

export function verdictOn(index: number): Verdict {
  if (index >= RELIABLE) {
    return "improved";
  }
  return index <= -RELIABLE ? "fell" : "no-detectable-change";
}
