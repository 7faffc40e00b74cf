/** "saved" is said only when the server has what the page shows. */
export type SavingState = "idle" | "saving" | "saved" | "refused";

export interface SavedValue<T> {
  /** What the person wants, shown at once. */
  wanted: T;
  state: SavingState;
  error: unknown;
}

/**
 * A value that is shown as the person wants it and sent in the background: one request at a time, so that an earlier
 * one cannot overtake a later one, and after each the newest wish if it has changed meanwhile. After a refusal the wish
 * stays on the page, called not saved, until the person tries again or changes it.
 */
export function createSavedValue<T>(initial: T, send: (value: T) => Promise<unknown>) {
  let current: SavedValue<T> = { wanted: initial, state: "idle", error: null };
  let sending = false;
  const listeners = new Set<() => void>();

  function become(next: Partial<SavedValue<T>>): void {
    current = { ...current, ...next };
    listeners.forEach((listener) => listener());
  }

  async function sendNewest(): Promise<void> {
    if (sending) return;
    sending = true;
    become({ state: "saving", error: null });
    try {
      let sent: T;
      do {
        sent = current.wanted;
        await send(sent);
      } while (current.wanted !== sent);
      become({ state: "saved" });
    } catch (error) {
      become({ state: "refused", error });
    } finally {
      sending = false;
    }
  }

  return {
    current: () => current,
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    want: (value: T) => {
      become({ wanted: value });
      void sendNewest();
    },
    retry: () => void sendNewest(),
  };
}
