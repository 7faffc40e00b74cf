import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useState } from "react";
import { useParams, useSearchParams } from "react-router";
import { RightsNotice } from "../framework-view/RightsNotice";
import { editorPaths } from "../editorPaths";
import { standsAlone } from "../standsAlone";
import { BackLink } from "../ui/BackLink";
import { Details } from "../ui/Details";
import { ItemRadios } from "../ui/ItemRadios";
import { Levels, levelsOf } from "../ui/Levels";
import { Paragraphs } from "../ui/Paragraphs";
import { Select } from "../ui/Select";
import { DraftPage } from "./DraftPage";
import { PhoneFrame } from "./PhoneFrame";
import { questionsOn } from "./questionnaireTree";
import { useQuestionnaireDraft } from "./useDraft";

/** The draft as people will answer it, an element at a time. What is answered here goes nowhere. */
export default function QuestionnairePreview() {
  const { t } = useLingui();
  const { questionnaire = "" } = useParams();
  const [search, setSearch] = useSearchParams();
  const draft = useQuestionnaireDraft();
  const { content } = draft;
  const [answers, answer] = useTriedAnswers();
  const [importance, rate] = useTriedAnswers();
  const shown = questionsOn(content, search.get("element") ?? "");

  return (
    <DraftPage
      draft={draft}
      title={t`Preview`}
      caption={content.name}
      back={
        <BackLink to={editorPaths.questionnaireDraft(questionnaire)}>
          {t`The whole questionnaire`}
        </BackLink>
      }
    >
      <Select
        id="part"
        label={t`What to look at`}
        value={shown?.element.key ?? ""}
        onChange={({ target }) =>
          setSearch(target.value ? { element: target.value } : {}, { replace: true })
        }
      >
        <option value="">{t`What stands before the questions`}</option>
        {content.sections.map((section) => (
          <optgroup label={section.name} key={section.key}>
            {section.elements.map(({ key, name }) => (
              <option value={key} key={key}>
                {name}
              </option>
            ))}
          </optgroup>
        ))}
      </Select>
      <PhoneFrame title={t`As on a phone`}>
        {shown ? (
          <>
            <h1 className="nhsuk-heading-l">
              {!standsAlone(shown.section) && (
                <span className="nhsuk-caption-l">{shown.section.name} </span>
              )}
              {shown.element.name}
            </h1>
            <p>{shown.element.description}</p>
            <Details summary={t`An example`}>
              <p>{shown.element.example}</p>
            </Details>
            {shown.element.levels && (
              <Details summary={t`What each level looks like here`} open>
                <Levels levels={levelsOf(content.scale.points, shown.element.levels)} />
              </Details>
            )}
            {shown.element.items.map((item) => (
              <ItemRadios
                item={item}
                scale={content.scale}
                value={answers.get(item.key) ?? 0}
                onAnswer={answer}
                importance={content.importance}
                importanceValue={importance.get(item.key) ?? 0}
                onImportance={rate}
                key={item.key}
              />
            ))}
          </>
        ) : (
          <>
            <h1 className="nhsuk-heading-l">{content.name}</h1>
            <p className="nhsuk-body-l">{content.summary}</p>
            <Paragraphs text={content.instructions} />
            <p>
              <Trans>It takes about {content.minutes} minutes.</Trans>
            </p>
            <RightsNotice rights={content.rights} />
          </>
        )}
      </PhoneFrame>
    </DraftPage>
  );
}

/** What is clicked in the preview, by item. */
function useTriedAnswers() {
  const [answers, setAnswers] = useState<ReadonlyMap<string, number>>(new Map());
  const answer = useCallback(
    (item: string, value: number) => setAnswers((before) => new Map(before).set(item, value)),
    [],
  );
  return [answers, answer] as const;
}
