import { Trans, useLingui } from "@lingui/react/macro";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useMe } from "../auth/me";
import { paths, serverPaths } from "../paths";
import { ButtonLink, ButtonTo } from "../ui/Button";
import { InsetText } from "../ui/InsetText";
import { Page } from "../ui/Page";
import { SaidIn } from "../ui/Said";
import { AssessmentFacts } from "./AssessmentFacts";
import { FarewellNotice } from "./FarewellNotice";
import { questionnairesQuery } from "./queries";
import { StoryCards } from "./StoryCards";
import { Taken } from "./Taken";

export function StartPage() {
  const { t } = useLingui();
  const me = useMe();
  // While that is asked somebody most likely is, and what they will see must not move the page when it comes.
  const signedIn = me.status === "signed-in" || me.status === "loading";
  const { data: questionnaires } = useQuery(questionnairesQuery());

  return (
    <Page title={t`Good leadership, at any level`} wide>
      <FarewellNotice />
      <div className="nhsuk-grid-row">
        <div className="nhsuk-grid-column-two-thirds">
          <p className="nhsuk-body-l">
            <Trans>
              Leadership is something people do, whatever their job is called. See what it looks
              like in a health service, and find out what you already do well and what you could do
              more.
            </Trans>
          </p>
          <h2 className="nhsuk-heading-m">
            <Trans>Assess your own leadership</Trans>
          </h2>
          <AssessmentFacts questionnaires={questionnaires?.items ?? []} />
          <InsetText>
            <p>
              <Trans>
                Nobody sees your answers or your profile unless you share them. If you agree when
                you submit, your answers count in your organisation’s figures, which are always over
                at least ten people.
              </Trans>
            </p>
            <p>
              <Trans>
                It is for your own development only, and not for decisions about pay, promotion or
                conduct.
              </Trans>
            </p>
          </InsetText>
          {signedIn ? (
            <ButtonTo to={paths.firstAboutYou()}>
              <Trans>Start an assessment</Trans>
            </ButtonTo>
          ) : (
            <ButtonLink href={serverPaths.signIn(paths.firstAboutYou())}>
              <Trans>Sign in and start</Trans>
            </ButtonLink>
          )}
          <p>
            {signedIn && (
              <>
                <Link to={paths.assessments()}>
                  <Trans>Go on with one you have begun</Trans>
                </Link>
                <br />
              </>
            )}
            <Link to={paths.tryWithoutAccount()}>
              <Trans>Try it without an account</Trans>
            </Link>
          </p>
          <SaidIn of={questionnaires?.items}>
            <Taken questionnaires={questionnaires?.items ?? []} />
          </SaidIn>
        </div>
      </div>
      <StoryCards />
    </Page>
  );
}
