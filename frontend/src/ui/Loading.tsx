import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";

/** Most answers come sooner than this; words that flash up and vanish only unsettle. */
const patience = 400;

/** In place of a page, or inside one that has its heading already. */
export function Loading({ inPage = false }: { inPage?: boolean }) {
  const [waiting, setWaiting] = useState(false);
  useEffect(() => {
    const timer = window.setTimeout(() => setWaiting(true), patience);
    return () => window.clearTimeout(timer);
  }, []);

  const words = <output>{waiting && <Trans>Loading…</Trans>}</output>;
  if (inPage) return words;
  return (
    <div className="nhsuk-width-container">
      <main className="nhsuk-main-wrapper" id="maincontent">
        {words}
      </main>
    </div>
  );
}
