/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Laid out as
   blocks on a narrow page, a table is no longer one to some browsers unless each part says what it is. */
import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { KeyAndName, PublishedDomainFigures } from "../api/generated/commonVision.schemas";
import { classes } from "../ui/classes";
import { letterOf, starts, stepOf } from "./cells";
import { ChangeMark } from "../published-figures/ChangeMark";

export interface HeatRow {
  id: string;
  /** How far down the tree, 0 at its head. */
  depth: number;
  name: ReactNode;
  /** What the group is of, in smaller letters. */
  note?: ReactNode;
  people: number;
  domains: readonly PublishedDomainFigures[];
  /** Left out where there is no room for it on paper. */
  screenOnly?: boolean;
}

interface HeatMapProps {
  caption: ReactNode;
  /** What the first column holds. */
  rowHeading: ReactNode;
  domains: readonly KeyAndName[];
  rows: readonly HeatRow[];
}

/**
 * Groups by domains: a table whose every cell has its number, on a ground that is the darker the higher it is. On a narrow page
 * each group becomes two lines, and letters say which number is of which domain.
 */
export function HeatMap({ caption, rowHeading, domains, rows }: HeatMapProps) {
  return (
    <div className="heat-map">
      <ol className="heat-map__letters" aria-hidden="true">
        {domains.map(({ key, name }, index) => (
          <li key={key}>
            <strong>{letterOf(index)}</strong> {name}
          </li>
        ))}
      </ol>
      <table role="table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              {rowHeading}
            </th>
            <th className="heat-map__people" scope="col" role="columnheader">
              <Trans>People, rounded</Trans>
            </th>
            {domains.map(({ key, name }) => (
              <th className="heat-map__domain" scope="col" role="columnheader" key={key}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map((row) => (
            <Row {...row} key={row.id} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ depth, name, note, people, domains, screenOnly = false }: HeatRow) {
  return (
    <tr
      className={classes(
        `heat-map__row heat-map__row--${Math.min(depth, 4)}`,
        screenOnly && "app-no-print",
      )}
      role="row"
    >
      <th className="heat-map__name" scope="row" role="rowheader">
        {name}
        {note && <span className="heat-map__note">{note}</span>}
      </th>
      <td className="heat-map__people" role="cell">
        {people}
        <span className="heat-map__label" aria-hidden="true">
          {" "}
          <Trans>people</Trans>
        </span>
      </td>
      {domains.map(({ key, mean, change }, index) => (
        <td className={`heat-map__cell heat-tone heat-tone--${stepOf(mean)}`} role="cell" key={key}>
          <span className="heat-map__label" aria-hidden="true">
            {letterOf(index)}{" "}
          </span>
          {mean}
          <ChangeMark change={change} />
        </td>
      ))}
    </tr>
  );
}

/** What the grounds mean, and the signs where there are any. */
export function HeatKey({ withChanges }: { withChanges: boolean }) {
  const [second, third, fourth, fifth] = starts;
  const steps = [
    <Trans key="1">below {second}</Trans>,
    `${second}–${third - 1}`,
    `${third}–${fourth - 1}`,
    `${fourth}–${fifth - 1}`,
    <Trans key="5">{fifth} or more</Trans>,
  ];
  return (
    <ul className="heat-key" aria-hidden="true">
      {steps.map((words, index) => (
        <li key={index}>
          <span className={`heat-key__swatch heat-tone heat-tone--${index + 1}`} />
          {words}
        </li>
      ))}
      {withChanges && (
        <>
          <li>
            ▲ <Trans>improved</Trans>
          </li>
          <li>
            ▼ <Trans>fell since the last cycle</Trans>
          </li>
        </>
      )}
    </ul>
  );
}
