import type { OutboxView } from "./outbox";
import type { SenderView } from "./sender";

/** Where the person's answers are. Each of these is true word for word when it is shown. */
export type Whereabouts =
  | { readonly at: "server" }
  | { readonly at: "on-the-way" }
  /** `here` says whether closing the page would lose them. */
  | { readonly at: "here"; readonly count: number; readonly here: "device" | "page-only" }
  | { readonly at: "signed-out"; readonly count: number; readonly here: "device" | "page-only" }
  | { readonly at: "refused"; readonly count: number };

export function whereabouts(
  outbox: Pick<OutboxView, "waiting" | "unkept" | "refused">,
  sender: SenderView,
  { unsaved, online }: { unsaved: number; online: boolean },
): Whereabouts {
  const here = outbox.unkept === 0 ? "device" : "page-only";
  const count = outbox.waiting;
  if (count > 0 && sender.phase === "signed-out") {
    return { at: "signed-out", count, here };
  }
  if (count > 0 && (!online || sender.phase === "waiting-to-retry" || sender.slow)) {
    return { at: "here", count, here };
  }
  if (count > 0) {
    return { at: "on-the-way" };
  }
  const refused = outbox.refused.length + unsaved;
  if (refused > 0) {
    return { at: "refused", count: refused };
  }
  return { at: "server" };
}
