import type { ReactNode } from "react";

/** "It is done." The page's h1 stands above it; the panel's own heading is one below. */
export function Panel({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div className="nhsuk-panel">
      <h2 className="nhsuk-panel__heading">{title}</h2>
      {children && <div className="nhsuk-panel__body">{children}</div>}
    </div>
  );
}
