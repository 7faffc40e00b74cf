import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { paths } from "../paths";
import { Page } from "./Page";

/** For an address that leads nowhere. */
export function NotFoundPage() {
  const { t } = useLingui();
  return (
    <Page title={t`Page not found`}>
      <p>
        <Trans>
          If you typed the address, check that it is correct. If you pasted it, check that you
          copied all of it.
        </Trans>
      </p>
      <p>
        <Link to={paths.start()}>
          <Trans>Go to the start page</Trans>
        </Link>
      </p>
    </Page>
  );
}
