import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState, type ReactNode } from "react";
import { useSignInHere } from "../auth/signIn";
import { Button } from "../ui/Button";
import { classes } from "../ui/classes";
import type { Keeper } from "./keeper";
import type { Whereabouts } from "./saveState";
import { useOnline, useWhereabouts } from "./useOutbox";

/** Long enough that one burst of answers is one announcement. */
const SPOKEN_AFTER_MILLIS = 1500;

/** Says where the answers are, always in the same place. It never claims more than is so. */
export function SaveBar({ keeper, sticky = false }: { keeper: Keeper; sticky?: boolean }) {
  const where = useWhereabouts(keeper);
  const online = useOnline();
  const words = useWords(where);
  return (
    <section
      className={classes(
        "app-save-bar",
        `app-save-bar--${where.at}`,
        sticky && "app-save-bar--sticky",
      )}
      aria-label={words.label}
    >
      {/* The eye sees every change at once; the ear hears where it came to rest. */}
      <p className="app-save-bar__text" aria-hidden="true">
        {words.text}
      </p>
      <Spoken text={words.text} />
      {!online && (
        <p className="app-save-bar__more">
          <Trans>You are offline. You can go on.</Trans>
        </p>
      )}
      <NextStep keeper={keeper} where={where} />
    </section>
  );
}

function NextStep({ keeper, where }: { keeper: Keeper; where: Whereabouts }): ReactNode {
  const signInHere = useSignInHere();
  const online = useOnline();
  switch (where.at) {
    case "signed-out":
      return where.here === "device" ? (
        <p className="app-save-bar__more">
          <a href={signInHere}>
            <Trans>Sign in again</Trans>
          </a>
        </p>
      ) : (
        <p className="app-save-bar__more">
          {/* This page must stay: it is the only place where the answers are. */}
          <a href={signInHere} target="_blank" rel="noreferrer">
            <Trans>Sign in again in a new tab</Trans>
          </a>
          <Trans>, then come back here.</Trans> <TryNow keeper={keeper} />
        </p>
      );
    case "here":
    case "refused":
      return online ? <TryNow keeper={keeper} /> : null;
    default:
      return null;
  }
}

function TryNow({ keeper }: { keeper: Keeper }) {
  return (
    <Button secondary small onClick={() => keeper.tryNow()}>
      <Trans>Try now</Trans>
    </Button>
  );
}

function useWords(where: Whereabouts): { label: string; text: string } {
  const { t } = useLingui();
  const label = t`Where your answers are`;
  switch (where.at) {
    case "server":
      return { label, text: t`Saved` };
    case "on-the-way":
      return { label, text: t`Saving…` };
    case "here":
      return {
        label,
        text:
          where.here === "device"
            ? t`Kept on this device, not sent yet (${where.count})`
            : t`Not sent yet (${where.count}). This browser does not let us keep answers on the device, so leave this page open until it says Saved.`,
      };
    case "signed-out":
      return {
        label,
        text:
          where.here === "device"
            ? t`You have been signed out. Your answers are kept on this device, not sent yet (${where.count}).`
            : t`You have been signed out. Your answers are only on this page, not sent yet (${where.count}): leave it open.`,
      };
    case "refused":
      return { label, text: t`Not saved (${where.count}). The page says which.` };
  }
}

/** Empty while the state is changing, so that what is read out is true when it is heard. */
function Spoken({ text }: { text: string }) {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), SPOKEN_AFTER_MILLIS);
    return () => window.clearTimeout(timer);
  }, [text]);
  return <output className="nhsuk-u-visually-hidden">{settled === text ? text : ""}</output>;
}

/** How many answers are meant, in the words of a sentence. */
export function AnswerCount({ count }: { count: number }) {
  return <Plural value={count} one="# answer" other="# answers" />;
}
