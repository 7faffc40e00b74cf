import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { CohortSummary } from "../api/generated/commonVision.schemas";
import { cohortsQuery, deleteCohort } from "../api/organisation";
import { isNotFound, ProblemError } from "../api/problem";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote } from "../ui/ErrorState";

interface DeleteCohortProps {
  odsCode: string;
  cohort: CohortSummary;
  onClose: () => void;
  onDeleted: () => void;
}

/** Asks before a cohort goes; one that something rests on stays, and that is said. */
export function DeleteCohort({ odsCode, cohort, onClose, onDeleted }: DeleteCohortProps) {
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: async () => {
      try {
        await deleteCohort(odsCode, cohort.id);
      } catch (error) {
        // Somebody else has deleted it: that is what was wanted.
        if (!isNotFound(error)) throw error;
      }
    },
    onSuccess: async () => {
      await client.invalidateQueries(cohortsQuery(odsCode));
      onDeleted();
    },
  });
  const inUse = remove.error instanceof ProblemError && remove.error.slug === "cohort-in-use";
  return (
    <Dialog open onClose={onClose} title={<Trans>Delete {cohort.name}?</Trans>}>
      <p>
        {inUse ? (
          <Trans>It cannot be deleted any more: something rests on it already.</Trans>
        ) : (
          <Trans>
            The list of its people goes for good. Nobody’s assessments are touched by it.
          </Trans>
        )}
      </p>
      {remove.error && !inUse && <ErrorNote error={remove.error} />}
      <div className="nhsuk-button-group">
        {!inUse && (
          <Button warning onClick={() => !remove.isPending && remove.mutate()}>
            <Trans>Delete it now</Trans>
          </Button>
        )}
        <Button secondary onClick={onClose}>
          <Trans>Keep it</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
