import type { ReactNode } from "react";
import { classes } from "./classes";
import { FieldErrorMessage } from "./Field";

interface CheckboxProps {
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  small?: boolean;
}

/** One box for one yes. Put several inside a Fieldset. */
export function Checkbox({
  id,
  label,
  hint,
  error,
  checked,
  onChange,
  small = false,
}: CheckboxProps) {
  const describedBy = classes(hint ? `${id}-hint` : null, error && `${id}-error`);
  return (
    <div className={classes("nhsuk-form-group", error && "nhsuk-form-group--error")}>
      {error && <FieldErrorMessage id={`${id}-error`}>{error}</FieldErrorMessage>}
      <div className={classes("nhsuk-checkboxes", small && "nhsuk-checkboxes--small")}>
        <div className="nhsuk-checkboxes__item">
          <input
            className="nhsuk-checkboxes__input"
            type="checkbox"
            id={id}
            name={id}
            checked={checked}
            onChange={(event) => onChange(event.target.checked)}
            aria-describedby={describedBy || undefined}
            aria-invalid={error ? true : undefined}
          />
          <label className="nhsuk-label nhsuk-checkboxes__label" htmlFor={id}>
            {label}
          </label>
          {hint && (
            <div className="nhsuk-hint nhsuk-checkboxes__hint" id={`${id}-hint`}>
              {hint}
            </div>
          )}
        </div>
      </div>
    </div>
  );
}
