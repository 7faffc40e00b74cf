import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link, Navigate, useNavigate } from "react-router";
import { useMe } from "../auth/me";
import { paths } from "../paths";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { isEmpty } from "./details";
import { AboutYouForm } from "./AboutYouForm";
import { responsesQuery } from "./queries";
import { WhoSeesThis } from "./WhoSeesThis";

/** Offered once, before the first assessment; whoever has said anything or begun one goes straight on. */
export default function FirstAboutYouPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const { data: responses, isPending } = useQuery(responsesQuery());
  const [offered, setOffered] = useState(false);
  if (me.status !== "signed-in") return null;

  const known = !isEmpty(me.person.profile) || (responses?.items.length ?? 0) > 0;
  if (!offered && known) return <Navigate to={paths.chooseAssessment()} replace />;
  if (!offered && isPending) return <Loading />;
  if (!offered) setOffered(true);

  return (
    <Page title={t`A little about you`} caption={t`Before you start`}>
      <WhoSeesThis />
      <AboutYouForm
        person={me.person}
        submit={<Trans>Save and go on</Trans>}
        onSaved={() => void navigate(paths.chooseAssessment())}
      />
      <p>
        <Link to={paths.chooseAssessment()}>
          <Trans>Skip this</Trans>
        </Link>
      </p>
    </Page>
  );
}
