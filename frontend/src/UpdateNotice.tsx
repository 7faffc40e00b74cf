import { Trans, useLingui } from "@lingui/react/macro";
import { useSyncExternalStore } from "react";
import { isUpdateReady, onUpdateReady, takeUpdate } from "./serviceWorker";
import { Button } from "./ui/Button";

/** Nothing reloads by itself: somebody may be in the middle of a sentence. */
export function UpdateNotice() {
  const { t } = useLingui();
  const ready = useSyncExternalStore(onUpdateReady, isUpdateReady);
  if (!ready) return null;
  return (
    <section className="app-update" aria-label={t`Update`}>
      <div className="nhsuk-width-container">
        <p>
          <Trans>A newer version of this page is ready. What you have answered stays.</Trans>
        </p>
        <Button small onClick={takeUpdate}>
          <Trans>Update now</Trans>
        </Button>
      </div>
    </section>
  );
}
