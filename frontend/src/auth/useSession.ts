import { useSyncExternalStore } from "react";
import { sessionPhase, subscribe, type SessionPhase } from "./session";

export function useSession(): SessionPhase {
  return useSyncExternalStore(subscribe, sessionPhase);
}
