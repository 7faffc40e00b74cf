import { Trans, useLingui } from "@lingui/react/macro";
import { feedbackPaths } from "../feedbackPaths";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Button, ButtonTo } from "../ui/Button";
import { Page } from "../ui/Page";
import { Textarea } from "../ui/Textarea";
import { WarningCallout } from "../ui/WarningCallout";
import { accept, COMMENT_LIMIT, whatIsWrong, write, type OpenForm } from "./form";
import { FormSaving } from "./FormSaving";
import { partsOf } from "./parts";
import { useForm } from "./useForm";

/** The questions that are answered in words, with what to beware of beside them. */
export default function FormWordsPage() {
  const { open } = useForm();
  return open && <Words open={open} />;
}

function Words({ open }: { open: OpenForm }) {
  const { t } = useLingui();
  const wordsFor = useWordsForWhatIsWrong();
  const { questionnaire, comments, form } = open;
  const parts = partsOf(open);
  const questions = questionnaire.openQuestions ?? [];

  return (
    <Page
      title={t`In your own words`}
      caption={t`${form.subject}: part ${parts.length} of ${parts.length}`}
      back={<BackLink to={parts.at(-2)?.to ?? paths.feedbackForm()} />}
    >
      <WarningCallout title={t`Before you write`}>
        <ul>
          <li>
            {form.identified ? (
              <Trans>{form.subject} will read your words as you write them, as yours.</Trans>
            ) : (
              <Trans>
                {form.subject} will read your words as you write them. They may know you by an
                incident, a phrase or a nickname.
              </Trans>
            )}
          </li>
          <li>
            <Trans>Write nothing that could tell who a patient is.</Trans>
          </li>
        </ul>
      </WarningCallout>
      {questions.map(({ key, thirdPerson }) => {
        const wrong = whatIsWrong(open, key);
        return (
          <div key={key}>
            <Textarea
              id={key}
              label={thirdPerson}
              labelSize="s"
              hint={t`Optional`}
              error={wordsFor(wrong)}
              limit={COMMENT_LIMIT}
              rows={5}
              value={comments[key] ?? ""}
              onChange={(event) => write(key, event.target.value)}
            />
            {wrong !== null && wrong !== "too-long" && (
              <Button secondary small onClick={() => accept(key)}>
                <Trans>It is no patient's number: save it</Trans>
              </Button>
            )}
          </div>
        );
      })}
      <div className="nhsuk-button-group">
        <ButtonTo to={feedbackPaths.formCheck()}>
          <Trans>Continue</Trans>
        </ButtonTo>
        <ButtonTo secondary to={paths.feedbackForm()}>
          <Trans>All parts</Trans>
        </ButtonTo>
      </div>
      <FormSaving notSaved={questions.some(({ key }) => whatIsWrong(open, key) !== null)} />
    </Page>
  );
}

function useWordsForWhatIsWrong() {
  const { t } = useLingui();
  return (wrong: ReturnType<typeof whatIsWrong>) =>
    wrong === null
      ? undefined
      : wrong === "too-long"
        ? t`Not saved: write at most 2,000 characters.`
        : t`Not saved: ${wrong.number} looks like a patient's NHS number. Take it out.`;
}
