import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { wordsFor } from "../api/problem";
import { Button } from "../ui/Button";
import { classes } from "../ui/classes";
import { SaveStatus } from "../ui/SaveStatus";
import type { SavedValue } from "./savedValue";

/** Stays in sight at the foot of the window while the person chooses elements, and says whether the choice is kept. */
export function ChoiceStatus({
  wanted,
  state,
  error,
  retry,
}: SavedValue<readonly string[]> & { retry: () => void }) {
  const { i18n } = useLingui();
  return (
    <div className={classes("app-no-print", state !== "idle" && "choice-status--shown")}>
      <SaveStatus state={state}>
        {state !== "idle" && (
          <Plural
            value={wanted.length}
            _0="No elements to work on"
            one="# element to work on"
            other="# elements to work on"
          />
        )}
      </SaveStatus>
      {state === "refused" && (
        <>
          <span>{i18n._(wordsFor(error).advice)}</span>
          <Button secondary small onClick={retry}>
            <Trans>Try again</Trans>
          </Button>
        </>
      )}
    </div>
  );
}
