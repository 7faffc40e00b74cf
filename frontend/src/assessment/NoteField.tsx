import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import { Button } from "../ui/Button";
import { charactersIn, Textarea } from "../ui/Textarea";
import { idOf, type Thing } from "./given";
import type { Keeper } from "./keeper";
import { nhsNumbersIn } from "../nhsNumbers";
import type { Refusal } from "./outbox";
import { useRefusalWords } from "./refusalWords";

const NOTE_LIMIT = 2000;
const PAUSE_MILLIS = 800;

type NoteFieldProps = {
  keeper: Keeper;
  thing: Thing;
  questionnaire: string;
  text: string;
  refusal: Refusal | null;
  replaced: boolean;
};

/** A private note, given whenever the typing pauses. */
export function NoteField(props: NoteFieldProps) {
  const { thing, refusal, replaced } = props;
  const { t } = useLingui();
  const refusalWords = useRefusalWords();
  const { shown, numbers, write, giveNow, accept } = useNote(props);
  const tooLong = charactersIn(shown) > NOTE_LIMIT;

  return (
    <div className="app-note">
      <Textarea
        id={`note-${thing.key}`}
        label={t`Your private note (optional)`}
        labelSize="s"
        hint={
          <>
            <Trans>
              Only you can read it. What made you answer as you did? Do not write anything that
              could tell who a patient is.
            </Trans>
            {replaced && (
              <>
                {" "}
                <strong>
                  <Trans>You changed this note later on another device. That text is shown.</Trans>
                </strong>
              </>
            )}
          </>
        }
        error={
          tooLong
            ? t`Not saved: a note can have at most 2,000 characters.`
            : numbers.length > 0
              ? t`Not saved: ${numbers[0]} looks like a patient's NHS number. Take it out.`
              : refusal !== null
                ? refusalWords(refusal)
                : undefined
        }
        limit={NOTE_LIMIT}
        rows={4}
        value={shown}
        onChange={(event) => write(event.target.value)}
        onBlur={giveNow}
      />
      {numbers.length > 0 && !tooLong && (
        <Button secondary small onClick={accept}>
          <Trans>It is no patient's number: save the note</Trans>
        </Button>
      )}
    </div>
  );
}

/** What is being typed is the page's; after a pause it is given, and from then on it is an answer like any other. */
function useNote({ keeper, thing, questionnaire, text }: NoteFieldProps) {
  const { response, kind, key } = thing;
  const id = idOf(thing);
  // Somebody comes back to a note that could not be saved.
  const [typed, setTyped] = useState(() => keeper.unsavedNotes().get(id) ?? null);
  const [accepted, setAccepted] = useState<ReadonlySet<string>>(new Set());
  const latest = useRef({ typed, accepted, text });
  useLayoutEffect(() => {
    latest.current = { typed, accepted, text };
  });

  const giveNow = useCallback(() => {
    const now = latest.current;
    if (now.typed === null) {
      return;
    }
    const fits = charactersIn(now.typed) <= NOTE_LIMIT && unknownNumbers(now).length === 0;
    keeper.holdUnsaved(id, fits ? null : now.typed);
    if (fits) {
      if (now.typed !== now.text) {
        keeper.give({ response, kind, key }, questionnaire, now.typed);
      }
      now.typed = null;
      setTyped(null);
    }
  }, [keeper, response, kind, key, id, questionnaire]);

  useEffect(() => {
    if (typed === null) {
      return undefined;
    }
    const pause = window.setTimeout(giveNow, PAUSE_MILLIS);
    return () => window.clearTimeout(pause);
  }, [typed, giveNow]);

  useEffect(() => {
    const stop = keeper.whenLeaving(giveNow);
    return () => {
      // Going to another page of the app in the middle of a word.
      giveNow();
      stop();
    };
  }, [keeper, giveNow]);

  return {
    shown: typed ?? text,
    numbers: unknownNumbers({ typed, accepted, text }),
    write: setTyped,
    giveNow,
    accept: () => {
      const known = new Set([...accepted, ...unknownNumbers(latest.current)]);
      latest.current.accepted = known;
      setAccepted(known);
      giveNow();
    },
  };
}

/** Numbers that nobody has said anything about yet; what is saved was looked at when it was saved. */
function unknownNumbers({
  typed,
  accepted,
  text,
}: {
  typed: string | null;
  accepted: ReadonlySet<string>;
  text: string;
}): string[] {
  const saved = nhsNumbersIn(text);
  return nhsNumbersIn(typed ?? "").filter(
    (number) => !accepted.has(number) && !saved.includes(number),
  );
}
