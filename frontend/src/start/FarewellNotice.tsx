import { Trans } from "@lingui/react/macro";
import { useState } from "react";
import { takeFarewell } from "../auth/signOut";

/** Said once, on the page that the identity provider sends people back to. */
export function FarewellNotice() {
  const [farewell] = useState(takeFarewell);
  if (!farewell) return null;
  return (
    <output className="app-notice">
      <p>
        {farewell === "erased" ? (
          <Trans>
            Everything that was held about you here has been deleted, and you have signed out.
          </Trans>
        ) : (
          <Trans>You have signed out.</Trans>
        )}{" "}
        <Trans>On a shared computer, close the browser as well.</Trans>
      </p>
    </output>
  );
}
