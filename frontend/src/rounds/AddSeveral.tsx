import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import type { RaterGroup, RoundView } from "../api/generated/commonVision.schemas";
import { ProblemError } from "../api/problem";
import { Button } from "../ui/Button";
import { Details } from "../ui/Details";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Textarea } from "../ui/Textarea";
import { readLines } from "./lines";
import { Unsaved } from "./NotNow";
import { usePanel } from "./panel";
import { GroupSelect } from "./RaterFields";

const field = "several-lines";

/** A list out of a letter or a spreadsheet; all of it or nothing. */
export function AddSeveral({ round }: { round: RoundView }) {
  const { t } = useLingui();
  const [group, setGroup] = useState<RaterGroup>("peer");
  const [text, setText] = useState("");
  // As it was when the button was pressed: the summary of what is wrong takes the focus when it changes.
  const [pressed, setPressed] = useState<string | null>(null);
  const [added, setAdded] = useState(0);
  const [before, setBefore] = useState(0);
  const panel = usePanel(round);
  const { people, unread } = readLines(pressed ?? "");

  const wrong =
    pressed === null
      ? []
      : people.length + unread.length === 0
        ? [t`Enter somebody, one to a line`]
        : unread.map((line) => t`“${line}”: a line needs one e-mail address`);
  const refused = refusedLines(panel.error).map(({ place, message }) => {
    const who = people[place - before];
    return who ? `${who.name}: ${message}` : message;
  });
  const messages = wrong.length > 0 ? wrong : refused;

  const add = () => {
    if (panel.isPending) return;
    setPressed(text);
    setAdded(0);
    const wanted = readLines(text);
    if (wanted.people.length === 0 || wanted.unread.length > 0) return;
    panel.mutate(
      (raters) => {
        setBefore(raters.length);
        return [...raters, ...wanted.people.map((person) => ({ ...person, group }))];
      },
      {
        onSuccess: () => {
          setAdded(wanted.people.length);
          setText("");
          setPressed(null);
        },
      },
    );
  };

  return (
    <Details summary={t`Add several at once`}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <ErrorSummary
          errors={messages.length === 0 ? [] : [{ field, message: messages.join(" · ") }]}
        />
        <GroupSelect id="several-group" value={group} onChange={setGroup} />
        <Textarea
          id={field}
          label={t`Names and e-mail addresses`}
          hint={t`One person to a line, for instance: Sam Carter, sam.carter@trust.example`}
          error={messages.length > 0 ? messages.join(" · ") : undefined}
          rows={6}
          spellCheck={false}
          value={text}
          onChange={({ target }) => setText(target.value)}
        />
        <Unsaved error={panel.error} known={messages.length > 0} />
        <Button type="submit" secondary>
          {panel.isPending ? <Trans>Adding…</Trans> : <Trans>Add them</Trans>}
        </Button>
        <output>
          {added > 0 && (
            <p>
              <Plural value={added} one="# person is added." other="# people are added." />
            </p>
          )}
        </output>
      </form>
    </Details>
  );
}

/** What the server says of which place in the panel, once for each. */
function refusedLines(error: unknown): { place: number; message: string }[] {
  if (!(error instanceof ProblemError)) return [];
  const said = new Map<number, string>();
  for (const { pointer, message } of error.problem.errors ?? []) {
    const place = Number(pointer.split("/")[2] ?? Number.NaN);
    if (!said.has(place)) said.set(place, message);
  }
  return Array.from(said, ([place, message]) => ({ place, message }));
}
