import { Trans } from "@lingui/react/macro";
import { Button } from "../ui/Button";
import { WarningCallout } from "../ui/WarningCallout";
import type { Conflict } from "./typed";

interface ConflictsProps {
  conflicts: readonly Conflict[];
  locale: string;
  onChoose: (conflict: Conflict, mine: boolean) => void;
}

/** Both translations of each text that two people changed. Nothing is saved over until one of them is chosen. */
export function Conflicts({ conflicts, locale, onChoose }: ConflictsProps) {
  return (
    <div role="alert">
      <WarningCallout title={<Trans>Somebody else changed this too</Trans>}>
        <p>
          <Trans>
            You both translated these since you opened the page. Choose which text is to stay.
            Nothing that you typed is lost, and the rest has been brought together.
          </Trans>
        </p>
        {conflicts.map((conflict) => (
          <section key={conflict.key}>
            <h3 className="nhsuk-heading-xs">{conflict.english}</h3>
            <Side
              conflict={conflict}
              locale={locale}
              text={conflict.mine}
              onChoose={() => onChoose(conflict, true)}
              mine
            />
            <Side
              conflict={conflict}
              locale={locale}
              text={conflict.theirs}
              onChoose={() => onChoose(conflict, false)}
            />
          </section>
        ))}
      </WarningCallout>
    </div>
  );
}

function Side({
  conflict: { english },
  locale,
  text,
  mine = false,
  onChoose,
}: {
  conflict: Conflict;
  locale: string;
  text: string;
  mine?: boolean;
  onChoose: () => void;
}) {
  return (
    <>
      <p>
        <strong>{mine ? <Trans>Yours:</Trans> : <Trans>Theirs:</Trans>}</strong>{" "}
        {text === "" ? <Trans>not translated</Trans> : <span lang={locale}>{text}</span>}
      </p>
      <Button secondary small onClick={onChoose}>
        {mine ? <Trans>Keep yours</Trans> : <Trans>Take theirs</Trans>}
        <span className="nhsuk-u-visually-hidden">: {english}</span>
      </Button>
    </>
  );
}
