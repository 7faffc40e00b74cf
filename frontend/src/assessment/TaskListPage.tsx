import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useState } from "react";
import { Link } from "react-router";
import { paths } from "../paths";
import { standsAlone } from "../standsAlone";
import { BackLink } from "../ui/BackLink";
import { Button, ButtonTo } from "../ui/Button";
import { Details } from "../ui/Details";
import { Page } from "../ui/Page";
import { RightsNotice } from "../ui/RightsNotice";
import { Said } from "../ui/Said";
import { Tag } from "../ui/Tag";
import { TaskList } from "../ui/TaskList";
import { DeleteDialog } from "./DeleteDialog";
import { DeviceChoice } from "./DeviceChoice";
import { LateAnswers } from "./LateAnswers";
import { isInRound } from "./rounds";
import { SaveBar } from "./SaveBar";
import { done, firstWithGap, type Done } from "./steps";
import { WithAssessment, type Assessment } from "./WithAssessment";

/** Where a person comes back to: the domains, what is done of each, and the ways on. */
export default function TaskListPage() {
  return <WithAssessment>{(assessment) => <Tasks {...assessment} />}</WithAssessment>;
}

function Tasks({ keeper, response, questionnaire, sections, outbox, given }: Assessment) {
  const { t } = useLingui();
  const [deleting, setDeleting] = useState(false);
  const all = sections.flatMap(({ elements }) => elements);
  const overall = done(all, given, questionnaire);
  const goOn = firstWithGap(all, given, questionnaire);
  const address = (element: string) => paths.assessmentElement(response.id, element);
  const inRound = isInRound(questionnaire);

  return (
    <Page
      title={questionnaire.name}
      back={
        inRound ? (
          <BackLink to={paths.feedback()}>{t`Your feedback`}</BackLink>
        ) : (
          <BackLink to={paths.assessments()}>{t`Your assessments`}</BackLink>
        )
      }
    >
      <SaveBar keeper={keeper} />
      <LateAnswers
        keeper={keeper}
        outbox={outbox}
        response={response}
        questionnaire={questionnaire}
        given={given}
      />
      <p>
        {inRound ? (
          <Trans>
            These are the statements that your colleagues answer about you. Think of the ordinary
            weeks of the last six months, the busy ones too, and choose how often you do it.
          </Trans>
        ) : (
          <Said>{questionnaire.instructions}</Said>
        )}
      </p>
      <p>
        <Trans>
          You can stop at any time: every answer is saved as you give it. Take the domains in any
          order, and leave out what you like.
        </Trans>
      </p>
      <h2 className="nhsuk-heading-m">
        <Trans>
          {overall.answered} of {overall.items} answered
        </Trans>
      </h2>
      <TaskList
        tasks={sections.map(({ key, name, summary, elements }) => ({
          id: key,
          name: (
            <Trans>
              Answer: <Said>{name}</Said>
            </Trans>
          ),
          hint: <Said>{summary}</Said>,
          to: address((firstWithGap(elements, given, questionnaire) ?? elements[0]!).key),
          status: <Status done={done(elements, given, questionnaire)} />,
        }))}
      />
      <Details summary={t`Go to one element`}>
        {sections.map(({ key, name, elements }) => (
          <div key={key}>
            {!standsAlone({ name, elements }) && (
              <h3 className="nhsuk-heading-xs">
                <Said>{name}</Said>
              </h3>
            )}
            <ul className="nhsuk-list">
              {elements.map((element) => {
                const { answered, items } = done([element], given, questionnaire);
                return (
                  <li key={element.key}>
                    <Link to={address(element.key)}>
                      <Said>{element.name}</Said>
                    </Link>{" "}
                    <Trans>
                      ({answered} of {items})
                    </Trans>
                  </li>
                );
              })}
            </ul>
          </div>
        ))}
      </Details>
      <div className="nhsuk-button-group">
        {goOn && overall.answered < overall.items && (
          <ButtonTo to={address(goOn.key)}>
            {overall.begun === 0 ? <Trans>Start</Trans> : <Trans>Continue</Trans>}
          </ButtonTo>
        )}
        <ButtonTo to={paths.checkAnswers(response.id)} secondary={overall.answered < overall.items}>
          <Trans>Check your answers</Trans>
        </ButtonTo>
      </div>
      <DeviceChoice keeper={keeper} />
      {/* What belongs to a round goes with the round. */}
      {!inRound && (
        <Button warning small onClick={() => setDeleting(true)}>
          <Trans>Delete this draft</Trans>
        </Button>
      )}
      <RightsNotice rights={questionnaire.rights} />
      {deleting && (
        <DeleteDialog keeper={keeper} response={response} onClose={() => setDeleting(false)}>
          <Plural
            value={overall.begun}
            _0="There are no answers in it yet."
            one="# answer and every note in it will be gone for good."
            other="# answers and every note in it will be gone for good."
          />
        </DeleteDialog>
      )}
    </Page>
  );
}

function Status({ done: { answered, begun, items } }: { done: Done }) {
  if (answered === items) {
    return <Trans>Completed</Trans>;
  }
  return begun === 0 ? (
    <Tag colour="blue">
      <Trans>Not yet started</Trans>
    </Tag>
  ) : (
    <Tag colour="white">
      <Trans>
        In progress: {answered} of {items}
      </Trans>
    </Tag>
  );
}
