import { useSyncExternalStore } from "react";
import { current, subscribe } from "./form";

export function useForm() {
  return useSyncExternalStore(subscribe, current);
}
