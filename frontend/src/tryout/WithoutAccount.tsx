import { Trans } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Link, Outlet } from "react-router";
import { paths } from "../paths";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { useAskBeforeClosing } from "../ui/useAskBeforeClosing";
import { forget } from "./attempt";
import { useAttempt } from "./useAttempt";
import "./tryout.css";

/** Round all pages of the way without an account: whoever leaves them with unsaved answers is asked first. */
export default function WithoutAccount() {
  const { attempt, unsaved } = useAttempt();
  const [goingTo, setGoingTo] = useState<string | null>(null);
  const held = attempt !== null;

  useAskBeforeClosing(unsaved);

  // Before the router sees the click, which then leaves it alone.
  useEffect(() => {
    if (!held) return;
    const look = (event: MouseEvent) => {
      const address = leavesBy(event);
      if (address === null) return;
      if (unsaved) {
        event.preventDefault();
        setGoingTo(address);
      } else {
        forget();
      }
    };
    document.addEventListener("click", look, { capture: true });
    return () => document.removeEventListener("click", look, { capture: true });
  }, [held, unsaved]);

  return (
    <>
      <Outlet />
      <Dialog
        open={goingTo !== null}
        onClose={() => setGoingTo(null)}
        title={<Trans>Leave without your answers?</Trans>}
      >
        <p>
          <Trans>
            Your answers are only on this page. If you leave it now, they are gone and nobody can
            bring them back.
          </Trans>
        </p>
        <p>
          <Link to={paths.tryProfile()} onClick={() => setGoingTo(null)}>
            <Trans>See your profile and save it to a file first</Trans>
          </Link>
        </p>
        <div className="nhsuk-button-group">
          <Button onClick={() => setGoingTo(null)}>
            <Trans>Stay here</Trans>
          </Button>
          <Button
            warning
            onClick={() => {
              forget();
              // A whole navigation: it starts the app afresh, with nothing of the answers in memory.
              window.location.assign(goingTo ?? paths.start());
            }}
          >
            <Trans>Leave and lose them</Trans>
          </Button>
        </div>
      </Dialog>
    </>
  );
}

/** The address that a click goes to in this tab, if it is outside these pages. */
function leavesBy(event: MouseEvent): string | null {
  const link = event.target instanceof Element ? event.target.closest("a") : null;
  if (!link?.href || link.target === "_blank" || link.hasAttribute("download")) return null;
  if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) {
    return null;
  }
  const { origin, pathname } = new URL(link.href);
  const here = paths.tryWithoutAccount();
  const inside = pathname === here || pathname.startsWith(`${here}/`);
  return origin === window.location.origin && inside ? null : link.href;
}
