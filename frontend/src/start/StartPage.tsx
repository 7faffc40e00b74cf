import { Trans, useLingui } from "@lingui/react/macro";
import { Page } from "../ui/Page";

export default function StartPage() {
  const { t } = useLingui();
  return (
    <Page title={t`What good leadership looks like`}>
      <p>
        <Trans>Leadership is not a job title.</Trans>
      </p>
    </Page>
  );
}
