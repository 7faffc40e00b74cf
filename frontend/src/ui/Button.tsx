import type { ButtonHTMLAttributes, ReactNode } from "react";
import { useRef } from "react";
import { Link } from "react-router";
import { classes } from "./classes";

interface Look {
  secondary?: boolean | undefined;
  /** For what cannot be undone. */
  warning?: boolean | undefined;
  small?: boolean | undefined;
}

function look({ secondary, warning, small }: Look): string {
  return classes(
    "nhsuk-button",
    secondary && "nhsuk-button--secondary",
    warning && "nhsuk-button--warning",
    small && "nhsuk-button--small",
  );
}

/** A second press within this time is a double click, not a second wish. */
const doubleClick = 600;

type ButtonProps = Look & Omit<ButtonHTMLAttributes<HTMLButtonElement>, "className">;

export function Button({
  secondary,
  warning,
  small,
  onClick,
  type = "button",
  ...rest
}: ButtonProps) {
  const lastClick = useRef(0);
  return (
    <button
      {...rest}
      // oxlint-disable-next-line react/button-has-type -- "button" unless the caller says "submit"
      type={type}
      className={look({ secondary, warning, small })}
      onClick={(event) => {
        const now = event.timeStamp;
        const again = now - lastClick.current < doubleClick;
        lastClick.current = now;
        if (again && event.detail > 1) event.preventDefault();
        else onClick?.(event);
      }}
    />
  );
}

/** Looks like a button, goes to a page of the app. */
export function ButtonTo({ to, children, ...rest }: Look & { to: string; children: ReactNode }) {
  return (
    <Link className={look(rest)} to={to} draggable="false">
      {children}
    </Link>
  );
}

/** Looks like a button, goes to an address that the server answers (sign-in) or to a file. */
export function ButtonLink({
  href,
  download,
  children,
  ...rest
}: Look & { href: string; download?: string; children: ReactNode }) {
  return (
    <a className={look(rest)} href={href} download={download} draggable="false">
      {children}
    </a>
  );
}
