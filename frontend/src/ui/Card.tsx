import type { ReactNode } from "react";
import { Link } from "react-router";
import { classes } from "./classes";

/** With `to` the whole card is one target and its heading the link. */
export function Card({
  title,
  to,
  level = 2,
  children,
}: {
  title: ReactNode;
  to?: string;
  level?: 2 | 3;
  children?: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={classes("nhsuk-card", to && "nhsuk-card--clickable")}>
      <div className="nhsuk-card__content">
        <Heading className="nhsuk-card__heading nhsuk-heading-m">
          {to ? (
            <Link className="nhsuk-card__link" to={to}>
              {title}
            </Link>
          ) : (
            title
          )}
        </Heading>
        {children}
      </div>
    </div>
  );
}

/** Cards beside one another; the children are list items' contents. */
export function CardGroup({ children }: { children: ReactNode[] }) {
  return (
    <ul className="nhsuk-grid-row nhsuk-card-group">
      {children.map((card, index) => (
        <li className="nhsuk-grid-column-one-half nhsuk-card-group__item" key={index}>
          {card}
        </li>
      ))}
    </ul>
  );
}
