import { Trans, useLingui } from "@lingui/react/macro";
import { ButtonLink } from "../ui/Button";
import { Page } from "../ui/Page";
import { paths } from "../paths";
import { useSignInHere } from "./signIn";

/** Shown above a page whose session the server has ended while somebody may still be at work on it. */
export function SessionLostNotice() {
  const signInHere = useSignInHere();
  return (
    <div className="nhsuk-width-container app-session-lost" role="alert">
      <p>
        <strong>
          <Trans>You have been signed out.</Trans>
        </strong>{" "}
        <Trans>Sign in again to go on here. Answers you have given are kept.</Trans>{" "}
        <a href={signInHere}>
          <Trans>Sign in again</Trans>
        </a>
      </p>
    </div>
  );
}

/** In place of the page, so that nobody else at this screen reads what is on it. */
export function SessionEndedPage() {
  const { t } = useLingui();
  const signInHere = useSignInHere();
  return (
    <Page title={t`You have been signed out`}>
      <p>
        <Trans>
          Either nothing happened here for a while, or you signed out in another tab. Answers you
          have given are kept.
        </Trans>
      </p>
      <ButtonLink href={signInHere}>
        <Trans>Sign in again</Trans>
      </ButtonLink>
      <p>
        {/* A whole navigation, not a route: it starts the app afresh with nothing of the last person in it. */}
        <a href={paths.start()}>
          <Trans>Back to the start</Trans>
        </a>
      </p>
    </Page>
  );
}
