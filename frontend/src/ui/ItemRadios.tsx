import { Trans } from "@lingui/react/macro";
import { memo } from "react";
import type { QuestionnaireItem, Scale } from "../api/generated/commonVision.schemas";
import "./item-radios.css";
import { LinkButton } from "./LinkButton";
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
  /** Said beside the question, such as that the answer came from elsewhere. */
  hint?: string | undefined;
  error?: string | undefined;
}

/** One question of a questionnaire. The first radio's id is the item's key, so that an address or a link can go to it. */
export const ItemRadios = memo(function ItemRadios({
  item,
  scale,
  value,
  onAnswer,
  hint,
  error,
}: ItemRadiosProps) {
  const choices = scale.points.map((point) => ({
    value: String(point.value),
    label: point.label,
  }));
  return (
    <div className="app-item">
      <Radios
        id={item.key}
        legend={item.text}
        hint={hint}
        error={error}
        inline
        small
        choices={
          scale.notApplicable === null
            ? choices
            : [
                ...choices,
                {
                  value: String(notApplicable),
                  label: scale.notApplicable,
                  apart: <Trans>or</Trans>,
                },
              ]
        }
        value={value === unanswered ? null : String(value)}
        onChange={(chosen) => onAnswer(item.key, Number(chosen))}
      />
      {/* Its place is kept, so that the page does not move under the finger. */}
      <div className="app-item__clear">
        {value !== unanswered && (
          <LinkButton
            onClick={() => {
              onAnswer(item.key, unanswered);
              // The button is about to go; the focus stays with its question.
              document.getElementById(item.key)?.focus();
            }}
          >
            <Trans>Clear this answer</Trans>
            <span className="nhsuk-u-visually-hidden">: {item.text}</span>
          </LinkButton>
        )}
      </div>
    </div>
  );
});
