import { useState, useSyncExternalStore } from "react";
import { useAskBeforeClosing } from "../ui/useAskBeforeClosing";
import { createSavedValue } from "./savedValue";

/** `initial` and `send` count for the first rendering only: give the component a key if they are of another thing. */
export function useSavedValue<T>(initial: T, send: (value: T) => Promise<unknown>) {
  const [value] = useState(() => createSavedValue(initial, send));
  const saved = useSyncExternalStore(value.subscribe, value.current);
  useAskBeforeClosing(saved.state === "saving" || saved.state === "refused");

  return { ...saved, want: value.want, retry: value.retry };
}
