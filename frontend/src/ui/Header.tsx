import { useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link, NavLink } from "react-router";
import { paths } from "../paths";

interface HeaderProps {
  /** What stands at the right: who is signed in, and the way in or out. */
  account: ReactNode[];
  navigation: { to: string; label: string }[];
}

/** The service's name as text. The NHS logo is a trade mark; whoever may show it adds it to their own deployment. */
export function Header({ account, navigation }: HeaderProps) {
  const { t } = useLingui();
  return (
    <header className="nhsuk-header">
      <div className="nhsuk-header__container nhsuk-width-container">
        <div className="nhsuk-header__service">
          <Link className="nhsuk-header__service-name" to={paths.start()}>
            Common Vision
          </Link>
        </div>
        {account.length > 0 && (
          <nav className="nhsuk-header__account" aria-label={t`Account`}>
            <ul className="nhsuk-header__account-list">
              {account.map((item, index) => (
                <li className="nhsuk-header__account-item" key={index}>
                  {item}
                </li>
              ))}
            </ul>
          </nav>
        )}
      </div>
      <nav className="nhsuk-header__navigation" aria-label={t`Menu`}>
        <div className="nhsuk-header__navigation-container nhsuk-width-container">
          <ul className="nhsuk-header__navigation-list">
            {navigation.map(({ to, label }) => (
              <li className="nhsuk-header__navigation-item" key={to}>
                <NavLink className="nhsuk-header__navigation-link" to={to}>
                  {label}
                </NavLink>
              </li>
            ))}
          </ul>
        </div>
      </nav>
    </header>
  );
}
