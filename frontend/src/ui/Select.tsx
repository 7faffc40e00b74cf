import type { ReactNode, SelectHTMLAttributes } from "react";
import { classes } from "./classes";
import { Field, type FieldProps } from "./Field";

type SelectProps = FieldProps &
  Omit<SelectHTMLAttributes<HTMLSelectElement>, "id" | "className" | "size"> & {
    /** The option elements. */
    children: ReactNode;
  };

export function Select({ id, label, hint, error, labelSize, children, ...rest }: SelectProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} {...(labelSize && { labelSize })}>
      {(aria) => (
        <select
          name={id}
          {...rest}
          {...aria}
          className={classes("nhsuk-select", error && "nhsuk-select--error")}
        >
          {children}
        </select>
      )}
    </Field>
  );
}
