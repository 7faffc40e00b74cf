import type { ReactNode } from "react";
import { classes } from "./classes";

export interface SummaryRow {
  /** Defaults to the key if that is a text. */
  id?: string;
  name: ReactNode;
  value: ReactNode;
  /** A link or button; say in hidden words what it changes. */
  action?: ReactNode;
}

export function SummaryList({ rows }: { rows: SummaryRow[] }) {
  const withActions = rows.some(({ action }) => action !== undefined);
  return (
    <dl className="nhsuk-summary-list">
      {rows.map(({ id, name, value, action }, index) => (
        <div
          className={classes(
            "nhsuk-summary-list__row",
            withActions && !action && "nhsuk-summary-list__row--no-actions",
          )}
          key={id ?? (typeof name === "string" ? name : index)}
        >
          <dt className="nhsuk-summary-list__key">{name}</dt>
          <dd className="nhsuk-summary-list__value">{value}</dd>
          {action && <dd className="nhsuk-summary-list__actions">{action}</dd>}
        </div>
      ))}
    </dl>
  );
}
