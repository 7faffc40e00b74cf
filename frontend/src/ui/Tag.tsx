import type { ReactNode } from "react";

type Colour =
  | "white"
  | "grey"
  | "green"
  | "aqua-green"
  | "blue"
  | "purple"
  | "pink"
  | "red"
  | "orange"
  | "yellow";

/** Never the only sign: its words must say it without the colour. */
export function Tag({ colour, children }: { colour?: Colour; children: ReactNode }) {
  return (
    <strong className={colour ? `nhsuk-tag nhsuk-tag--${colour}` : "nhsuk-tag"}>{children}</strong>
  );
}
