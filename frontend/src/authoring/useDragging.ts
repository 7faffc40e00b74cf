import { useState, type PointerEvent } from "react";

export interface Target {
  readonly key: string;
  readonly side: "before" | "after";
}

export interface Dragging {
  readonly key: string;
  readonly over: Target | null;
}

/**
 * Moves rows by pointer, finger or pen: a row is anything with data-row under the same parent list of rows. What can be
 * done so can be done with buttons as well; this is a convenience.
 */
export function useDragging(rows: string, onDrop: (key: string, target: Target) => void) {
  const [dragging, setDragging] = useState<Dragging | null>(null);

  const handle = (key: string) => ({
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button !== 0) return;
      event.preventDefault();
      event.currentTarget.setPointerCapture(event.pointerId);
      setDragging({ key, over: null });
    },
    onPointerMove: (event: PointerEvent<HTMLElement>) => {
      if (dragging?.key !== key) return;
      const over = targetAt(rows, event.clientY);
      setDragging({ key, over: over?.key === key ? null : over });
    },
    onPointerUp: () => {
      if (dragging?.key === key && dragging.over) onDrop(key, dragging.over);
      setDragging(null);
    },
    onPointerCancel: () => setDragging(null),
  });

  return { dragging, handle };
}

/** The row that is nearest to this height, and on which side of its middle. */
function targetAt(rows: string, y: number): Target | null {
  let nearest: { target: Target; distance: number } | null = null;
  for (const row of document.querySelectorAll<HTMLElement>(rows)) {
    const { top, bottom } = row.getBoundingClientRect();
    const middle = (top + bottom) / 2;
    const distance = Math.abs(y - middle);
    if (nearest && nearest.distance <= distance) continue;
    const side = y < middle ? "before" : "after";
    nearest = { target: { key: row.dataset.row ?? "", side }, distance };
  }
  return nearest?.target ?? null;
}
