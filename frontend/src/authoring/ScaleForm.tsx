import { Trans, useLingui } from "@lingui/react/macro";
import { useParams } from "react-router";
import type { Importance } from "../api/generated/commonVision.schemas";
import { editorPaths } from "../editorPaths";
import { BackLink } from "../ui/BackLink";
import { Checkbox } from "../ui/Checkbox";
import { Fieldset } from "../ui/Fieldset";
import { DraftPage } from "./DraftPage";
import { longestText } from "./limits";
import { withOptional } from "./optional";
import { PointFields } from "./PointFields";
import { ShortText } from "./ShortText";
import { useQuestionnaireDraft } from "./useDraft";

/** How an item is answered: the points, what stands apart from them, and the second rating if there is one. */
export default function ScaleForm() {
  const { t } = useLingui();
  const { questionnaire = "" } = useParams();
  const draft = useQuestionnaireDraft();
  const { keeper, content } = draft;
  const { scale, importance } = content;
  const setScale = (part: Partial<typeof scale>, field: string) =>
    keeper.edit((it) => ({ ...it, scale: { ...it.scale, ...part } }), field);
  const setImportance = (now: Importance | undefined, field: string | null) =>
    keeper.edit((it) => withOptional(it, "importance", now), field);

  const apart = (field: "notApplicable" | "notObserved", offer: string, suggested: string) => (
    <>
      <Checkbox
        id={`${field}-offered`}
        label={offer}
        checked={scale[field] !== null}
        onChange={(checked) => setScale({ [field]: checked ? suggested : null }, `scale ${field}`)}
      />
      {scale[field] !== null && (
        <ShortText
          id={field}
          label={t`How that answer is worded`}
          value={scale[field]}
          limit={100}
          onChange={(label) => setScale({ [field]: label }, `scale ${field}`)}
        />
      )}
    </>
  );

  return (
    <DraftPage
      draft={draft}
      title={t`Scale`}
      caption={content.name}
      back={
        <BackLink to={editorPaths.questionnaireDraft(questionnaire)}>
          {t`The whole questionnaire`}
        </BackLink>
      }
    >
      <Fieldset legend={<Trans>The points, from the lowest to the highest</Trans>}>
        <PointFields
          id="points"
          of={t`scale`}
          points={scale.points}
          onChange={(points) => setScale({ points }, "scale points")}
        />
      </Fieldset>
      <Fieldset legend={<Trans>Answers that stand apart and lower no figure</Trans>}>
        {apart("notApplicable", t`Offer “not applicable”`, t`Not applicable to my role`)}
        {apart("notObserved", t`Offer “not observed”`, t`Not observed`)}
      </Fieldset>
      <Fieldset legend={<Trans>How important it is</Trans>}>
        <Checkbox
          id="importance-asked"
          label={t`Ask for each item how important it is as well`}
          checked={importance !== undefined}
          onChange={(checked) =>
            setImportance(
              checked
                ? {
                    question: t`How important is this in my role?`,
                    points: [
                      { value: 1, label: t`Less important` },
                      { value: 2, label: t`Important` },
                      { value: 3, label: t`Very important` },
                    ],
                  }
                : undefined,
              null,
            )
          }
        />
        {importance && (
          <>
            <ShortText
              id="importance"
              label={t`The question`}
              value={importance.question}
              limit={longestText}
              onChange={(question) =>
                setImportance({ ...importance, question }, "importance question")
              }
            />
            <PointFields
              id="importance-points"
              of={t`importance`}
              points={importance.points}
              onChange={(points) => setImportance({ ...importance, points }, "importance points")}
            />
          </>
        )}
      </Fieldset>
    </DraftPage>
  );
}
