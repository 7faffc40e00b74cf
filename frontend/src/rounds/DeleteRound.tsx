import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import {
  deleteFeedbackRound,
  getGetFeedbackRoundQueryKey,
  getListFeedbackRoundsQueryKey,
} from "../api/generated/commonVision";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { isNotFound } from "../api/problem";
import { paths } from "../paths";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote } from "../ui/ErrorState";
import { isOver } from "./states";

/** Asks before a round goes, with the words of what goes with it. */
export function DeleteRound({ round, onClose }: { round: RoundView; onClose: () => void }) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const deletion = useMutation({
    mutationFn: () =>
      deleteFeedbackRound(round.id).catch((error: unknown) => {
        // Deleted already, in another tab: what was asked for is so.
        if (!isNotFound(error)) throw error;
      }),
    onSuccess: async () => {
      onClose();
      await navigate(paths.feedback());
      client.removeQueries({ queryKey: getGetFeedbackRoundQueryKey(round.id) });
      await client.invalidateQueries({ queryKey: getListFeedbackRoundsQueryKey() });
    },
  });
  return (
    <Dialog open onClose={onClose} title={<Trans>Delete this round?</Trans>}>
      <p>
        <WhatIsLost round={round} />
      </p>
      <p>
        <Trans>What you have answered about yourself goes with it, at once and for good.</Trans>
      </p>
      {deletion.error && <ErrorNote error={deletion.error} />}
      <div className="nhsuk-button-group">
        <Button warning disabled={deletion.isPending} onClick={() => deletion.mutate()}>
          <Trans>Delete it</Trans>
        </Button>
        <Button secondary onClick={onClose}>
          <Trans>Keep it</Trans>
        </Button>
      </div>
    </Dialog>
  );
}

function WhatIsLost({ round: { state } }: { round: RoundView }) {
  if (state === "DRAFT" || state === "PROPOSED" || state === "APPROVED")
    return <Trans>Your panel is lost, and nobody is asked.</Trans>;
  if (isOver(state))
    return (
      <Trans>
        The report is lost, for you and for your facilitator. That the round took place stays in
        your record for appraisal.
      </Trans>
    );
  return (
    <Trans>
      All that your colleagues have answered is lost, and nobody will read it. The links that they
      were sent open nothing any more. That the round took place stays in your record for appraisal,
      and a new one can open six months after this one did.
    </Trans>
  );
}
