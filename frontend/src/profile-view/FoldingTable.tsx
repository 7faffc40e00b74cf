/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Laid out as
   blocks on a narrow page, a table is no longer one to some browsers unless each part says what it is. */
import type { ReactNode } from "react";
import { classes } from "../ui/classes";
import "./charts.css";

interface FoldingTableProps {
  id?: string;
  caption: ReactNode;
  /** What the first column holds, which names each row. */
  rowHeading: ReactNode;
  /** What is long has a line of its own where the table folds. */
  columns: { heading: ReactNode; numeric?: boolean; long?: boolean }[];
  rows: { id: string; name: ReactNode; cells: ReactNode[] }[];
}

/** A table of several columns. Where they do not fit, each row becomes a small card that repeats the headings. */
export function FoldingTable({ id, caption, rowHeading, columns, rows }: FoldingTableProps) {
  return (
    <div className={classes("folding-table", columns.length > 7 && "folding-table--wide")}>
      <table className="nhsuk-table" id={id} role="table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        <thead className="nhsuk-table__head" role="rowgroup">
          <tr role="row">
            <th className="nhsuk-table__header" scope="col" role="columnheader">
              {rowHeading}
            </th>
            {columns.map(({ heading, numeric }, index) => (
              <th
                className={classes(
                  "nhsuk-table__header",
                  numeric && "nhsuk-table__header--numeric",
                )}
                scope="col"
                role="columnheader"
                key={index}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body" role="rowgroup">
          {rows.map(({ id: row, name, cells }) => (
            <tr className="nhsuk-table__row" role="row" key={row}>
              <th className="nhsuk-table__header" scope="row" role="rowheader">
                {name}
              </th>
              {cells.map((cell, index) => (
                <td
                  className={classes(
                    "nhsuk-table__cell",
                    columns[index]?.numeric && "nhsuk-table__cell--numeric",
                    columns[index]?.long && "folding-table__long",
                  )}
                  role="cell"
                  key={index}
                >
                  <span className="folding-table__label" aria-hidden="true">
                    {columns[index]?.heading}
                  </span>
                  {cell}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
