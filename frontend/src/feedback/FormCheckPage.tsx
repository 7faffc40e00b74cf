import { Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import { ProblemError } from "../api/problem";
import { labelsOf } from "../measurement/answers";
import { feedbackPaths } from "../feedbackPaths";
import { paths } from "../paths";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { Checkbox } from "../ui/Checkbox";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary, type FieldError } from "../ui/ErrorSummary";
import { Page } from "../ui/Page";
import { SummaryList } from "../ui/SummaryList";
import { current, handIn, isUnsent, whatIsWrong, type OpenForm } from "./form";
import { FormSaving } from "./FormSaving";
import { partsOf, sectionsOf } from "./parts";
import { useForm } from "./useForm";

/** Everything at a glance, each with a way to change it; then it is handed in, once. */
export default function FormCheckPage() {
  const { open } = useForm();
  return open && <Check open={open} />;
}

function Check({ open }: { open: OpenForm }) {
  const { t } = useLingui();
  const [checked, setChecked] = useState(false);
  const [asked, setAsked] = useState(false);
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<unknown>(null);
  const [left, setLeft] = useState(false);
  const { form, questionnaire, answers } = open;
  const questions = questionnaire.openQuestions ?? [];
  const seen = Object.values(answers).some((value) => value > 0);
  const notChecked = asked && !checked ? t`Say that you have looked through it` : undefined;
  const errors: FieldError[] = asked
    ? [
        ...(seen
          ? []
          : [
              {
                field: "answers",
                message: t`Answer at least one statement with what you have seen, or give no feedback`,
              },
            ]),
        ...questions
          .filter(({ key }) => whatIsWrong(open, key) !== null)
          .map(({ key, thirdPerson }) => ({
            field: `answer-${key}`,
            message: t`Not saved yet, change it first: ${thirdPerson}`,
          })),
        ...(notChecked === undefined ? [] : [{ field: "checked", message: notChecked }]),
      ]
    : [];

  const submit = async () => {
    setAsked(true);
    if (!checked || !seen || questions.some(({ key }) => whatIsWrong(open, key) !== null)) return;
    setBusy(true);
    setFailure(null);
    setLeft(false);
    try {
      await handIn();
      setLeft(current().phase === "open" && isUnsent(current()));
    } catch (error) {
      setFailure(error);
    } finally {
      setBusy(false);
    }
  };

  return (
    <Page
      title={t`Check your answers`}
      caption={t`Feedback for ${form.subject}`}
      back={<BackLink to={partsOf(open).at(-1)?.to ?? paths.feedbackForm()} />}
      hasError={errors.length > 0}
      wide
    >
      <ErrorSummary errors={errors} />
      <p id="answers" tabIndex={-1}>
        <Trans>You can hand it in with gaps.</Trans>
      </p>
      <Given open={open} />
      <h2 className="nhsuk-heading-m">
        <Trans>Hand in</Trans>
      </h2>
      <p>
        <Trans>After this nobody can change the answers or take them back, not even you.</Trans>
      </p>
      <Checkbox
        id="checked"
        label={t`I have looked through my answers and mean to hand them in`}
        error={notChecked}
        checked={checked}
        onChange={setChecked}
      />
      {left && (
        <div className="app-error-note" role="alert">
          <p>
            <Trans>
              Not handed in yet: some answers have not reached us. Try again when the page says that
              it is saved.
            </Trans>
          </p>
        </div>
      )}
      {failure !== null && <Failure error={failure} />}
      <FormSaving />
      <Button onClick={() => void submit()} disabled={busy}>
        {busy ? <Trans>Handing in…</Trans> : <Trans>Hand in</Trans>}
      </Button>
    </Page>
  );
}

/** A link that was used meanwhile in another window has nothing to be tried again. */
function Failure({ error }: { error: unknown }) {
  const used = error instanceof ProblemError && error.status === 404;
  return used ? (
    <div className="app-error-note" role="alert">
      <p>
        <Trans>
          This form is not open any more: it was handed in elsewhere, or its time is over.
        </Trans>
      </p>
    </div>
  ) : (
    <ErrorNote error={error} />
  );
}

function Given({ open }: { open: OpenForm }) {
  const { t } = useLingui();
  const { questionnaire, answers, comments } = open;
  const labels = labelsOf(questionnaire.scale);
  const questions = questionnaire.openQuestions ?? [];
  const gap = <span className="app-not-answered">{t`Not answered`}</span>;
  const change = (to: string, what: string) => (
    <Link to={to}>
      <Trans>Change</Trans>
      <span className="nhsuk-u-visually-hidden">: {what}</span>
    </Link>
  );
  return (
    <>
      {sectionsOf(open).map(({ key, name, elements }) => (
        <section key={key}>
          <h2 className="nhsuk-heading-m">{name}</h2>
          <SummaryList
            rows={elements
              .flatMap(({ items }) => items)
              .map((item) => ({
                id: item.key,
                name: item.thirdPerson,
                value: labels.get(answers[item.key] ?? 0) ?? gap,
                action: change(`${feedbackPaths.formPart(key)}#${item.key}`, item.thirdPerson),
              }))}
          />
        </section>
      ))}
      {questions.length > 0 && (
        <section>
          <h2 className="nhsuk-heading-m">
            <Trans>In your own words</Trans>
          </h2>
          <SummaryList
            rows={questions.map(({ key, thirdPerson }) => ({
              id: `answer-${key}`,
              name: thirdPerson,
              value: comments[key]?.trim() ? (
                <span className="app-form-words" id={`answer-${key}`} tabIndex={-1}>
                  {comments[key]}
                </span>
              ) : (
                gap
              ),
              action: change(`${feedbackPaths.formWords()}#${key}`, thirdPerson),
            }))}
          />
        </section>
      )}
    </>
  );
}
