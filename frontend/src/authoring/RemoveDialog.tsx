import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Button } from "../ui/Button";
import { Dialog } from "../ui/Dialog";

interface RemoveDialogProps {
  open: boolean;
  title: ReactNode;
  onClose: () => void;
  onRemove: () => void;
  children: ReactNode;
}

/** Asks before something is taken out of a draft, with the words of what goes with it. */
export function RemoveDialog({ open, title, onClose, onRemove, children }: RemoveDialogProps) {
  return (
    <Dialog open={open} onClose={onClose} title={title}>
      <p>{children}</p>
      <div className="nhsuk-button-group">
        <Button warning onClick={onRemove}>
          <Trans>Remove it</Trans>
        </Button>
        <Button secondary onClick={onClose}>
          <Trans>Keep it</Trans>
        </Button>
      </div>
    </Dialog>
  );
}
