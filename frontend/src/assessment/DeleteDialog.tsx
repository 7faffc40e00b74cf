import { Trans } from "@lingui/react/macro";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { useNavigate } from "react-router";
import {
  deleteResponse,
  getGetResponseQueryKey,
  getListResponsesQueryKey,
} from "../api/generated/commonVision";
import type { ResponseSummary } from "../api/generated/commonVision.schemas";
import { isNotFound } from "../api/problem";
import { paths } from "../paths";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";
import { ErrorNote } from "../ui/ErrorState";
import type { Keeper } from "./keeper";

/** Asks before a response is deleted, with the words of what would be lost. */
export function DeleteDialog({
  keeper,
  response,
  onClose,
  children,
}: {
  keeper: Keeper;
  response: Pick<ResponseSummary, "id" | "state">;
  onClose: () => void;
  children: ReactNode;
}) {
  const client = useQueryClient();
  const navigate = useNavigate();
  const deletion = useMutation({
    mutationFn: async () => {
      await deleteResponse(response.id).catch((error: unknown) => {
        // Deleted already, on another device: what was asked for is so.
        if (!isNotFound(error)) {
          throw error;
        }
      });
      await keeper.outbox.forget(response.id);
    },
    onSuccess: async () => {
      onClose();
      await navigate(paths.assessments());
      client.removeQueries({ queryKey: getGetResponseQueryKey(response.id) });
      await client.invalidateQueries({ queryKey: getListResponsesQueryKey() });
    },
  });
  return (
    <Dialog
      open
      onClose={onClose}
      title={
        response.state === "DRAFT" ? (
          <Trans>Delete this draft?</Trans>
        ) : (
          <Trans>Delete this assessment?</Trans>
        )
      }
    >
      <p>{children}</p>
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
