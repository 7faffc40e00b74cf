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

/**
 * Offered once, before the first assessment; whoever has said anything or begun one goes straight on. What a staff list has of
 * somebody's work is there already, and is theirs to look at and change first.
 */
export default function FirstAboutYouPage() {
  const { t } = useLingui();
  const navigate = useNavigate();
  const me = useMe();
  const { data: responses, isPending } = useQuery(responsesQuery());
  const [offered, setOffered] = useState(false);
  if (me.status !== "signed-in") return null;

  const { role, scopeOfLeadership } = me.person.profile;
  const fromTheList = !isEmpty(me.person.profile) && role === null && scopeOfLeadership === null;
  const known = (!isEmpty(me.person.profile) && !fromTheList) || (responses?.items.length ?? 0) > 0;
  if (!offered && known) return <Navigate to={paths.chooseAssessment()} replace />;
  if (!offered && isPending) return <Loading />;
  if (!offered) setOffered(true);

  return (
    <Page title={t`A little about you`} caption={t`Before you start`}>
      <WhoSeesThis />
      {fromTheList && (
        <p>
          <Trans>
            Some of it comes from your organisation’s staff list. Change here what is not right:
            what you say stands.
          </Trans>
        </p>
      )}
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
