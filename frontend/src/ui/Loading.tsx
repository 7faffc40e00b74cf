import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";

/** Most answers come sooner than this; words that flash up and vanish only unsettle. */
const patience = 400;

export function Loading() {
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setWaiting(true), patience);
    return () => window.clearTimeout(timer);
  }, []);
  return (
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper" id="maincontent">
        <output>{waiting && <Trans>Loading…</Trans>}</output>
      </main>
    </div>
  );
}
