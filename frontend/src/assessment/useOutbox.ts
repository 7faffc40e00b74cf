import { useSyncExternalStore } from "react";
import type { Keeper } from "./keeper";
import type { OutboxView } from "./outbox";
import { whereabouts, type Whereabouts } from "./saveState";

export function useOutbox(keeper: Keeper): OutboxView {
  return useSyncExternalStore(keeper.outbox.subscribe, keeper.outbox.view);
}

export function useWhereabouts(keeper: Keeper): Whereabouts {
  const outbox = useOutbox(keeper);
  const sender = useSyncExternalStore(keeper.sender.subscribe, keeper.sender.view);
  const unsaved = useUnsavedNotes(keeper).size;
  return whereabouts(outbox, sender, { unsaved, online: useOnline() });
}

/** Notes that cannot be saved as they are, by the thing's id. */
export function useUnsavedNotes(keeper: Keeper): ReadonlyMap<string, string> {
  return useSyncExternalStore(keeper.subscribe, keeper.unsavedNotes);
}

export function useOnline(): boolean {
  return useSyncExternalStore(subscribeToOnline, () => navigator.onLine);
}

function subscribeToOnline(listener: () => void): () => void {
  window.addEventListener("online", listener);
  window.addEventListener("offline", listener);
  return () => {
    window.removeEventListener("online", listener);
    window.removeEventListener("offline", listener);
  };
}

export function useOwnDevice(keeper: Keeper): boolean {
  return useSyncExternalStore(keeper.subscribe, keeper.isOwnDevice);
}
