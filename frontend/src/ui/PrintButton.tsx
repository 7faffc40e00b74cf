import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Button } from "./Button";

export function PrintButton({ children }: { children?: ReactNode }) {
  return (
    <div className="app-no-print">
      <Button secondary onClick={() => window.print()}>
        {children ?? <Trans>Print this page</Trans>}
      </Button>
    </div>
  );
}
