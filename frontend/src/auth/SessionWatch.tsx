import { Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { staySignedIn } from "./me";
import { checkIdle, contactEvery, sessionPhase, sinceLastContact } from "./session";
import { signOut } from "./signOut";
import { useSession } from "./useSession";

/** Watches for idleness while somebody is signed in, and warns two minutes before the server would end the session. */
export function SessionWatch() {
  const phase = useSession();
  const client = useQueryClient();
  const watching = phase === "open" || phase === "warning";

  useEffect(() => {
    if (!watching) return;
    const clock = window.setInterval(checkIdle, 10_000);
    const onReturn = () => checkIdle();
    const onActivity = () => {
      // While the warning is up only its button counts: a sleeve on the keyboard is not a person.
      if (sessionPhase() === "open" && sinceLastContact() > contactEvery) void staySignedIn(client);
    };
    document.addEventListener("visibilitychange", onReturn);
    document.addEventListener("keydown", onActivity);
    document.addEventListener("pointerdown", onActivity);
    return () => {
      window.clearInterval(clock);
      document.removeEventListener("visibilitychange", onReturn);
      document.removeEventListener("keydown", onActivity);
      document.removeEventListener("pointerdown", onActivity);
    };
  }, [watching, client]);

  useEffect(() => {
    if (phase === "ended") client.clear();
  }, [phase, client]);

  const stay = () => void staySignedIn(client);

  return (
    <Dialog open={phase === "warning"} onClose={stay} title={<Trans>Are you still there?</Trans>}>
      <p>
        <Trans>
          You will be signed out in about two minutes, because nothing has happened for a while.
          What you have answered is kept.
        </Trans>
      </p>
      <div className="nhsuk-button-group">
        <Button onClick={stay}>
          <Trans>Stay signed in</Trans>
        </Button>
        <Button secondary onClick={() => void signOut()}>
          <Trans>Sign out</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
