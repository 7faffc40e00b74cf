import { useSyncExternalStore } from "react";
import { current, subscribe } from "./attempt";

export function useAttempt() {
  return useSyncExternalStore(subscribe, current);
}
