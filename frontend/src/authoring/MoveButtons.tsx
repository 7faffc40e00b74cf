import { useLingui } from "@lingui/react/macro";

interface MoveButtonsProps {
  /** Key of the thing; the buttons' ids come from it, so that the focus can stay with them. */
  of: string;
  name: string;
  canGoUp: boolean;
  canGoDown: boolean;
  onMove: (step: -1 | 1) => void;
}

/** Up and down by one. At an end the button stays, and does nothing: the focus must not fall off the page. */
export function MoveButtons({ of, name, canGoUp, canGoDown, onMove }: MoveButtonsProps) {
  const { t } = useLingui();
  const button = (step: -1 | 1, can: boolean, label: string, sign: string) => (
    <button
      className="app-move"
      type="button"
      id={moveButtonId(of, step)}
      aria-label={label}
      aria-disabled={!can}
      onClick={() => can && onMove(step)}
    >
      <span aria-hidden="true">{sign}</span>
    </button>
  );
  return (
    <>
      {button(-1, canGoUp, t`Move up: ${name}`, "↑")}
      {button(1, canGoDown, t`Move down: ${name}`, "↓")}
    </>
  );
}

export function moveButtonId(of: string, step: -1 | 1): string {
  return `${of}-${step === 1 ? "down" : "up"}`;
}
