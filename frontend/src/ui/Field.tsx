import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { classes } from "./classes";

export interface FieldProps {
  /** Must be unique on the page; also the input's name unless another is given. */
  id: string;
  label: ReactNode;
  hint?: ReactNode;
  error?: string | undefined;
  /** Makes the label a heading in size: "m" for the only question of a page. */
  labelSize?: "s" | "m" | "l";
}

interface Aria {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** The label, hint and error round one input. Inputs of this folder use it; pages rarely need it themselves. */
export function Field({
  id,
  label,
  hint,
  error,
  labelSize,
  describedBy,
  className,
  children,
}: FieldProps & { describedBy?: string; className?: string; children: (aria: Aria) => ReactNode }) {
  const ids = [hint && `${id}-hint`, error && `${id}-error`, describedBy].filter(Boolean).join(" ");
  return (
    <div className={classes("nhsuk-form-group", error && "nhsuk-form-group--error", className)}>
      <label
        className={classes("nhsuk-label", labelSize && `nhsuk-label--${labelSize}`)}
        htmlFor={id}
      >
        {label}
      </label>
      {hint && (
        <div className="nhsuk-hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {error && <FieldErrorMessage id={`${id}-error`}>{error}</FieldErrorMessage>}
      {children({
        id,
        "aria-describedby": ids || undefined,
        "aria-invalid": error ? true : undefined,
      })}
    </div>
  );
}

export function FieldErrorMessage({ id, children }: { id: string; children: ReactNode }) {
  return (
    <span className="nhsuk-error-message" id={id}>
      <span className="nhsuk-u-visually-hidden">
        <Trans>Error:</Trans>{" "}
      </span>
      {children}
    </span>
  );
}
