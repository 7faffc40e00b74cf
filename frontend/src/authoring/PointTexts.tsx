import { Trans, useLingui } from "@lingui/react/macro";
import type { QuestionnaireElement } from "../api/generated/commonVision.schemas";
import { Checkbox } from "../ui/Checkbox";
import { Fieldset } from "../ui/Fieldset";
import { Textarea } from "../ui/Textarea";
import { longestText } from "./limits";
import { withOptional } from "./optional";
import { changeQuestions } from "./questionnaireTree";
import { useQuestionnaireDraft } from "./useDraft";

/** What each point of the scale looks like in this element, where that is described. */
export function PointTexts({ element }: { element: QuestionnaireElement }) {
  const { t } = useLingui();
  const { keeper, content } = useQuestionnaireDraft();
  const { points } = content.scale;
  const set = (levels: string[] | undefined, field: string | null) =>
    keeper.edit(
      (it) => changeQuestions(it, element.key, (before) => withOptional(before, "levels", levels)),
      field,
    );
  const texts = points.map((_, index) => element.levels?.[index] ?? "");

  return (
    <Fieldset legend={<Trans>What the answers look like here</Trans>} size="s">
      <Checkbox
        id="levels-described"
        label={t`Describe each point of the scale for this element`}
        checked={element.levels !== undefined}
        onChange={(checked) => set(checked ? texts : undefined, null)}
      />
      {element.levels !== undefined &&
        points.map(({ value, label }, index) => (
          <Textarea
            id={index === 0 ? "levels" : `levels-${index + 1}`}
            label={label || t`Point ${value}`}
            rows={2}
            value={texts[index]!}
            limit={longestText}
            onChange={({ target }) =>
              set(
                texts.map((text, at) => (at === index ? target.value : text)),
                `${element.key} levels`,
              )
            }
            key={value}
          />
        ))}
    </Fieldset>
  );
}
