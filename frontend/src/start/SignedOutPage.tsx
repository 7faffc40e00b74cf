import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { paths, serverPaths } from "../paths";
import { ButtonLink } from "../ui/Button";
import { Page } from "../ui/Page";

export default function SignedOutPage() {
  const { t } = useLingui();
  return (
    <Page title={t`You have signed out`}>
      <p>
        <Trans>On a shared computer, close the browser as well.</Trans>
      </p>
      <ButtonLink href={serverPaths.signIn(paths.assessments())}>
        <Trans>Sign in again</Trans>
      </ButtonLink>
      <p>
        <Link to={paths.start()}>
          <Trans>Go to the start page</Trans>
        </Link>
      </p>
    </Page>
  );
}
