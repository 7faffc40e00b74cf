import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { useNavigate } from "react-router";
import { takeFarewell } from "../auth/signOut";
import { paths } from "../paths";

/** Said once, on the page that the identity provider sends people back to. */
export function FarewellNotice() {
  const [farewell] = useState(takeFarewell);
  const navigate = useNavigate();

  // The identity provider leaves a mark of its own in the address, which nobody should bookmark.
  useEffect(() => {
    if (farewell) void navigate(paths.start(), { replace: true });
  }, [farewell, navigate]);

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
