import { Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useState } from "react";
import { Link, Navigate, useNavigate } from "react-router";
import { UnreachableError } from "../api/problem";
import { figures } from "../measurement/figures";
import { paths } from "../paths";
import { withChoice } from "../profile-view/choice";
import { ProfileView } from "../profile-view/ProfileView";
import { saveFile } from "../keeping/saveFile";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { Page } from "../ui/Page";
import { SaidIn } from "../ui/Said";
import { WarningCallout } from "../ui/WarningCallout";
import { type Attempt, forget, savedToFile, workOn } from "./attempt";
import { useAttempt } from "./useAttempt";

let readableFile: Promise<typeof import("./readableFile")> | undefined;

function loadReadableFile() {
  readableFile ??= import("./readableFile").catch((error: unknown) => {
    readableFile = undefined;
    throw error;
  });
  return readableFile;
}

/** The profile of answers that nobody else has. */
export default function TryProfilePage() {
  const { attempt, unsaved } = useAttempt();
  if (!attempt) return <Navigate to={paths.tryWithoutAccount()} state={{ lost: true }} replace />;
  return (
    <SaidIn of={attempt.questionnaire}>
      <SaidIn of={attempt.framework}>
        <Profile attempt={attempt} unsaved={unsaved} />
      </SaidIn>
    </SaidIn>
  );
}

function Profile({ attempt, unsaved }: { attempt: Attempt; unsaved: boolean }) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { questionnaire, framework, sections, answers, importance, elementsToWorkOn } = attempt;
  const profile = figures(questionnaire, sections, answers, importance);
  const [failure, setFailure] = useState<unknown>(null);
  // Fetched with the page and not at the click, when there may be no network any more.
  useEffect(() => void loadReadableFile().catch(() => {}), []);
  const save = async () => {
    const { readableFile } = await loadReadableFile();
    const now = new Date();
    saveFile(
      new Blob([readableFile(attempt, profile, now)], { type: "text/html" }),
      `leadership-profile-${now.toISOString().slice(0, "2026-11-23".length)}.html`,
    );
    savedToFile();
  };
  const saveButton = (
    <Button
      onClick={() => {
        setFailure(null);
        save().catch(setFailure);
      }}
    >
      <Trans>Save it to a file</Trans>
    </Button>
  );

  return (
    <Page
      title={t`Your leadership profile`}
      caption={questionnaire.name}
      back={
        <BackLink to={paths.tryQuestions(sections.at(-1) ?? "")}>
          <Trans>Back to the questions</Trans>
        </BackLink>
      }
      wide
    >
      <ProfileView
        profile={profile}
        questionnaire={questionnaire}
        framework={framework}
        choice={{
          chosen: elementsToWorkOn,
          choose: (element, wanted) => workOn(withChoice(elementsToWorkOn, element, wanted)),
        }}
        further={[
          {
            id: "keep",
            title: t`Keep it`,
            content: (
              <>
                <p>
                  <Trans>
                    The file is a page that opens in any browser, without a network. You can read
                    and print it, and open it here again to change it or to take up where you were.
                  </Trans>
                </p>
                <p>
                  <Link to={paths.tryCompare()}>
                    <Trans>Compare it with a profile that you saved earlier</Trans>
                  </Link>
                </p>
                <div className="nhsuk-button-group">
                  {saveButton}
                  <Button secondary onClick={() => window.print()}>
                    <Trans>Print or save as PDF</Trans>
                  </Button>
                  <Button
                    warning
                    onClick={() => {
                      forget();
                      void navigate(paths.tryWithoutAccount());
                    }}
                  >
                    <Trans>Delete my answers</Trans>
                  </Button>
                </div>
              </>
            ),
            screenOnly: true,
          },
        ]}
      >
        {failure !== null && <ErrorNote error={new UnreachableError("", { cause: failure })} />}
        <div className="app-no-print" aria-live="polite">
          {unsaved ? (
            <WarningCallout title={<Trans>Not kept yet</Trans>}>
              <p>
                <Trans>
                  This profile is only on this page. Close it, and it is gone, unless you save it.
                </Trans>
              </p>
              {saveButton}
            </WarningCallout>
          ) : (
            <p>
              <Trans>
                What you see here is what your file holds. On a shared computer, delete your answers
                at the foot of this page before you go.
              </Trans>
            </p>
          )}
        </div>
        <p>
          <Trans>
            It is for your own development: not for pay, selection or discipline, and it says
            nothing about your character.
          </Trans>
        </p>
      </ProfileView>
    </Page>
  );
}
