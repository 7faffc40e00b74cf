import { Trans, useLingui } from "@lingui/react/macro";
import type { RoundView } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { ButtonTo } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { Page } from "../ui/Page";
import { hasMoved } from "./queries";

/** In place of a page on which something is changed that stands as it is now, or is another's to change. */
export function NotNow({ round }: { round: RoundView }) {
  const { t } = useLingui();
  return (
    <Page title={t`This cannot be changed now`}>
      <p>
        {round.you !== "SUBJECT" ? (
          <Trans>Only {round.subject} can change it.</Trans>
        ) : round.state === "PROPOSED" || round.state === "APPROVED" ? (
          <Trans>You have proposed your panel. To change something, take it back first.</Trans>
        ) : (
          <Trans>The round has opened, and stands as it was approved.</Trans>
        )}
      </p>
      <ButtonTo to={feedbackPaths.round(round.id)}>
        <Trans>Go to the round</Trans>
      </ButtonTo>
    </Page>
  );
}

/** Why something was not done that is about no field. What was typed is still there. */
export function Unsaved({ error, known = false }: { error: unknown; known?: boolean }) {
  if (error === null || known) return null;
  if (!hasMoved(error)) return <ErrorNote error={error} />;
  return (
    <div className="app-error-note" role="alert">
      <p>
        <strong>
          <Trans>Not done: the round has changed since you looked.</Trans>
        </strong>{" "}
        <Trans>
          This page now shows how it is. What you typed is still here. Look, and press again.
        </Trans>
      </p>
    </div>
  );
}
