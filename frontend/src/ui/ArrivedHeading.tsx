import { type ReactNode, useEffect, useRef } from "react";

interface ArrivedHeadingProps {
  id?: string;
  /** For what comes where the page begins, away from the button that asked for it. */
  atTop?: boolean;
  children: ReactNode;
}

/** The heading of something that was asked for: it has the focus when it comes, so that whoever waited for it is told. */
export function ArrivedHeading({ id, atTop = false, children }: ArrivedHeadingProps) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
    if (atTop) heading.current?.scrollIntoView();
  }, [atTop]);
  return (
    <h2 className="nhsuk-heading-m" id={id} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}
