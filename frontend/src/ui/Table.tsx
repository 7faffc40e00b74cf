import { useId, type ReactNode } from "react";
import { classes } from "./classes";

interface Column {
  heading: ReactNode;
  numeric?: boolean;
}

interface TableProps {
  caption: ReactNode;
  captionSize?: "s" | "m" | "l";
  columns: Column[];
  /** The first cell of a row names it. */
  rows: { id: string; cells: ReactNode[] }[];
}

/** A plain table; wide ones scroll inside their own frame, which the keyboard reaches. */
export function Table({ caption, captionSize = "m", columns, rows }: TableProps) {
  const captionId = useId();
  return (
    <section
      className="app-table-frame"
      aria-labelledby={captionId}
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by keyboard
      tabIndex={0}
    >
      <table className="nhsuk-table">
        <caption
          className={`nhsuk-table__caption nhsuk-table__caption--${captionSize}`}
          id={captionId}
        >
          {caption}
        </caption>
        <thead className="nhsuk-table__head">
          <tr className="nhsuk-table__row">
            {columns.map(({ heading, numeric }, index) => (
              <th
                className={classes(
                  "nhsuk-table__header",
                  numeric && "nhsuk-table__header--numeric",
                )}
                scope="col"
                key={index}
              >
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="nhsuk-table__body">
          {rows.map(({ id, cells }) => (
            <tr className="nhsuk-table__row" key={id}>
              {cells.map((cell, index) =>
                index === 0 ? (
                  <th className="nhsuk-table__header" scope="row" key={index}>
                    {cell}
                  </th>
                ) : (
                  <td
                    className={classes(
                      "nhsuk-table__cell",
                      columns[index]?.numeric && "nhsuk-table__cell--numeric",
                    )}
                    key={index}
                  >
                    {cell}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
