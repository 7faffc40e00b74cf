import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { useLocation, useNavigate } from "react-router";
import { useListQuestionnaires } from "../api/generated/commonVision";
import { paths } from "../paths";
import { Button, ButtonLink } from "../ui/Button";
import { ErrorNote, ErrorState } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { SaidIn } from "../ui/Said";
import { VersionRadios } from "../ui/VersionRadios";
import { WarningCallout } from "../ui/WarningCallout";
import { useSignInHere } from "../auth/signIn";
import { versions } from "../versions";
import { begin } from "./attempt";
import { OpenSaved } from "./OpenSaved";
import { Resume } from "./Resume";
import { fittingTo, type SavedAssessment } from "./savedFile";
import { useLoadPublished } from "./useLoadPublished";
import { useAttempt } from "./useAttempt";

/** Where the way without an account begins, or goes on with a file that was saved. */
export default function TryPage() {
  const { t } = useLingui();
  const { state } = useLocation();
  const { attempt } = useAttempt();
  const questionnaires = useListQuestionnaires();
  const signIn = useSignInHere();
  const load = useLoadPublished();
  const navigate = useNavigate();
  const [chosen, setChosen] = useState<string | null>(null);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);

  if (questionnaires.error) {
    return <ErrorState error={questionnaires.error} retry={() => void questionnaires.refetch()} />;
  }
  if (!questionnaires.data) return <Loading />;
  const offered = versions(questionnaires.data.items);
  const version = offered.find(({ id }) => id === chosen);
  const missing = asked && !version ? t`Choose a version` : undefined;

  const start = async () => {
    setAsked(true);
    if (!version) return;
    setBusy(true);
    setFailure(null);
    try {
      const published = await load(version.questionnaire);
      begin({
        ...published,
        sections: version.sections,
        answers: {},
        importance: {},
        elementsToWorkOn: [],
        answeredOn: null,
      });
      await navigate(paths.tryQuestions(version.sections[0] ?? ""));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };
  const open = async (saved: SavedAssessment) => {
    const published = await load(saved.questionnaire);
    begin({ ...published, ...fittingTo(published.questionnaire, saved) });
    await navigate(paths.tryProfile());
  };

  return (
    <Page title={t`Try it without an account`} hasError={missing !== undefined}>
      <ErrorSummary
        errors={missing === undefined ? [] : [{ field: "version", message: missing }]}
      />
      {attempt ? (
        <Resume attempt={attempt} />
      ) : (
        hasLost(state) && (
          <p>
            <strong>
              <Trans>
                There are no answers in this tab: they go when a page is closed or loaded again, or
                when they are deleted.
              </Trans>
            </strong>
          </p>
        )
      )}
      <p className="nhsuk-lede-text">
        <Trans>
          The same questions and the same profile, all of it in this browser tab. Nothing that you
          answer is sent to anybody.
        </Trans>
      </p>
      <WarningCallout title={<Trans>Nothing is kept</Trans>}>
        <p>
          <Trans>
            Your answers are gone when you close this tab, load it again or leave these pages,
            unless you save your profile to a file at the end. With an account they are saved as you
            go.
          </Trans>
        </p>
        <ButtonLink href={signIn} secondary small>
          <Trans>Sign in instead</Trans>
        </ButtonLink>
      </WarningCallout>
      <SaidIn of={questionnaires.data.items}>
        <VersionRadios versions={offered} value={chosen} onChange={setChosen} error={missing} />
      </SaidIn>
      {failure !== null && <ErrorNote error={failure} retry={() => void start()} />}
      <Button onClick={() => void start()} disabled={busy}>
        <Trans>Start</Trans>
      </Button>
      <OpenSaved title={t`Open a profile that you saved`} open={open} />
    </Page>
  );
}

/** Somebody came to a later page with nothing to show on it. */
function hasLost(state: unknown): boolean {
  return typeof state === "object" && state !== null && "lost" in state;
}
