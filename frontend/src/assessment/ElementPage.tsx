import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useMemo } from "react";
import { useParams, useSearchParams } from "react-router";
import { paths } from "../paths";
import { standsAlone } from "../standsAlone";
import { BackLink } from "../ui/BackLink";
import { ButtonTo } from "../ui/Button";
import { Details } from "../ui/Details";
import { ItemRadios } from "../ui/ItemRadios";
import { Levels, levelsOf } from "../ui/Levels";
import { Page } from "../ui/Page";
import { RightsNotice } from "../ui/RightsNotice";
import { Said } from "../ui/Said";
import { NoteField } from "./NoteField";
import { ownScale } from "./rounds";
import { SaveBar } from "./SaveBar";
import { idOfImportance, idOfItem, idOfNote } from "./standing";
import { steps } from "./steps";
import { useRefusalWords } from "./refusalWords";
import { WithAssessment, type Assessment } from "./WithAssessment";

/** The questions of one element. Every click is an answer; Continue only goes on. */
export default function ElementPage() {
  return <WithAssessment>{(assessment) => <Questions {...assessment} />}</WithAssessment>;
}

function Questions(assessment: Assessment) {
  const { keeper, response, questionnaire, sections, outbox, given } = assessment;
  const { t } = useLingui();
  const { element: key = "" } = useParams();
  const [search] = useSearchParams();
  const refusalWords = useRefusalWords();
  const all = steps(sections);
  const step = all.find(({ element }) => element.key === key) ?? all[0]!;
  const { section, element } = step;

  const onAnswer = useCallback(
    (item: string, value: number) =>
      keeper.give({ response: response.id, kind: "answer", key: item }, questionnaire.key, value),
    [keeper, response.id, questionnaire.key],
  );
  const onImportance = useCallback(
    (item: string, value: number) =>
      keeper.give(
        { response: response.id, kind: "importance", key: item },
        questionnaire.key,
        value,
      ),
    [keeper, response.id, questionnaire.key],
  );
  const scale = useMemo(() => ownScale(questionnaire), [questionnaire]);
  useForgetNotices(
    assessment,
    element.items.flatMap(({ key: item }) => [
      idOfItem(response.id, item),
      idOfImportance(response.id, item),
    ]),
  );

  const toTasks = paths.assessment(response.id);
  const toCheck = paths.checkAnswers(response.id);
  const address = (next: string) => paths.assessmentElement(response.id, next);
  const changing = search.get("from") === "check";
  const note = idOfNote(response.id, element.key);

  /** What there is to say beside a question. */
  const said = (id: string) => {
    const refusal = outbox.entries.get(id)?.refusal ?? null;
    return {
      hint: outbox.replaced.has(id)
        ? t`You answered this later on another device. That answer is shown.`
        : undefined,
      error: refusal === null ? undefined : refusalWords(refusal),
    };
  };

  return (
    <Page
      key={element.key}
      title={element.name}
      caption={
        standsAlone(section) ? (
          t`Page ${step.number} of ${step.of}`
        ) : (
          <Trans>
            <Said>{section.name}</Said>: page {step.number} of {step.of}
          </Trans>
        )
      }
      back={
        <BackLink
          to={changing ? toCheck : step.previous === null ? toTasks : address(step.previous)}
        />
      }
    >
      <p>
        <Said>{element.description}</Said>
      </p>
      <Details summary={t`An example`}>
        <p>
          <Said>{element.example}</Said>
        </p>
      </Details>
      {element.levels && (
        <Details summary={t`What each level looks like here`} open>
          <Levels levels={levelsOf(questionnaire.scale.points, element.levels)} />
        </Details>
      )}
      {element.items.map((item) => {
        const answer = said(idOfItem(response.id, item.key));
        const importance = said(idOfImportance(response.id, item.key));
        return (
          <ItemRadios
            key={item.key}
            item={item}
            scale={scale}
            value={given.answers.get(item.key) ?? 0}
            onAnswer={onAnswer}
            hint={answer.hint}
            error={answer.error}
            importance={questionnaire.importance}
            importanceValue={given.importance.get(item.key) ?? 0}
            onImportance={onImportance}
            importanceHint={importance.hint}
            importanceError={importance.error}
          />
        );
      })}
      <NoteField
        key={note}
        keeper={keeper}
        thing={{ response: response.id, kind: "note", key: element.key }}
        questionnaire={questionnaire.key}
        text={given.notes.get(element.key) ?? ""}
        refusal={outbox.entries.get(note)?.refusal ?? null}
        replaced={outbox.replaced.has(note)}
      />
      <div className="nhsuk-button-group">
        <ButtonTo to={changing || step.next === null ? toCheck : address(step.next)}>
          {changing ? <Trans>Back to your answers</Trans> : <Trans>Continue</Trans>}
        </ButtonTo>
        {step.previous !== null && !changing && (
          <ButtonTo secondary to={address(step.previous)}>
            <Trans>Previous</Trans>
          </ButtonTo>
        )}
        <ButtonTo secondary to={toTasks}>
          <Trans>All domains</Trans>
        </ButtonTo>
      </div>
      <RightsNotice rights={questionnaire.rights} />
      <SaveBar keeper={keeper} sticky />
    </Page>
  );
}

/** That a newer answer came from elsewhere is said once: on the page where it is seen. */
function useForgetNotices({ keeper }: Assessment, ids: readonly string[]): void {
  const fingerprint = ids.join("\n");
  useEffect(
    () => () => fingerprint.split("\n").forEach((id) => keeper.outbox.noticed(id)),
    [keeper, fingerprint],
  );
}
