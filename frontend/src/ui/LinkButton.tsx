import type { ButtonHTMLAttributes } from "react";
import "./link-button.css";

/** Does something, but is not the main thing to do. */
export function LinkButton(
  props: Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className" | "type">,
) {
  return <button {...props} type="button" className="app-link-button" />;
}
