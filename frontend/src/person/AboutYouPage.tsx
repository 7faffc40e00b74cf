import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import { useMe } from "../auth/me";
import { paths } from "../paths";
import { Page } from "../ui/Page";
import { AboutYouForm } from "./AboutYouForm";
import { WhoSeesThis } from "./WhoSeesThis";

export default function AboutYouPage() {
  const { t } = useLingui();
  const me = useMe();
  if (me.status !== "signed-in") return null;
  const { name, organisation } = me.person;

  return (
    <Page title={t`About you`} caption={[name, organisation?.name].filter(Boolean).join(", ")}>
      <WhoSeesThis />
      <AboutYouForm person={me.person} submit={<Trans>Save</Trans>} />
      <p>
        <Link to={paths.myData()}>
          <Trans>See or delete all that is held about you</Trans>
        </Link>
      </p>
    </Page>
  );
}
