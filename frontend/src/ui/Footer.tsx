import { Trans } from "@lingui/react/macro";
import { Link } from "react-router";

export function Footer({ links }: { links: { to: string; label: string }[] }) {
  return (
    <footer className="nhsuk-footer">
      <div className="nhsuk-width-container">
        <div className="nhsuk-footer__meta">
          <h2 className="nhsuk-u-visually-hidden">
            <Trans>About this service</Trans>
          </h2>
          <ul className="nhsuk-footer__list">
            {links.map(({ to, label }) => (
              <li className="nhsuk-footer__list-item" key={to}>
                <Link className="nhsuk-footer__list-item-link" to={to}>
                  {label}
                </Link>
              </li>
            ))}
          </ul>
          <p className="nhsuk-body-s">
            <Trans>
              Common Vision is for your own development. It is not run or endorsed by the NHS.
            </Trans>
          </p>
        </div>
      </div>
    </footer>
  );
}
