import type { ReactNode } from "react";

export function WarningCallout({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="nhsuk-card nhsuk-card--warning">
      <div className="nhsuk-card__content">
        <h2 className="nhsuk-card__heading">{title}</h2>
        {children}
      </div>
    </div>
  );
}
