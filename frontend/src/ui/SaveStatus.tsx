import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

/** "unsent": on this device only. "refused": the server will not take it, and the page says why elsewhere. */
export type SaveState = "idle" | "saving" | "saved" | "unsent" | "refused";

/** Where an answer is now, in words, said to screen readers as it changes. Never claims more than is so. */
export function SaveStatus({ state, children }: { state: SaveState; children?: ReactNode }) {
  return (
    <output className={`app-save-status app-save-status--${state}`}>
      {state === "saving" && <Trans>Saving…</Trans>}
      {state === "saved" && <Trans>Saved</Trans>}
      {state === "unsent" && <Trans>Kept on this device, not sent yet</Trans>}
      {state === "refused" && <Trans>Not saved</Trans>}
      {children && <> {children}</>}
    </output>
  );
}
