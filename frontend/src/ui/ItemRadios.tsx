import { Trans } from "@lingui/react/macro";
import { memo, type ReactNode } from "react";
import type { Importance, QuestionnaireItem, Scale } from "../api/generated/commonVision.schemas";
import "./item-radios.css";
import { LinkButton } from "./LinkButton";
import { Radios, type RadioChoice } from "./Radios";
import { Said } from "./Said";

const unanswered = 0;
const notApplicable = -1;
const notObserved = -2;

interface ItemRadiosProps {
  item: QuestionnaireItem;
  scale: Scale;
  /** A point of the scale, -1 for not applicable, -2 for not observed, 0 for no answer. */
  value: number;
  /** Must be the same function from one rendering to the next, or every item of the page is drawn again. */
  onAnswer: (item: string, value: number) => void;
  /** Said beside the question, such as that the answer came from elsewhere. */
  hint?: string | undefined;
  error?: string | undefined;
  /** The second rating, where the questionnaire has one. */
  importance?: Importance | undefined;
  importanceValue?: number;
  /** As onAnswer. */
  onImportance?: (item: string, value: number) => void;
  importanceHint?: string | undefined;
  importanceError?: string | undefined;
}

/** One question of a questionnaire. The first radio's id is the item's key, so that an address or a link can go to it. */
export const ItemRadios = memo(function ItemRadios({
  item,
  scale,
  value,
  onAnswer,
  hint,
  error,
  importance,
  importanceValue = unanswered,
  onImportance,
  importanceHint,
  importanceError,
}: ItemRadiosProps) {
  return (
    <div className="app-item">
      <Clearable
        id={item.key}
        legend={item.text}
        of={item.text}
        hint={hint}
        error={error}
        choices={choicesOf(scale)}
        value={value}
        onChange={(chosen) => onAnswer(item.key, chosen)}
      />
      {/* Of what does not apply nobody need say how important it is. */}
      {importance && onImportance && value !== notApplicable && (
        <div className="app-item__importance">
          <Clearable
            id={`${item.key}-importance`}
            legend={
              <>
                <Said>{importance.question}</Said>{" "}
                <span className="nhsuk-u-visually-hidden">
                  <Said>{item.text}</Said>
                </span>
              </>
            }
            legendSize="xs"
            of={
              <>
                <Said>{importance.question}</Said> <Said>{item.text}</Said>
              </>
            }
            hint={importanceHint}
            error={importanceError}
            choices={importance.points.map(choiceOf)}
            value={importanceValue}
            onChange={(chosen) => onImportance(item.key, chosen)}
          />
        </div>
      )}
    </div>
  );
});

function choiceOf({ value, label }: { value: number; label: string }): RadioChoice {
  return { value: String(value), label };
}

/** The points, and after an "or" what is no point of the scale. */
function choicesOf({ points, notApplicable: none, notObserved: unseen }: Scale): RadioChoice[] {
  const apart = [
    { value: notApplicable, label: none },
    { value: notObserved, label: unseen },
  ].flatMap(({ value, label }) => (label === null ? [] : [choiceOf({ value, label })]));
  return [
    ...points.map(choiceOf),
    ...apart.map((choice, place) =>
      place === 0 ? { ...choice, apart: <Trans>or</Trans> } : choice,
    ),
  ];
}

function Clearable({
  of,
  value,
  onChange,
  ...radios
}: {
  id: string;
  legend: ReactNode;
  legendSize?: "xs";
  /** What the answer to be cleared is to, for those who do not see where the button stands. */
  of: ReactNode;
  hint: string | undefined;
  error: string | undefined;
  choices: RadioChoice[];
  value: number;
  onChange: (value: number) => void;
}) {
  return (
    <>
      <Radios
        {...radios}
        inline
        small
        value={value === unanswered ? null : String(value)}
        onChange={(chosen) => onChange(Number(chosen))}
      />
      {/* Its place is kept, so that the page does not move under the finger. */}
      <div className="app-item__clear">
        {value !== unanswered && (
          <LinkButton
            onClick={() => {
              onChange(unanswered);
              // The button is about to go; the focus stays with its question.
              document.getElementById(radios.id)?.focus();
            }}
          >
            <Trans>Clear this answer</Trans>
            <span className="nhsuk-u-visually-hidden">
              : <Said>{of}</Said>
            </span>
          </LinkButton>
        )}
      </div>
    </>
  );
}
