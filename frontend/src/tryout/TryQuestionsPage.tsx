import { Trans, useLingui } from "@lingui/react/macro";
import { Navigate, useParams } from "react-router";
import { answerTo } from "../measurement/answers";
import { paths } from "../paths";
import { standsAlone } from "../standsAlone";
import { BackLink } from "../ui/BackLink";
import { ButtonTo } from "../ui/Button";
import { Details } from "../ui/Details";
import { ItemRadios } from "../ui/ItemRadios";
import { Levels, levelsOf } from "../ui/Levels";
import { Page } from "../ui/Page";
import { RightsNotice } from "../ui/RightsNotice";
import { Said, SaidIn } from "../ui/Said";
import { answer, type Attempt, rateImportance } from "./attempt";
import { useAttempt } from "./useAttempt";

/** The questions of one domain. */
export default function TryQuestionsPage() {
  const { attempt } = useAttempt();
  if (!attempt) return <Navigate to={paths.tryWithoutAccount()} state={{ lost: true }} replace />;
  return <Questions attempt={attempt} />;
}

function Questions({
  attempt: { questionnaire, sections, answers, importance },
}: {
  attempt: Attempt;
}) {
  const { t } = useLingui();
  const { section: key = "" } = useParams();
  const place = sections.indexOf(key);
  const section = questionnaire.sections.find((one) => one.key === key);
  if (!section || place < 0) return <Navigate to={paths.tryWithoutAccount()} replace />;
  const previous = sections[place - 1];
  const next = sections[place + 1];

  return (
    <SaidIn of={questionnaire}>
      <Page
        key={key}
        title={section.name}
        caption={t`Part ${place + 1} of ${sections.length}`}
        back={
          <BackLink
            to={previous === undefined ? paths.tryWithoutAccount() : paths.tryQuestions(previous)}
          />
        }
      >
        {place === 0 && (
          <p>
            <Said>{questionnaire.instructions}</Said>
          </p>
        )}
        {section.elements.map((element) => (
          <section aria-labelledby={element.key} key={element.key}>
            <h2
              className={standsAlone(section) ? "nhsuk-u-visually-hidden" : "nhsuk-heading-m"}
              id={element.key}
            >
              <Said>{element.name}</Said>
            </h2>
            <p>
              <Said>{element.description}</Said>
            </p>
            {element.levels && (
              <Details summary={t`What each level looks like here`} open>
                <Levels levels={levelsOf(questionnaire.scale.points, element.levels)} />
              </Details>
            )}
            {element.items.map((item) => (
              <ItemRadios
                item={item}
                scale={questionnaire.scale}
                value={answerTo(answers, item.key)}
                onAnswer={answer}
                importance={questionnaire.importance}
                importanceValue={answerTo(importance, item.key)}
                onImportance={rateImportance}
                key={item.key}
              />
            ))}
          </section>
        ))}
        <div className="nhsuk-button-group">
          {next === undefined ? (
            <ButtonTo to={paths.tryProfile()}>
              <Trans>See your profile</Trans>
            </ButtonTo>
          ) : (
            <ButtonTo to={paths.tryQuestions(next)}>
              <Trans>Continue</Trans>
            </ButtonTo>
          )}
          {next !== undefined && (
            <ButtonTo secondary to={paths.tryProfile()}>
              <Trans>Finish here</Trans>
            </ButtonTo>
          )}
        </div>
        <RightsNotice rights={questionnaire.rights} />
        <OnlyHere answered={Object.keys(answers).length} />
      </Page>
    </SaidIn>
  );
}

/** Stays in sight, because a closed tab here is the end of the answers. */
function OnlyHere({ answered }: { answered: number }) {
  return (
    <p className="only-here">
      <Trans>
        <strong>{answered} answered.</strong> Only on this page: close it, and they are gone.
      </Trans>
    </p>
  );
}
