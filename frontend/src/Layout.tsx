import { Trans, useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import { Link, Outlet } from "react-router";
import { useMe } from "./auth/me";
import { SessionEndedPage, SessionLostNotice } from "./auth/SessionNotices";
import { SessionWatch } from "./auth/SessionWatch";
import { useSignInHere } from "./auth/signIn";
import { signOut } from "./auth/signOut";
import { useSession } from "./auth/useSession";
import { ErrorBoundary } from "./ErrorBoundary";
import { paths } from "./paths";
import { Footer } from "./ui/Footer";
import { Header } from "./ui/Header";
import { Loading } from "./ui/Loading";
import { SkipLink } from "./ui/SkipLink";
import { UpdateNotice } from "./UpdateNotice";

/** Sends what is waiting and guards the way out, on whatever page the person is; it comes after the page itself. */
const WhileSignedIn = lazy(() => import("./assessment/WhileSignedIn"));

export function Layout() {
  const { t } = useLingui();
  const me = useMe();
  const phase = useSession();
  const signInHere = useSignInHere();
  const signedIn = me.status === "signed-in";
  // Most likely somebody is: what they will see has its place before it is known, so that the page does not move.
  const asking = me.status === "loading";

  const account = asking
    ? [
        <span className="nhsuk-header__account-link app-not-yet" key="about-you">
          <Trans>About you</Trans>
        </span>,
        <span className="nhsuk-header__account-link app-not-yet" key="out">
          <Trans>Sign out</Trans>
        </span>,
      ]
    : signedIn
      ? [
          <Link className="nhsuk-header__account-link" to={paths.aboutYou()} key="about-you">
            {me.person.name ?? <Trans>About you</Trans>}
          </Link>,
          <button
            className="nhsuk-header__account-button"
            type="button"
            onClick={() => void signOut()}
            key="out"
          >
            <Trans>Sign out</Trans>
          </button>,
        ]
      : [
          <a className="nhsuk-header__account-link" href={signInHere} key="in">
            <Trans>Sign in</Trans>
          </a>,
        ];

  return (
    <>
      <SkipLink />
      <Header
        account={account}
        navigation={[
          { to: paths.frameworks(), label: t`What good looks like` },
          { to: paths.stories(), label: t`Stories` },
          ...(signedIn || asking
            ? [
                { to: paths.assessments(), label: t`Your assessments` },
                { to: paths.progress(), label: t`Progress` },
                { to: paths.feedback(), label: t`Feedback` },
              ]
            : []),
          ...(signedIn && me.person.roles.includes("organisation-lead")
            ? [{ to: paths.organisation(), label: t`Organisation` }]
            : []),
          ...(signedIn && me.person.roles.includes("framework-editor")
            ? [{ to: paths.drafts(), label: t`Edit frameworks` }]
            : []),
          ...(signedIn && me.person.roles.includes("administrator")
            ? [{ to: paths.importOrganisations(), label: t`Import organisations` }]
            : []),
        ]}
      />
      <UpdateNotice />
      {phase === "lost" && <SessionLostNotice />}
      <ErrorBoundary>
        <Suspense fallback={<Loading />}>
          {phase === "ended" ? <SessionEndedPage /> : <Outlet />}
        </Suspense>
      </ErrorBoundary>
      <Footer
        links={[
          { to: paths.frameworks(), label: t`The leadership framework` },
          { to: paths.tryWithoutAccount(), label: t`Try it without an account` },
          { to: paths.myData(), label: t`Your data` },
          { to: paths.language(), label: t`Language` },
        ]}
      />
      <SessionWatch />
      {signedIn && (
        <Suspense fallback={null}>
          <WhileSignedIn />
        </Suspense>
      )}
    </>
  );
}
