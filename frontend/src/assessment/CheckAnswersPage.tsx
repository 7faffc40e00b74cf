import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Suspense, useState } from "react";
import { Link } from "react-router";
import type { PersonView } from "../api/generated/commonVision.schemas";
import { useMe } from "../auth/me";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";
import { standsAlone } from "../standsAlone";
import { labelsOf, NOT_APPLICABLE } from "../measurement/answers";
import { BackLink } from "../ui/BackLink";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary, type FieldError } from "../ui/ErrorSummary";
import { Page } from "../ui/Page";
import { Radios } from "../ui/Radios";
import { RightsNotice } from "../ui/RightsNotice";
import { Said } from "../ui/Said";
import { SummaryList } from "../ui/SummaryList";
import { MissingFigures } from "./MissingFigures";
import { isInRound } from "./rounds";
import { SaveBar } from "./SaveBar";
import { idOfNote } from "./standing";
import { done } from "./steps";
import { useSubmission, type Submission } from "./useSubmission";
import { useUnsavedNotes } from "./useOutbox";
import { WithAssessment, type Assessment } from "./WithAssessment";

const CountsIn = lazyPage("open-cycle", () => import("../open-cycle/CountsIn"));

/** Everything given at a glance, each with a way to change it; then the agreement and the submission. */
export default function CheckAnswersPage() {
  return <WithAssessment>{(assessment) => <Check {...assessment} />}</WithAssessment>;
}

function Check(assessment: Assessment) {
  const { keeper, response, questionnaire, sections, given } = assessment;
  const { t } = useLingui();
  const me = useMe();
  const unsaved = useUnsavedNotes(keeper);
  const submission = useSubmission(assessment);
  const [counts, setCounts] = useState<"yes" | "no" | null>(null);
  const [asked, setAsked] = useState(false);
  const overall = done(
    sections.flatMap(({ elements }) => elements),
    given,
    questionnaire,
  );
  const organisation = me.status === "signed-in" ? me.person.organisation : null;
  const inRound = isInRound(questionnaire);
  // A person without an organisation is in nobody's figures, nor is what belongs to a round: there is nothing to agree to.
  const choice = organisation === null || inRound ? "no" : counts;

  const errors: FieldError[] = asked
    ? [
        ...(overall.begun === 0
          ? [{ field: "answers", message: t`Answer at least one question before you submit` }]
          : []),
        ...(choice === null
          ? [{ field: "counts", message: t`Choose whether your answers count in the figures` }]
          : []),
        ...sections
          .flatMap(({ elements }) => elements)
          .filter(({ key }) => unsaved.has(idOfNote(response.id, key)))
          .map(({ key, name }) => ({
            field: `note-${key}`,
            message: t`Your note on ${name} is not saved: change it first`,
          })),
      ]
    : [];

  const submit = () => {
    setAsked(true);
    if (choice !== null && overall.begun > 0 && unsaved.size === 0) {
      submission.submit(choice === "yes");
    }
  };

  return (
    <Page
      title={t`Check your answers`}
      caption={questionnaire.name}
      back={<BackLink to={paths.assessment(response.id)}>{t`All domains`}</BackLink>}
      hasError={errors.length > 0}
      wide
    >
      <ErrorSummary errors={errors} />
      <SaveBar keeper={keeper} />
      <p id="answers" tabIndex={-1}>
        <Trans>
          You have answered {overall.answered} of {overall.items}.
        </Trans>{" "}
        {overall.answered < overall.items && <Trans>You can submit with gaps.</Trans>}
      </p>
      {sections.map((section) => (
        <Domain key={section.key} {...assessment} section={section} />
      ))}
      <RightsNotice rights={questionnaire.rights} />
      <MissingFigures questionnaire={questionnaire} response={response} answers={given.answers} />
      <h2 className="nhsuk-heading-m">
        <Trans>Submit</Trans>
      </h2>
      {inRound ? (
        <OfRound />
      ) : (
        <OfAssessment
          organisation={organisation}
          questionnaire={questionnaire.key}
          error={
            asked && choice === null
              ? t`Choose whether your answers count in the figures`
              : undefined
          }
          counts={counts}
          onCounts={setCounts}
        />
      )}
      <Outcome submission={submission} assessment={assessment} />
      <Button onClick={submit} disabled={submission.state.at === "under-way"}>
        {submission.state.at === "under-way" ? <Trans>Submitting…</Trans> : <Trans>Submit</Trans>}
      </Button>
    </Page>
  );
}

/** What submitting one's own part of a round means. */
function OfRound() {
  return (
    <p>
      <Trans>
        Your answers stand in your feedback report beside those of your colleagues: your facilitator
        sees them first, then you, and nobody else. Nobody sees your notes. After this the answers
        cannot be changed. They count in nobody’s figures.
      </Trans>
    </p>
  );
}

/** What submitting an assessment means, and whether it counts in an organisation's figures. */
function OfAssessment({
  organisation,
  questionnaire,
  error,
  counts,
  onCounts,
}: {
  organisation: PersonView["organisation"];
  questionnaire: string;
  error: string | undefined;
  counts: "yes" | "no" | null;
  onCounts: (counts: "yes" | "no") => void;
}) {
  const { t } = useLingui();
  return (
    <>
      <p>
        <Trans>
          You get your profile at once. Nobody sees your answers, your notes or your profile unless
          you share them. After this the answers cannot be changed; you can take the assessment
          again whenever you like.
        </Trans>
      </p>
      <p>
        <Trans>
          This is for your own development only. It is not for pay, selection or discipline.
        </Trans>
      </p>
      {organisation === null ? (
        <p>
          <Trans>
            You belong to no organisation here, so your answers count in nobody's figures.
          </Trans>
        </p>
      ) : (
        <>
          <Suspense>
            <CountsIn questionnaire={questionnaire} />
          </Suspense>
          <Radios
            id="counts"
            legend={t`Shall your answers count in the figures of ${organisation.name}?`}
            hint={t`The figures add up the answers of at least ten people. They never show one person, and nobody in ${organisation.name} can see from them what you answered or whether you took part.`}
            error={error}
            choices={[
              {
                value: "yes",
                label: t`Yes, count my answers in my organisation's figures`,
                hint: t`Only the numbers, never your notes. You can change your mind until the figures are closed.`,
              },
              {
                value: "no",
                label: t`No, leave my answers out`,
                hint: t`Your profile is the same either way.`,
              },
            ]}
            value={counts}
            onChange={(value) => onCounts(value === "yes" ? "yes" : "no")}
          />
        </>
      )}
    </>
  );
}

function Domain({
  section,
  response,
  questionnaire,
  given,
}: Assessment & { section: Assessment["sections"][number] }) {
  const { t } = useLingui();
  const labels = labelsOf(questionnaire.scale);
  const label = (value: number | undefined) =>
    value === undefined ? (
      <span className="app-not-answered">{t`Not answered`}</span>
    ) : (
      <Said>{labels.get(value)}</Said>
    );
  return (
    <section className="app-check">
      <h2 className="nhsuk-heading-m">
        <Said>{section.name}</Said>
      </h2>
      {section.elements.map(({ key, name, items }) => {
        const change = `${paths.assessmentElement(response.id, key)}?from=check`;
        const note = given.notes.get(key);
        return (
          <section key={key}>
            {!standsAlone(section) && (
              <h3 className="nhsuk-heading-s">
                <Said>{name}</Said>
              </h3>
            )}
            <SummaryList
              rows={[
                ...items.map((item) => ({
                  id: item.key,
                  name: <Said>{item.text}</Said>,
                  value: (
                    <>
                      {label(given.answers.get(item.key))}
                      <ImportanceGiven questionnaire={questionnaire} given={given} item={item} />
                    </>
                  ),
                  action: (
                    <Link to={`${change}#${item.key}`}>
                      <Trans>Change</Trans>
                      <span className="nhsuk-u-visually-hidden">
                        : <Said>{item.text}</Said>
                      </span>
                    </Link>
                  ),
                })),
                ...(note === undefined
                  ? []
                  : [
                      {
                        id: `${key}-note`,
                        name: t`Your private note`,
                        value: <span className="app-note-text">{note}</span>,
                        action: (
                          <Link to={`${change}#note-${key}`}>
                            <Trans>Change</Trans>
                            <span className="nhsuk-u-visually-hidden">
                              <Trans>
                                : your private note on <Said>{name}</Said>
                              </Trans>
                            </span>
                          </Link>
                        ),
                      },
                    ]),
              ]}
            />
          </section>
        );
      })}
    </section>
  );
}

/** How important the item is, unless that is not asked or it does not apply. */
function ImportanceGiven({
  questionnaire: { importance },
  given,
  item: { key },
}: Pick<Assessment, "questionnaire" | "given"> & { item: { key: string } }) {
  if (importance === undefined || given.answers.get(key) === NOT_APPLICABLE) {
    return null;
  }
  const rated = importance.points.find(({ value }) => value === given.importance.get(key));
  return (
    <span className="app-importance-given">
      <span className="nhsuk-u-visually-hidden">{importance.question} </span>
      {rated?.label ?? (
        <span className="app-not-answered">
          <Trans>Importance not rated</Trans>
        </span>
      )}
    </span>
  );
}

function Outcome({
  submission: { state, retry },
  assessment: { sections },
}: {
  submission: Submission;
  assessment: Assessment;
}) {
  switch (state.at) {
    case "resting":
    case "under-way":
      return null;
    case "unsent":
      return (
        <div className="app-error-note" role="alert">
          <p>
            <strong>
              <Trans>Not submitted yet.</Trans>
            </strong>{" "}
            <Plural
              value={state.count}
              one="# answer has not reached us, so it would be missing. Submit again when the page says that it is saved."
              other="# answers have not reached us, so they would be missing. Submit again when the page says that they are saved."
            />
          </p>
        </div>
      );
    case "failed":
      return <ErrorNote error={state.error} retry={retry} />;
    case "changed": {
      const items = sections.flatMap(({ elements }) =>
        elements.flatMap((element) => element.items),
      );
      const elements = sections.flatMap((section) => section.elements);
      const texts = [
        ...items
          .filter(({ key }) => state.items.includes(key))
          .map(({ key, text }) => ({ key, text })),
        ...elements
          .filter(({ key }) => state.notes.includes(key))
          .map(({ key, name }) => ({ key, text: name })),
      ];
      return (
        <div className="app-error-note" role="alert">
          <p>
            <strong>
              <Trans>
                Not submitted yet: something was changed on another device in the meantime.
              </Trans>
            </strong>{" "}
            <Trans>This page now shows it. Look at these, then submit again.</Trans>
          </p>
          <ul>
            {texts.map(({ key, text }) => (
              <li key={key}>
                <Said>{text}</Said>
              </li>
            ))}
          </ul>
        </div>
      );
    }
  }
}
