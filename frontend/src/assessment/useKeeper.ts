import { useQueryClient, type QueryClient } from "@tanstack/react-query";
import { useEffect, useSyncExternalStore } from "react";
import { getGetResponseQueryKey } from "../api/generated/commonVision";
import type { ResponseView } from "../api/generated/commonVision.schemas";
import { copyOfResponse } from "./copies";
import { Keeper } from "./keeper";
import type { Settled } from "./outbox";
import { skipped, withSettled } from "./standing";

export type Keeping =
  | { readonly status: "opening" }
  | { readonly status: "open"; readonly keeper: Keeper }
  | { readonly status: "failed"; readonly error: unknown };

// One per page, whichever component asks first: two would send everything twice.
let keeping: Keeping = { status: "opening" };
let opening: Promise<void> | null = null;
const listeners = new Set<() => void>();

function become(next: Keeping): void {
  keeping = next;
  listeners.forEach((listener) => listener());
}

function open(client: QueryClient): void {
  opening ??= Keeper.open().then(
    (keeper) => {
      keeper.outbox.onSettled((settled) => settle(client, keeper, settled));
      keeper.outbox.subscribe(noticeLate(client, keeper));
      become({ status: "open", keeper });
    },
    (error: unknown) => {
      opening = null;
      become({ status: "failed", error });
    },
  );
}

/** What the server confirmed goes into the page's copy at once; a second device's changes are fetched. */
function settle(client: QueryClient, keeper: Keeper, settled: Settled): void {
  const queryKey = getGetResponseQueryKey(settled.response);
  const known = client.getQueryData<ResponseView>(queryKey);
  if (known === undefined) {
    return;
  }
  const now = withSettled(known, settled);
  client.setQueryData(queryKey, now);
  void keeper.keepCopy(copyOfResponse(known.id), now);
  if (skipped(known, settled)) {
    void client.invalidateQueries({ queryKey });
  }
}

/** An answer that came too late says that the page's copy is out of date. */
function noticeLate(client: QueryClient, keeper: Keeper): () => void {
  let known = keeper.outbox.view().late.length;
  return () => {
    const { late } = keeper.outbox.view();
    if (late.length > known) {
      for (const response of new Set(late.map(({ given }) => given.response))) {
        void client.invalidateQueries({ queryKey: getGetResponseQueryKey(response) });
      }
    }
    known = late.length;
  };
}

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

export function useKeeping(): Keeping {
  const client = useQueryClient();
  useEffect(() => open(client), [client]);
  return useSyncExternalStore(subscribe, () => keeping);
}

/** After the session was opened again, or when the person asks for another try. */
export function openAgain(client: QueryClient): void {
  if (keeping.status === "open") {
    keeping.keeper.tryNow();
  } else {
    become({ status: "opening" });
    open(client);
  }
}

/** When nobody is at the screen any more. What is kept on the device stays there, sealed. */
export function closeKeeper(): void {
  if (keeping.status === "open" && keeping.keeper.isSafe()) {
    keeping.keeper.close();
    opening = null;
    become({ status: "opening" });
  }
}

/** For tests: as after a reload, without any last words. */
export function forgetKeeper(): void {
  if (keeping.status === "open") {
    keeping.keeper.close();
  }
  opening = null;
  become({ status: "opening" });
}
