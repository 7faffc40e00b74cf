import { Trans, useLingui } from "@lingui/react/macro";
import { Button } from "../ui/Button";
import { WarningCallout } from "../ui/WarningCallout";
import type { DraftKeeper, Editing } from "./draftKeeper";
import { useFieldWords } from "./fieldWords";
import { inWords } from "./inWords";
import type { Conflict } from "./merge";
import { Of } from "./Of";

/** Both texts of each field that two people changed, one to be chosen. Nothing is saved over until then. */
export function Conflicts<C extends object>({
  keeper,
  editing,
}: {
  keeper: DraftKeeper<C>;
  editing: Editing<C>;
}) {
  return (
    <div role="alert">
      <WarningCallout title={<Trans>Somebody else changed this too</Trans>}>
        <p>
          <Trans>
            Both of you changed the same place since you last saved. Choose which text is to stay;
            everything else has been brought together.
          </Trans>
        </p>
        {editing.conflicts.map((conflict) => (
          <Choice
            conflict={conflict}
            name={nameOf(conflict, editing)}
            onChoose={(whose) => keeper.decide(conflict, whose)}
            key={`${conflict.thing} ${conflict.field}`}
          />
        ))}
      </WarningCallout>
    </div>
  );
}

function Choice({
  conflict,
  name,
  onChoose,
}: {
  conflict: Conflict;
  name: string;
  onChoose: (whose: "mine" | "theirs") => void;
}) {
  const { t } = useLingui();
  const field = useFieldWords();
  const what =
    conflict.field === null
      ? name
      : name === ""
        ? field(conflict.field)
        : `${name}: ${field(conflict.field)}`;
  return (
    <section className="app-conflict" aria-label={what}>
      <h3 className="nhsuk-heading-s">{what}</h3>
      <div className="app-conflict__sides">
        <Side
          title={t`Yours`}
          value={conflict.mine}
          choose={t`Keep yours`}
          what={what}
          onChoose={() => onChoose("mine")}
        />
        <Side
          title={t`Theirs`}
          value={conflict.theirs}
          choose={t`Take theirs`}
          what={what}
          onChoose={() => onChoose("theirs")}
        />
      </div>
    </section>
  );
}

function Side({
  title,
  value,
  choose,
  what,
  onChoose,
}: {
  title: string;
  value: unknown;
  choose: string;
  what: string;
  onChoose: () => void;
}) {
  return (
    <div>
      <p className="app-conflict__whose">{title}</p>
      <p className="app-conflict__text">
        {value === undefined ? <Trans>Removed</Trans> : inWords(value) || <Trans>Empty</Trans>}
      </p>
      <Button secondary small onClick={onChoose}>
        {choose}
        <Of name={what} />
      </Button>
    </div>
  );
}

/** The name of the thing that a field is of, wherever it stands in the draft; nothing for the whole. */
function nameOf<C extends object>(
  { thing, mine, theirs }: Conflict,
  { history }: Editing<C>,
): string {
  const key = thing.slice(thing.indexOf(":") + 1);
  const found = findKeyed(history.present, key) ?? mine ?? theirs;
  if (thing === "" || typeof found !== "object" || found === null) return "";
  const { name, text } = found as { name?: string; text?: string };
  return name ?? text ?? key;
}

function findKeyed(value: unknown, key: string): object | null {
  if (typeof value !== "object" || value === null) return null;
  if ("key" in value && value.key === key) return value;
  for (const inner of Object.values(value)) {
    const found = findKeyed(inner, key);
    if (found) return found;
  }
  return null;
}
