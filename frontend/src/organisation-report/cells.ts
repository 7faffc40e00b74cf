import type { PublishedCell, PublishedElementFigures } from "../api/generated/commonVision.schemas";

/** A published group with where it stands in the tree: 0 is the whole organisation. */
export interface PlacedCell {
  id: string;
  depth: number;
  /** The name of the group it is a part of. */
  within: string | null;
  cell: PublishedCell;
}

/** The tree row by row, each group before those it is divided into. */
export function rowsOf(whole: PublishedCell): PlacedCell[] {
  return rowsBelow(whole, 0, null, "all");
}

function rowsBelow(
  cell: PublishedCell,
  depth: number,
  within: string | null,
  id: string,
): PlacedCell[] {
  return [
    { id, depth, within, cell },
    ...cell.breakdown.flatMap((child) =>
      rowsBelow(child, depth + 1, cell.name, `${id}-${child.kind}-${child.key}`),
    ),
  ];
}

/** So many rows, the key and what stands round them fill one side of paper. */
const mostOnPaper = 24;

/** How deep the tree can be printed so that it fits: whole levels only, so that what is printed still adds up. */
export function depthOnPaper(rows: readonly PlacedCell[]): number {
  let depth = Math.max(0, ...rows.map((row) => row.depth));
  while (depth > 1 && rows.filter((row) => row.depth <= depth).length > mostOnPaper) depth--;
  return depth;
}

/** Each person had it as a possible area or had not; the elements for which most had, those alike in the questionnaire's order. */
export function oftenestAreas(
  elements: readonly PublishedElementFigures[],
  most: number,
): PublishedElementFigures[] {
  return elements
    .filter(({ possibleArea }) => possibleArea.bound !== "at-most")
    .toSorted((a, b) => b.possibleArea.percent - a.possibleArea.percent)
    .slice(0, most);
}

/** The step of the colour scale that a mean has, from 1 to 5. */
export function stepOf(mean: number): number {
  return 1 + starts.filter((start) => mean >= start).length;
}

/** Where the second to the fifth step begin. */
export const starts = [50, 60, 70, 80] as const;

/** A letter for each domain, so that a column can be narrow. */
export function letterOf(index: number): string {
  return String.fromCodePoint(65 + index);
}
