import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type FormEvent } from "react";
import { Link } from "react-router";
import { feedbackPaths } from "../feedbackPaths";
import { Button, ButtonTo } from "../ui/Button";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Input } from "../ui/Input";
import { InsetText } from "../ui/InsetText";
import { Page } from "../ui/Page";
import { Tag } from "../ui/Tag";
import { TaskList } from "../ui/TaskList";
import { sayPerson, type OpenForm } from "./form";
import { FormSaving } from "./FormSaving";
import { partsOf } from "./parts";
import { useForm } from "./useForm";

/** Where a link leads: whom it is about, who will see what; then the parts of the form. */
export default function FormStartPage() {
  const { open } = useForm();
  return open && <Start open={open} />;
}

function Start({ open }: { open: OpenForm }) {
  const { t } = useLingui();
  const { form, person } = open;
  const [word, setWord] = useState("");
  const [asked, setAsked] = useState(false);
  const error = asked && !person ? t`Type the word yes` : undefined;

  const begin = (event: FormEvent) => {
    event.preventDefault();
    if (/^\s*["'“]?yes["'”]?\.?\s*$/i.test(word)) sayPerson();
    else setAsked(true);
  };

  return (
    <Page title={t`Feedback for ${form.subject}`} hasError={error !== undefined}>
      <ErrorSummary errors={error === undefined ? [] : [{ field: "person", message: error }]} />
      <p>
        <Trans>
          {form.subject} asks how you see them at work. You can answer in parts, and leave out what
          you like, until <ClosingDay form={form} />.
        </Trans>
      </p>
      <WhoSeesWhat form={form} />
      {person ? (
        <Parts open={open} />
      ) : (
        <form onSubmit={begin} noValidate>
          <Input
            id="person"
            label={t`To begin, type the word yes`}
            labelSize="m"
            hint={t`Some mail programs open links and press buttons by themselves. They do not write.`}
            error={error}
            width={5}
            autoComplete="off"
            autoCapitalize="none"
            value={word}
            onChange={(event) => setWord(event.target.value)}
          />
          <Button type="submit">
            <Trans>Begin</Trans>
          </Button>
        </form>
      )}
    </Page>
  );
}

function ClosingDay({ form: { closesOn } }: Pick<OpenForm, "form">) {
  const { i18n } = useLingui();
  return i18n.date(`${closesOn}T12:00`, { weekday: "long", day: "numeric", month: "long" });
}

function WhoSeesWhat({ form: { subject, identified } }: Pick<OpenForm, "form">) {
  return (
    <InsetText>
      <h2 className="nhsuk-heading-s">
        <Trans>Who will see what</Trans>
      </h2>
      {identified ? (
        <p>
          <Trans>
            You answer as the line manager. {subject} and their facilitator will see your answers
            and your words <strong>as yours</strong>.
          </Trans>
        </p>
      ) : (
        <>
          <p>
            <Trans>
              {subject} and their facilitator, a trained person, will see your answers only together
              with those of at least two others, never as yours.
            </Trans>
          </p>
          <p>
            <Trans>
              What you write in your own words is shown as you write it, without your name, if at
              least three people write on the same question. The way you write may give you away.
            </Trans>
          </p>
        </>
      )}
      <p>
        {identified ? (
          <Trans>
            Nobody else sees the report: not the organisation, and not you, so you see nothing of
            what others answer. It is for development, not for pay, selection or discipline.
          </Trans>
        ) : (
          <Trans>
            Nobody else sees the report: not the organisation, and not the line manager. It is for
            development, not for pay, selection or discipline.
          </Trans>
        )}
      </p>
      <p>
        <Trans>
          Those who run this service could match answers to people until the report is made, and in
          backups and logs for 35 days after.
        </Trans>
      </p>
    </InsetText>
  );
}

function Parts({ open }: { open: OpenForm }) {
  const { t } = useLingui();
  const parts = partsOf(open);
  const next = parts.find(({ answered, of }) => answered < of) ?? parts[0];
  return (
    <>
      <FormSaving />
      <TaskList
        tasks={parts.map(({ key, name, to, answered, of }) => ({
          id: key ?? "words",
          name: name ?? t`In your own words`,
          to,
          status:
            answered === of ? (
              <Trans>Completed</Trans>
            ) : answered === 0 ? (
              <Tag colour="blue">
                <Trans>Not started</Trans>
              </Tag>
            ) : (
              <Trans>
                {answered} of {of} answered
              </Trans>
            ),
        }))}
      />
      <div className="nhsuk-button-group">
        {next && (
          <ButtonTo to={next.to}>
            <Trans>Answer</Trans>
          </ButtonTo>
        )}
        <ButtonTo secondary to={feedbackPaths.formCheck()}>
          <Trans>Check and hand in</Trans>
        </ButtonTo>
      </div>
      <p>
        <Link to={feedbackPaths.formRefusal()}>
          <Trans>I would rather give no feedback</Trans>
        </Link>
      </p>
    </>
  );
}
