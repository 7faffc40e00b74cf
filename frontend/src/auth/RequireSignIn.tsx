import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Outlet } from "react-router";
import { ButtonLink } from "../ui/Button";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { useMe } from "./me";
import { useSignInHere } from "./signIn";

/**
 * Wraps routes that are somebody's own. `offline` is what to show when the server cannot be asked who is there;
 * without it the person reads that the service is away.
 */
export function RequireSignIn({ offline }: { offline?: ReactNode }) {
  const me = useMe();
  const { t } = useLingui();
  const signInHere = useSignInHere();

  switch (me.status) {
    case "loading":
      return <Loading />;
    case "signed-in":
      return <Outlet />;
    case "unreachable":
      return offline ?? <ErrorState error={me.error} />;
    case "signed-out":
      return (
        <Page title={t`Sign in to go on`}>
          <p>
            <Trans>This page is yours alone, so we need to know who you are.</Trans>
          </p>
          <ButtonLink href={signInHere}>
            <Trans>Sign in</Trans>
          </ButtonLink>
        </Page>
      );
  }
}
