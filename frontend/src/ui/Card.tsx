import type { ReactNode } from "react";
import { Link } from "react-router";
import { Said } from "./Said";
import { classes } from "./classes";

/** With `to` the whole card is one target and its heading the link. */
export function Card({
  title,
  caption,
  to,
  level = 2,
  children,
}: {
  title: ReactNode;
  /** A word or two above the title, read as part of the heading. */
  caption?: ReactNode;
  to?: string;
  level?: 2 | 3;
  children?: ReactNode;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={classes("nhsuk-card", to && "nhsuk-card--clickable")}>
      <div className="nhsuk-card__content">
        <Heading className="nhsuk-card__heading nhsuk-heading-s">
          {caption && <span className="nhsuk-caption-m">{caption} </span>}
          {to ? (
            <Link className="nhsuk-card__link" to={to}>
              <Said>{title}</Said>
            </Link>
          ) : (
            <Said>{title}</Said>
          )}
        </Heading>
        {children}
      </div>
    </div>
  );
}

/** Cards of equal height beside one another, each a list item; one below the other on a phone. */
export function CardGroup({ columns = 2, children }: { columns?: 2 | 3; children: ReactNode[] }) {
  const width = columns === 2 ? "nhsuk-grid-column-one-half" : "nhsuk-grid-column-one-third";
  return (
    <ul className="nhsuk-grid-row nhsuk-card-group">
      {children.map((card, index) => (
        <li className={`${width} nhsuk-card-group__item`} key={index}>
          {card}
        </li>
      ))}
    </ul>
  );
}
