import { Trans } from "@lingui/react/macro";

/** Goes to the heading rather than to main: the heading can take the focus and says where one is. */
export function SkipLink() {
  return (
    <a
      className="nhsuk-skip-link"
      href="#maincontent"
      onClick={(event) => {
        const heading = document.querySelector<HTMLElement>("main h1");
        if (!heading) return;
        event.preventDefault();
        heading.focus();
      }}
    >
      <Trans>Skip to main content</Trans>
    </a>
  );
}
