import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { useEffect, useRef } from "react";
import { useLocation, useNavigationType } from "react-router";
import { Said } from "./Said";
import { classes } from "./classes";

interface PageProps {
  /** The h1 and the window's title. */
  title: string;
  /** A few words above the h1, such as the domain an element belongs to. */
  caption?: ReactNode;
  /** Usually a BackLink; it stands outside main, before the heading. */
  back?: ReactNode;
  /** Puts "Error:" before the window's title, as the error summary takes the focus. */
  hasError?: boolean;
  /** Text keeps to two thirds of the width for reading; pages with tables or cards may take all of it. */
  wide?: boolean;
  children: ReactNode;
}

/** The path whose heading was last focused; the first page of a visit keeps the browser's own focus. */
let arrivedAt = window.location.pathname;

/**
 * One page: the window's title, the h1, and main round the rest. After a navigation the focus goes to the h1, so that
 * a screen reader says where one is; a hash in the address goes to what it names.
 */
export function Page({
  title,
  caption,
  back,
  hasError = false,
  wide = false,
  children,
}: PageProps) {
  const { t } = useLingui();
  const heading = useRef<HTMLHeadingElement>(null);
  const { pathname, hash } = useLocation();
  const byHistory = useNavigationType() === "POP";

  useEffect(() => {
    document.title = `${hasError ? t`Error:` + " " : ""}${title} – Common Vision`;
  }, [title, hasError, t]);

  // Only on arrival: a later change of title or error state must not take the focus from where the person is.
  useEffect(() => {
    const target = hash ? document.getElementById(decodeURIComponent(hash.slice(1))) : null;
    if (target) {
      target.focus({ preventScroll: true });
      target.scrollIntoView();
    } else if (arrivedAt !== pathname) {
      heading.current?.focus({ preventScroll: true });
      // Going back, the browser restores the place itself.
      if (!byHistory) window.scrollTo(0, 0);
    }
    arrivedAt = pathname;
  }, [pathname, hash, byHistory]);

  return (
    <div className="nhsuk-width-container">
      {back && <nav aria-label={t`Back`}>{back}</nav>}
      <main className="nhsuk-main-wrapper" id="maincontent">
        <div className="nhsuk-grid-row">
          <div className={wide ? "nhsuk-grid-column-full" : "nhsuk-grid-column-two-thirds"}>
            <h1
              className={classes("nhsuk-heading-l", "app-page-heading")}
              tabIndex={-1}
              ref={heading}
            >
              {caption && (
                <span className="nhsuk-caption-l">
                  <Said>{caption}</Said>{" "}
                </span>
              )}
              <Said>{title}</Said>
            </h1>
            {children}
          </div>
        </div>
      </main>
    </div>
  );
}
