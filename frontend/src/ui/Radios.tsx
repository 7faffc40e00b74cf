import type { ReactNode } from "react";
import { Said } from "./Said";
import { classes } from "./classes";
import { FieldErrorMessage } from "./Field";

export interface RadioChoice {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  /** Puts "or" before it: a choice of another kind than those above. */
  apart?: ReactNode;
}

interface RadiosProps {
  /** Unique on the page; the first radio has it as its id, so that an error summary can link to it. */
  id: string;
  legend: ReactNode;
  legendSize?: "xs" | "s" | "m" | "l";
  hint?: ReactNode;
  error?: string | undefined;
  choices: RadioChoice[];
  value: string | null;
  onChange: (value: string) => void;
  /** Beside one another from tablet width, stacked on a phone. */
  inline?: boolean;
  small?: boolean;
}

export function Radios({
  id,
  legend,
  legendSize = "s",
  hint,
  error,
  choices,
  value,
  onChange,
  inline = false,
  small = false,
}: RadiosProps) {
  const describedBy = classes(hint ? `${id}-hint` : null, error && `${id}-error`);
  return (
    <div className={classes("nhsuk-form-group", error && "nhsuk-form-group--error")}>
      <fieldset className="nhsuk-fieldset" aria-describedby={describedBy || undefined}>
        <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${legendSize}`}>
          <Said>{legend}</Said>
        </legend>
        {hint && (
          <div className="nhsuk-hint" id={`${id}-hint`}>
            {hint}
          </div>
        )}
        {error && <FieldErrorMessage id={`${id}-error`}>{error}</FieldErrorMessage>}
        <div
          className={classes(
            "nhsuk-radios",
            inline && "nhsuk-radios--inline",
            small && "nhsuk-radios--small",
          )}
        >
          {choices.map((choice, index) => {
            const inputId = index === 0 ? id : `${id}-${index + 1}`;
            return [
              choice.apart && (
                <div className="nhsuk-radios__divider" key={`${choice.value}-apart`}>
                  {choice.apart}
                </div>
              ),
              <div className="nhsuk-radios__item" key={choice.value}>
                <input
                  className="nhsuk-radios__input"
                  type="radio"
                  id={inputId}
                  name={id}
                  value={choice.value}
                  checked={value === choice.value}
                  onChange={() => onChange(choice.value)}
                  aria-describedby={choice.hint ? `${inputId}-choice-hint` : undefined}
                />
                <label className="nhsuk-label nhsuk-radios__label" htmlFor={inputId}>
                  <Said>{choice.label}</Said>
                </label>
                {choice.hint && (
                  <div className="nhsuk-hint nhsuk-radios__hint" id={`${inputId}-choice-hint`}>
                    {choice.hint}
                  </div>
                )}
              </div>,
            ];
          })}
        </div>
      </fieldset>
    </div>
  );
}
