import { useState } from "react";
import type { TranslationView } from "../api/generated/commonVision.schemas";
import type { Conflict, Typed } from "./typed";

/** A translation as it was read, and what is typed over it. */
export interface Work {
  seen: TranslationView;
  typed: Typed;
  conflicts: readonly Conflict[];
}

/** What is not saved stays in this tab when the editor looks at another page, together with what it was typed over. */
const unsaved = new Map<string, Work>();

export function heldWork(address: string): Work | undefined {
  return unsaved.get(address);
}

export function useWork(address: string, read: TranslationView) {
  const [work, setWork] = useState<Work>(
    () => unsaved.get(address) ?? { seen: read, typed: {}, conflicts: [] },
  );
  const change = (next: (before: Work) => Work) =>
    setWork((before) => {
      const after = next(before);
      if (Object.keys(after.typed).length > 0) unsaved.set(address, after);
      else unsaved.delete(address);
      return after;
    });
  return [work, change] as const;
}
