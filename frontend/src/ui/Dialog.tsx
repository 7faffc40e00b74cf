import type { ReactNode } from "react";
import { useId, useLayoutEffect, useRef } from "react";

interface DialogProps {
  open: boolean;
  /** Called on Escape too. */
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
}

/** The browser's own modal dialog: it keeps the focus in and gives it back. */
export function Dialog({ open, onClose, title, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();

  // Closed while it is still on the page, also where it goes with whatever asked it: only then does the browser give the focus back.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (!element || !open) return;
    element.showModal();
    return () => element.close();
  }, [open]);

  return (
    <dialog
      className="app-dialog"
      ref={dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
    >
      {open && (
        <>
          <h2 className="nhsuk-heading-m" id={titleId}>
            {title}
          </h2>
          {children}
        </>
      )}
    </dialog>
  );
}
