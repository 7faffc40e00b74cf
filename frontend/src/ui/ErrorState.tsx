import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { isNotFound, isSignedOut, wordsFor } from "../api/problem";
import { useSignInHere } from "../auth/signIn";
import { paths } from "../paths";
import { Button } from "./Button";
import { Page } from "./Page";

/** A whole page that could not be shown. With `retry` the person can ask again without losing their place. */
export function ErrorState({
  error,
  retry,
  back,
}: {
  error: unknown;
  retry?: () => void;
  back?: ReactNode;
}) {
  const { i18n } = useLingui();
  const { title, advice } = wordsFor(error);
  return (
    <Page title={i18n._(title)} back={back}>
      <p>{i18n._(advice)}</p>
      {retry && !isNotFound(error) && (
        <Button onClick={retry}>
          <Trans>Try again</Trans>
        </Button>
      )}
      <p>
        <Link to={paths.start()}>
          <Trans>Go to the start page</Trans>
        </Link>
      </p>
    </Page>
  );
}

/** The same words inside a page of which only a part is missing. */
export function ErrorNote({ error, retry }: { error: unknown; retry?: () => void }) {
  const { i18n } = useLingui();
  const { title, advice } = wordsFor(error);
  const signInHere = useSignInHere();
  return (
    <div className="app-error-note" role="alert">
      <p>
        <strong>{i18n._(title)}.</strong> {i18n._(advice)}{" "}
        {isSignedOut(error) && (
          <a href={signInHere}>
            <Trans>Sign in again</Trans>
          </a>
        )}
      </p>
      {retry && (
        <Button secondary small onClick={retry}>
          <Trans>Try again</Trans>
        </Button>
      )}
    </div>
  );
}
