import type { ReactNode } from "react";

/** What a list says when there is nothing in it yet, with the way to the first thing. */
export function Empty({ action, children }: { action?: ReactNode; children: ReactNode }) {
  return (
    <div className="app-empty">
      <p>{children}</p>
      {action}
    </div>
  );
}
