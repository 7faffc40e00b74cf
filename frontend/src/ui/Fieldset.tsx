import type { ReactNode } from "react";

export function Fieldset({
  legend,
  size = "m",
  children,
}: {
  legend: ReactNode;
  size?: "s" | "m" | "l";
  children: ReactNode;
}) {
  return (
    <fieldset className="nhsuk-fieldset">
      <legend className={`nhsuk-fieldset__legend nhsuk-fieldset__legend--${size}`}>{legend}</legend>
      {children}
    </fieldset>
  );
}
