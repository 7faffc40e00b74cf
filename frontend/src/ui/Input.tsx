import type { InputHTMLAttributes } from "react";
import { classes } from "./classes";
import { Field, type FieldProps } from "./Field";

type InputProps = FieldProps &
  Omit<InputHTMLAttributes<HTMLInputElement>, "id" | "className" | "size"> & {
    /** How many characters wide it looks. */
    width?: 2 | 3 | 4 | 5 | 10 | 20 | 30;
  };

export function Input({ id, label, hint, error, labelSize, width, ...rest }: InputProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} {...(labelSize && { labelSize })}>
      {(aria) => (
        <input
          type="text"
          name={id}
          {...rest}
          {...aria}
          className={classes(
            "nhsuk-input",
            error && "nhsuk-input--error",
            width && `nhsuk-input--width-${width}`,
          )}
        />
      )}
    </Field>
  );
}
