import type { Figures } from "../measurement/figures";

/*
 * Where things go in the charts: numbers in, numbers and path texts out, no drawing. A null is "no figure" and comes
 * out as nothing to draw, never as a place at zero: chart libraries drew it as zero, which is both wrong and, where
 * figures are withheld, a leak.
 */

export interface Segment {
  kind: "point" | "not-applicable" | "not-observed" | "unanswered";
  /** 1 for the lowest point of the scale; null for the gaps. */
  point: number | null;
  count: number;
  /** Of the bar's whole length, 0 to 1. */
  share: number;
}

/**
 * One bar: the answers from the lowest point to the highest, then what does not apply or was not observed, then what is not answered. The
 * bar is as long as the items, so that bars of equally many items compare by eye and a gap looks like a gap. Points
 * that nobody chose have no segment.
 */
export function segmentsOf(figures: Figures): Segment[] {
  const all: Omit<Segment, "share">[] = [
    ...figures.distribution.map((count, index) => ({
      kind: "point" as const,
      point: index + 1,
      count,
    })),
    { kind: "not-applicable", point: null, count: figures.notApplicable - figures.notObserved },
    { kind: "not-observed", point: null, count: figures.notObserved },
    { kind: "unanswered", point: null, count: figures.unanswered },
  ];
  return all
    .filter(({ count }) => count > 0)
    .map((segment) => ({ ...segment, share: segment.count / figures.items }));
}

/** Angles run clockwise from the top, in turns of a circle; y grows downwards as in SVG. */
export function pointAt(turn: number, radius: number): { x: number; y: number } {
  const angle = turn * 2 * Math.PI;
  return { x: radius * Math.sin(angle), y: -radius * Math.cos(angle) };
}

export interface Radii {
  /** Where 0 is: the hub stays free for the overall figure, and a score of 0 still has a place. */
  inner: number;
  /** Where 100 is. */
  outer: number;
}

export interface Sector {
  /** The middle of the sector, in turns; the first is at the top. */
  middle: number;
  /** The whole sector, drawn as the empty ground. */
  ground: string;
  /** From the hub to the score; null without a figure. */
  filled: string | null;
}

/** A wheel with one equal sector for each value from 0 to 100, or null where there is no figure. */
export function sectorsOf(scores: readonly (number | null)[], radii: Radii): Sector[] {
  const width = 1 / scores.length;
  return scores.map((score, index) => {
    const from = (index - 0.5) * width;
    const to = from + width;
    return {
      middle: index * width,
      ground: ringPiece(from, to, radii.inner, radii.outer),
      filled: score === null ? null : ringPiece(from, to, radii.inner, radiusOf(score, radii)),
    };
  });
}

export function radiusOf(score: number, { inner, outer }: Radii): number {
  return inner + ((outer - inner) * score) / 100;
}

/** Half a turn at most: a wheel has two sectors or more. */
function ringPiece(from: number, to: number, inner: number, outer: number): string {
  const at = (turn: number, radius: number) => {
    const { x, y } = pointAt(turn, radius);
    return `${tidy(x)} ${tidy(y)}`;
  };
  return [
    `M${at(from, inner)}`,
    `L${at(from, outer)}`,
    `A${tidy(outer)} ${tidy(outer)} 0 0 1 ${at(to, outer)}`,
    `L${at(to, inner)}`,
    `A${tidy(inner)} ${tidy(inner)} 0 0 0 ${at(from, inner)}`,
    "Z",
  ].join("");
}

function tidy(coordinate: number): number {
  const rounded = Math.round(coordinate * 100) / 100;
  return rounded === 0 ? 0 : rounded;
}

/** The middle of the nth of several equal columns, in per cent of the width. */
export function columnMiddle(index: number, columns: number): number {
  return ((index + 0.5) / columns) * 100;
}
