import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect } from "react";
import { Navigate, Outlet, useLocation, useNavigate } from "react-router";
import { linkToken } from "../linkToken";
import { paths } from "../paths";
import { ErrorState } from "../ui/ErrorState";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Panel } from "../ui/Panel";
import { useAskBeforeClosing } from "../ui/useAskBeforeClosing";
import { current, isUnsent, openAgain, openForm, send, whatIsWrong } from "./form";
import { useForm } from "./useForm";
import "./feedback.css";

/** Round all pages of a rater's form: opens it by its link, and says what became of it when there is nothing more to do. */
export default function WithForm() {
  const { pathname, hash } = useLocation();
  const navigate = useNavigate();
  const held = useForm();
  const { phase, open, error } = held;
  const start = paths.feedbackForm();

  useEffect(() => {
    const token = linkToken();
    if (token !== null || current().phase === "none") void openForm(token);
  }, []);

  // Another letter's link, followed while a form is open in this tab: the app is not loaded again.
  useEffect(() => {
    if (pathname !== start || hash.length < 2) return;
    void openForm(hash.slice(1));
    void navigate(start, { replace: true });
  }, [pathname, hash, start, navigate]);

  useEffect(() => {
    const online = () => (current().phase === "failed" ? openAgain() : void send());
    window.addEventListener("online", online);
    return () => window.removeEventListener("online", online);
  }, []);

  useAskBeforeClosing(
    phase === "open" &&
      open !== null &&
      (isUnsent(held) || Object.keys(open.comments).some((key) => whatIsWrong(open, key) !== null)),
  );

  switch (phase) {
    case "none":
    case "opening":
      return <Loading />;
    case "failed":
      return <ErrorState error={error} retry={openAgain} />;
    case "gone":
      return <Gone />;
    case "handed-in":
      return <HandedIn identified={open?.form.identified ?? false} />;
    case "refused":
      return <Refused identified={open?.form.identified ?? false} />;
    case "open":
      return open?.person || pathname === start ? <Outlet /> : <Navigate to={start} replace />;
  }
}

function Gone() {
  const { t } = useLingui();
  return (
    <Page title={t`This link opens no form`}>
      <p>
        <Trans>
          You may have answered already, or the time for answering may be over. If you came back to
          this page by its address, use the link in your e-mail instead.
        </Trans>
      </p>
    </Page>
  );
}

interface Identified {
  /** Whether the answers are shown as this rater's own: the line manager's are. */
  identified: boolean;
}

function HandedIn({ identified }: Identified) {
  const { t } = useLingui();
  return (
    <Page title={t`Thank you for your feedback`}>
      <Panel title={t`Handed in`}>
        {identified ? (
          <Trans>Your answers will be shown as the line manager’s.</Trans>
        ) : (
          <Trans>Your answers are kept without your name.</Trans>
        )}
      </Panel>
      <p>
        {identified ? (
          <Trans>
            They cannot be looked at or changed any more, not even by you. You may still get a
            reminder: reminders go to everybody who was asked, because nobody is told who has
            answered.
          </Trans>
        ) : (
          <Trans>
            So they cannot be looked at or changed any more, not even by you. Those who run this
            service could match them to you until the report is made, and in backups and logs for 35
            days after; nobody else can. You may still get a reminder: reminders go to everybody who
            was asked, because nobody is told who has answered.
          </Trans>
        )}
      </p>
    </Page>
  );
}

function Refused({ identified }: Identified) {
  const { t } = useLingui();
  return (
    <Page title={t`You give no feedback`}>
      <p>
        {identified ? (
          <Trans>
            That is all. What you had answered is deleted, and nobody in the round is told. The
            report will have no answers of a line manager. You may still get a reminder: they go to
            everybody who was asked.
          </Trans>
        ) : (
          <Trans>
            That is all. What you had answered is deleted, and nobody in the round is told. You may
            still get a reminder: they go to everybody who was asked.
          </Trans>
        )}
      </p>
    </Page>
  );
}
