import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";

export function InsetText({ children }: { children: ReactNode }) {
  return (
    <div className="nhsuk-inset-text">
      <span className="nhsuk-u-visually-hidden">
        <Trans>Information:</Trans>{" "}
      </span>
      {children}
    </div>
  );
}
