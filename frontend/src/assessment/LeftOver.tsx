import { Plural, Trans } from "@lingui/react/macro";
import { Button } from "../ui/Button";
import { InsetText } from "../ui/InsetText";
import { idOf } from "./given";
import type { Keeper } from "./keeper";
import type { Entry, OutboxView } from "./outbox";

/** Answers on this device that have no assessment to go to any more. Only the person may let them go. */
export function LeftOver({ keeper, outbox }: { keeper: Keeper; outbox: OutboxView }) {
  const orphans = outbox.refused.filter(({ refusal }) => refusal?.status === 404);
  return (
    <>
      {outbox.late.length > 0 && (
        <InsetText>
          <p>
            <Plural
              value={outbox.late.length}
              one="# answer came too late for an assessment that you had submitted. It is kept on this device and offered in your next one."
              other="# answers came too late for an assessment that you had submitted. They are kept on this device and offered in your next one."
            />
          </p>
          <LetGo keeper={keeper} entries={outbox.late} />
        </InsetText>
      )}
      {orphans.length > 0 && (
        <InsetText>
          <p>
            <Plural
              value={orphans.length}
              one="# answer on this device belongs to an assessment that is no longer there."
              other="# answers on this device belong to an assessment that is no longer there."
            />
          </p>
          <LetGo keeper={keeper} entries={orphans} />
        </InsetText>
      )}
    </>
  );
}

function LetGo({ keeper, entries }: { keeper: Keeper; entries: readonly Entry[] }) {
  return (
    <Button
      secondary
      small
      onClick={() =>
        void Promise.all(entries.map(({ given }) => keeper.outbox.discard(idOf(given))))
      }
    >
      <Trans>Remove from this device</Trans>
    </Button>
  );
}
