import { Trans, useLingui } from "@lingui/react/macro";
import { memo } from "react";
import type { QuestionnaireItem, Scale } from "../api/generated/commonVision.schemas";
import { Button } from "./Button";
import { Radios } from "./Radios";

const unanswered = 0;
const notApplicable = -1;

interface ItemRadiosProps {
  item: QuestionnaireItem;
  scale: Scale;
  /** A point of the scale, -1 for not applicable, 0 for no answer. */
  value: number;
  /** Must be the same function from one rendering to the next, or every item of the page is drawn again. */
  onAnswer: (item: string, value: number) => void;
}

/** One question of a questionnaire. The first radio's id is the item's key, so that an address or a link can go to it. */
export const ItemRadios = memo(function ItemRadios({
  item,
  scale,
  value,
  onAnswer,
}: ItemRadiosProps) {
  const { t } = useLingui();
  const choices = scale.points.map((point) => ({
    value: String(point.value),
    label: point.label,
  }));
  return (
    <div className="app-item">
      <Radios
        id={item.key}
        legend={item.text}
        inline
        small
        choices={
          scale.notApplicable === null
            ? choices
            : [...choices, { value: String(notApplicable), label: scale.notApplicable }]
        }
        value={value === unanswered ? null : String(value)}
        onChange={(chosen) => onAnswer(item.key, Number(chosen))}
      />
      {value !== unanswered && (
        <Button
          secondary
          small
          aria-label={t`Clear the answer to: ${item.text}`}
          onClick={() => onAnswer(item.key, unanswered)}
        >
          <Trans>Clear</Trans>
        </Button>
      )}
    </div>
  );
});
