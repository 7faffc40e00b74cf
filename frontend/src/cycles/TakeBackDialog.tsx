import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { cyclesQuery, takeBackCycle } from "../api/cycles";
import type { CycleView } from "../api/generated/commonVision.schemas";
import { isNotFound, ProblemError } from "../api/problem";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote } from "../ui/ErrorState";
import { inWords } from "./days";

/** Asks before a planned cycle goes. */
export function TakeBackDialog({
  odsCode,
  cycle,
  onClose,
  onTakenBack,
}: {
  odsCode: string;
  cycle: CycleView;
  onClose: () => void;
  onTakenBack: () => void;
}) {
  const client = useQueryClient();
  const again = () => client.invalidateQueries(cyclesQuery(odsCode));
  const taking = useMutation({
    mutationFn: () =>
      takeBackCycle(odsCode, cycle.id).catch((error: unknown) => {
        // Taken back already, in another tab: what was asked for is so.
        if (!isNotFound(error)) throw error;
      }),
    onSuccess: async () => {
      await again();
      onTakenBack();
    },
    onError: () => void again(),
  });
  const hasOpened =
    taking.error instanceof ProblemError && taking.error.slug === "cycle-has-opened";
  return (
    <Dialog open onClose={onClose} title={<Trans>Take this cycle back?</Trans>}>
      <p>
        <Trans>
          {inWords(cycle.opensOn)} to {inWords(cycle.closesOn)}. It will not open, and there will be
          no figures of it. Nobody’s assessment is touched.
        </Trans>
      </p>
      {hasOpened ? (
        <div className="app-error-note" role="alert">
          <p>
            <Trans>It has opened in the meantime, so it runs to its end.</Trans>
          </p>
        </div>
      ) : (
        taking.error && <ErrorNote error={taking.error} />
      )}
      <div className="nhsuk-button-group">
        {!hasOpened && (
          <Button warning onClick={() => !taking.isPending && taking.mutate()}>
            <Trans>Take it back</Trans>
          </Button>
        )}
        <Button secondary onClick={onClose}>
          {hasOpened ? <Trans>Close</Trans> : <Trans>Keep it</Trans>}
        </Button>
      </div>
    </Dialog>
  );
}
