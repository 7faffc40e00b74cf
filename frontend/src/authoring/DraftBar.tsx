import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Link } from "react-router";
import { ProblemError, wordsFor } from "../api/problem";
import { Button } from "../ui/Button";
import { classes } from "../ui/classes";
import type { Saving } from "./draftKeeper";
import { namesAlong } from "./placeNames";
import type { DraftPages } from "./useDraft";

/** Long enough that a burst of typing is one announcement. */
const spokenAfter = 1500;

/** Where the words are, always in the same place, and the way back from the last step. */
export function DraftBar<C extends object>({ draft }: { draft: DraftPages<C> }) {
  const { t } = useLingui();
  const { keeper, editing } = draft;
  const { saving, history } = editing;
  const words = useWords(saving);
  const waits = saving === "kept" || saving === "risky";
  return (
    <section className={classes("app-draft-bar", `app-draft-bar--${saving}`)} aria-label={t`Draft`}>
      {/* The eye sees every change at once; the ear hears where it came to rest. */}
      <p className="app-draft-bar__text" aria-hidden="true">
        {words}
      </p>
      <Spoken text={words} />
      {saving === "refused" && <Refusal error={editing.error} draft={draft} />}
      <div className="app-draft-bar__buttons">
        {waits && (
          <Button secondary small onClick={() => void keeper.sendNow()}>
            <Trans>Try now</Trans>
          </Button>
        )}
        <Button secondary small aria-disabled={history.past.length === 0} onClick={keeper.undo}>
          <Trans>Undo</Trans>
        </Button>
        <Button secondary small aria-disabled={history.future.length === 0} onClick={keeper.redo}>
          <Trans>Redo</Trans>
        </Button>
      </div>
    </section>
  );
}

function useWords(saving: Saving): string {
  const { t } = useLingui();
  const words: Record<Saving, string> = {
    saved: t`Saved`,
    saving: t`Saving…`,
    kept: t`Kept on this device, not saved yet`,
    risky: t`Not saved: keep this page open`,
    asked: t`Not saved yet: choose at the top of the page`,
    refused: t`Not saved: something must be changed first`,
    gone: t`This draft was published or deleted by somebody else. What you wrote is still on this device.`,
  };
  return words[saving];
}

/** The server's own words, each leading to its field. */
function Refusal<C extends object>({ error, draft }: { error: unknown; draft: DraftPages<C> }) {
  const { i18n } = useLingui();
  const fields = error instanceof ProblemError ? (error.problem.errors ?? []) : [];
  if (fields.length === 0) return <p>{i18n._(wordsFor(error).title)}</p>;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {fields.slice(0, 5).map(({ pointer, message }) => (
        <li key={pointer}>
          <Link to={draft.addressOf(pointer)}>{namesAlong(draft.content, pointer) || pointer}</Link>
          : {message}
        </li>
      ))}
    </ul>
  );
}

function Spoken({ text }: { text: string }) {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(text), spokenAfter);
    return () => window.clearTimeout(timer);
  }, [text]);
  return <output className="nhsuk-u-visually-hidden">{settled}</output>;
}
