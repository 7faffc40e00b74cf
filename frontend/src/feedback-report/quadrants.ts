import type { FeedbackFigure } from "../api/generated/commonVision.schemas";

/** Where things go in the picture of the four quadrants: numbers in, numbers out, no drawing. */
export interface Place {
  x: number;
  y: number;
}

/** A square of 4 points by 4, with room for the numbers at its left and below. */
export const plane = { left: 44, top: 12, size: 360, width: 416, height: 420 };
export const markRadius = 13;
/** The middle of the scale with half a point round it, where nothing is said: as the server draws the line. */
export const between = { from: 3.25, to: 3.75 };

const pixels = plane.size / 4;

export const across = (points: number) => plane.left + (points - 1) * pixels;
export const up = (points: number) => plane.top + (5 - points) * pixels;

/** The figure as the server reckons further with it: an end counts as its middle. */
function pointsOf({ mean, end }: FeedbackFigure): number {
  return end === "or-more" ? 4.85 : end === "or-less" ? 1.15 : mean;
}

export function placeOf(self: FeedbackFigure, raters: FeedbackFigure): Place {
  return { x: across(pointsOf(self)), y: up(pointsOf(raters)) };
}

/** Moves marks off one another, each as little as it takes, so that every number can be read. */
export function apart(places: readonly Place[]): Place[] {
  const moved = places.map((place) => ({ ...place }));
  const least = 2 * markRadius + 2;
  for (let round = 0; round < 60; round++) {
    for (const [index, one] of moved.entries()) {
      for (const other of moved.slice(0, index)) {
        const distance = Math.hypot(one.x - other.x, one.y - other.y);
        if (distance >= least) continue;
        // Two in the same place part along a direction of their own, always the same.
        const turn = index * 2.4;
        const [dx, dy] =
          distance === 0
            ? [Math.cos(turn), Math.sin(turn)]
            : [(one.x - other.x) / distance, (one.y - other.y) / distance];
        const step = (least - distance) / 2;
        one.x += dx * step;
        one.y += dy * step;
        other.x -= dx * step;
        other.y -= dy * step;
      }
    }
    for (const place of moved) {
      place.x = Math.min(across(5), Math.max(across(1), place.x));
      place.y = Math.min(up(1), Math.max(up(5), place.y));
    }
  }
  return moved;
}
