import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { Link, useNavigate } from "react-router";
import {
  createFeedbackRound,
  getGetFeedbackRoundQueryKey,
  getGetQuestionnaireQueryOptions,
  getListFeedbackRoundsQueryKey,
} from "../api/generated/commonVision";
import type { NewRound, QuestionnaireView } from "../api/generated/commonVision.schemas";
import { ProblemError } from "../api/problem";
import { newId } from "../device/newId";
import { feedbackPaths } from "../feedbackPaths";
import { paths } from "../paths";
import { Button } from "../ui/Button";
import { Checkbox } from "../ui/Checkbox";
import { ErrorNote, ErrorState } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { FieldErrorMessage } from "../ui/Field";
import { Fieldset } from "../ui/Fieldset";
import { Loading } from "../ui/Loading";
import { Page } from "../ui/Page";
import { Said, SaidIn } from "../ui/Said";
import { DateFields, type Dates } from "./DateFields";
import { fromToday } from "./days";
import { fieldErrors, messagesByField } from "./fieldErrors";
import { BackToFeedback } from "./WithRound";
import { WhoSeesWhat } from "./WhoSeesWhat";

/** The bundled questionnaire for feedback. */
const asked = "leadership-360";

/** What a round is, step by step and with who sees what; then its dates and what is asked about. */
export default function NewRoundPage() {
  const { data, error, refetch } = useQuery(
    getGetQuestionnaireQueryOptions(asked, { query: { staleTime: 10 * 60_000 } }),
  );
  if (data)
    return (
      <SaidIn of={data}>
        <Start questionnaire={data} />
      </SaidIn>
    );
  return error ? <ErrorState error={error} retry={() => void refetch()} /> : <Loading />;
}

function Start({ questionnaire }: { questionnaire: QuestionnaireView }) {
  const { t } = useLingui();
  const [dates, setDates] = useState<Dates>({ opensOn: fromToday(14), closesOn: fromToday(42) });
  const [sections, setSections] = useState<readonly string[]>(
    questionnaire.sections.filter(({ audience }) => audience === "everyone").map(({ key }) => key),
  );
  const [nothingChosen, setNothingChosen] = useState(false);
  const start = useStart();

  const errors = [
    ...(nothingChosen ? [{ field: "sections", message: t`Choose at least one domain` }] : []),
    ...fieldErrors(start.error, ["opensOn", "closesOn"]),
  ];
  const messages = messagesByField(errors);
  const submit = () => {
    setNothingChosen(sections.length === 0);
    if (sections.length > 0 && !start.isPending)
      start.mutate({
        questionnaire: questionnaire.key,
        // In the questionnaire's order, whatever the order of ticking.
        sections: questionnaire.sections
          .map(({ key }) => key)
          .filter((key) => sections.includes(key)),
        ...dates,
      });
  };

  return (
    <Page
      title={t`Start a round of feedback`}
      back={<BackToFeedback />}
      hasError={errors.length > 0}
    >
      <ErrorSummary errors={errors} />
      <Steps minutes={questionnaire.minutes} />
      <WhoSeesWhat />
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        <Fieldset legend={t`What you would like to hear about`}>
          {messages.sections && (
            <FieldErrorMessage id="sections-error">{messages.sections}</FieldErrorMessage>
          )}
          {questionnaire.sections.map(({ key, name, summary, audience }, index) => (
            <Checkbox
              key={key}
              id={index === 0 ? "sections" : `sections-${key}`}
              label={<Said>{name}</Said>}
              hint={
                audience === "everyone" ? (
                  <Said>{summary}</Said>
                ) : (
                  <>
                    <Said>{summary}</Said>{" "}
                    <Trans>For people who lead a whole organisation or service.</Trans>
                  </>
                )
              }
              checked={sections.includes(key)}
              onChange={(wanted) =>
                setSections((before) =>
                  wanted ? [...before, key] : before.filter((other) => other !== key),
                )
              }
            />
          ))}
        </Fieldset>
        <h2 className="nhsuk-heading-m">
          <Trans>When colleagues can answer</Trans>
        </h2>
        <DateFields dates={dates} errors={messages} onChange={setDates} />
        <Refused error={start.error} known={errors.length > 0} />
        <Button type="submit">
          {start.isPending ? <Trans>Starting…</Trans> : <Trans>Start the round</Trans>}
        </Button>
        <p>
          <Trans>Nobody is told anything yet, and you can delete the round at any time.</Trans>
        </p>
      </form>
    </Page>
  );
}

function Steps({ minutes }: { minutes: number }) {
  return (
    <>
      <p>
        <Trans>
          Colleagues say how they see you at work, and you compare it with how you see yourself.
        </Trans>
      </p>
      <h2 className="nhsuk-heading-m">
        <Trans>What happens</Trans>
      </h2>
      <ol>
        <li>
          <Trans>
            <strong>You answer the questions about yourself</strong>, on the same five points as the
            others. You have until the last day to do it.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>You choose whom to ask</strong>: 4 to 6 people in each group that you use, 10 to
            15 in all, and your line manager if you like.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>You choose a facilitator</strong> whom your organisation has accredited.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Your facilitator or your line manager approves the panel.</strong> Both see whom
            you ask. From the first day on nobody can be added, moved or taken out.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Everybody is written to on the first day</strong>, and needs about{" "}
            <Plural value={minutes} one="# minute" other="# minutes" />. Reminders go to all alike,
            because nobody knows who has answered.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>The report is made after the last day</strong>, in the night before the next
            working day. If too few have answered, the round is given two weeks more, once.
          </Trans>
        </li>
        <li>
          <Trans>
            <strong>Your facilitator reads it first</strong>, may take comments out, talks it
            through with you and then releases it to you.
          </Trans>
        </li>
      </ol>
    </>
  );
}

/** What is not about one field, with the way on. */
function Refused({ error, known }: { error: unknown; known: boolean }) {
  if (error === null || known) return null;
  const slug = error instanceof ProblemError ? error.slug : "";
  if (slug === "round-under-way")
    return (
      <div className="app-error-note" role="alert">
        <p>
          <Trans>
            There is a round about you already. Finish it or delete it first:{" "}
            <Link to={paths.feedback()}>see your feedback</Link>.
          </Trans>
        </p>
      </div>
    );
  if (slug === "not-on-staff-list")
    return (
      <div className="app-error-note" role="alert">
        <p>
          <Trans>
            Your organisation’s staff list does not have the address that you sign in with, so there
            is nobody to choose as a facilitator. Ask the person who looks after Common Vision in
            your organisation.
          </Trans>
        </p>
      </div>
    );
  return <ErrorNote error={error} />;
}

/** Starts a round and goes to it. The same wish tried again, after a lost reply, is the same round. */
function useStart() {
  const client = useQueryClient();
  const navigate = useNavigate();
  const tried = useRef({ wish: "", id: "" });
  return useMutation({
    mutationFn: (request: NewRound) => {
      const wish = JSON.stringify(request);
      if (tried.current.wish !== wish) tried.current = { wish, id: newId() };
      return createFeedbackRound(request, { "Idempotency-Key": tried.current.id });
    },
    onSuccess: async (round) => {
      client.setQueryData(getGetFeedbackRoundQueryKey(round.id), round);
      await client.invalidateQueries({ queryKey: getListFeedbackRoundsQueryKey() });
      await navigate(feedbackPaths.round(round.id));
    },
  });
}
