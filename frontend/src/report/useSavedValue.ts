import { useEffect, useState, useSyncExternalStore } from "react";
import { createSavedValue } from "./savedValue";

/** `initial` and `send` count for the first rendering only: give the component a key if they are of another thing. */
export function useSavedValue<T>(initial: T, send: (value: T) => Promise<unknown>) {
  const [value] = useState(() => createSavedValue(initial, send));
  const saved = useSyncExternalStore(value.subscribe, value.current);
  const unsaved = saved.state === "saving" || saved.state === "refused";

  // Closing the tab now would lose the wish without a word.
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", ask);
    return () => window.removeEventListener("beforeunload", ask);
  }, [unsaved]);

  return { ...saved, want: value.want, retry: value.retry };
}
