import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef, useState } from "react";
import { sessionPhase } from "../auth/session";
import { beforeSignOut } from "../auth/signOut";
import { SignOutQuestion } from "../auth/SignOutQuestion";
import { useSession } from "../auth/useSession";
import type { Keeper } from "./keeper";
import { closeKeeper, openAgain, useKeeping } from "./useKeeper";

/** Signing out waits this long for the last answers to be sent. */
const PATIENCE_MILLIS = 5_000;

/**
 * Present on every page for as long as somebody is signed in: sends what waits, and asks before it would be left behind. It has no
 * words of its own, so that an assessment's words come with an assessment.
 */
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
    <SignOutQuestion
      unsent={unsent}
      lost={lost}
      onStay={() => answer(false)}
      onLeave={() => answer(true)}
      onDelete={() => void keeper.outbox.forgetEverything().then(() => answer(true))}
    />
  );
}
