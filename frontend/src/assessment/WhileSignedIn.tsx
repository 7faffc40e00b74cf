import { Plural, Trans } from "@lingui/react/macro";
import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { sessionPhase } from "../auth/session";
import { beforeSignOut } from "../auth/signOut";
import { useSession } from "../auth/useSession";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import type { Keeper } from "./keeper";
import { closeKeeper, openAgain, useKeeping } from "./useKeeper";

/** Signing out waits this long for the last answers to be sent. */
const PATIENCE_MILLIS = 5_000;

/** Present on every page for as long as somebody is signed in: sends what waits, and asks before it would be left behind. */
export default function WhileSignedIn() {
  const keeping = useKeeping();
  const client = useQueryClient();
  const phase = useSession();
  const before = useRef(phase);

  useEffect(() => {
    // Signed in again, in this tab or another.
    if (before.current === "lost" && phase === "open") {
      openAgain(client);
    }
    before.current = phase;
  }, [phase, client]);

  useEffect(
    () => () => {
      if (sessionPhase() === "ended") {
        closeKeeper();
      }
    },
    [],
  );

  return keeping.status === "open" ? <SignOutGuard keeper={keeping.keeper} /> : null;
}

type Question = { unsent: number; lost: number; answer: (goAhead: boolean) => void };

function SignOutGuard({ keeper }: { keeper: Keeper }) {
  const [question, setQuestion] = useState<Question | null>(null);

  useEffect(
    () =>
      beforeSignOut(async () => {
        const sent = await keeper.sendAll(PATIENCE_MILLIS);
        const goAhead =
          (sent && keeper.isSafe()) ||
          (await new Promise<boolean>((answer) =>
            setQuestion({
              unsent: keeper.outbox.view().waiting,
              lost: keeper.outbox.view().unkept + keeper.unsavedNotes().size,
              answer,
            }),
          ));
        setQuestion(null);
        if (goAhead) {
          await keeper.leaveDevice().catch(() => undefined);
          keeper.close();
        }
        return goAhead;
      }),
    [keeper],
  );

  if (question === null) {
    return null;
  }
  const { unsent, lost, answer } = question;
  return (
    <Dialog open onClose={() => answer(false)} title={<Trans>Not everything has been sent</Trans>}>
      {lost > 0 ? (
        <p>
          <Plural
            value={lost}
            one="# answer is only on this page. If you sign out now it is lost."
            other="# answers are only on this page. If you sign out now they are lost."
          />
        </p>
      ) : (
        <p>
          <Plural
            value={unsent}
            one="# answer could not be sent. You can leave it on this device: it is locked until you sign in here again, and then it is sent."
            other="# answers could not be sent. You can leave them on this device: they are locked until you sign in here again, and then they are sent."
          />
        </p>
      )}
      <div className="nhsuk-button-group">
        <Button onClick={() => answer(false)}>
          <Trans>Stay signed in</Trans>
        </Button>
        {lost === 0 && (
          <Button secondary onClick={() => answer(true)}>
            <Trans>Sign out and leave them locked here</Trans>
          </Button>
        )}
        <Button
          warning
          onClick={() => {
            void keeper.outbox.forgetEverything().then(() => answer(true));
          }}
        >
          <Trans>Sign out and delete them</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
