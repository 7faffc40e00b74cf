import type { ReactNode } from "react";
import { Link } from "react-router";
import { classes } from "./classes";

export interface Task {
  id: string;
  name: ReactNode;
  /** Without it the task cannot be started yet. */
  to?: string;
  hint?: ReactNode;
  /** A Tag, or plain text for what is completed. */
  status: ReactNode;
}

export function TaskList({ tasks }: { tasks: Task[] }) {
  return (
    <ul className="nhsuk-task-list">
      {tasks.map(({ id, name, to, hint, status }) => {
        const describedBy = classes(hint ? `${id}-hint` : null, `${id}-status`);
        return (
          <li
            className={classes("nhsuk-task-list__item", to && "nhsuk-task-list__item--with-link")}
            key={id}
          >
            <div className="nhsuk-task-list__name-and-hint">
              {to ? (
                <Link
                  className="nhsuk-link nhsuk-task-list__link"
                  to={to}
                  aria-describedby={describedBy}
                >
                  {name}
                </Link>
              ) : (
                <div>{name}</div>
              )}
              {hint && (
                <div className="nhsuk-task-list__hint" id={`${id}-hint`}>
                  {hint}
                </div>
              )}
            </div>
            <div
              className={classes(
                "nhsuk-task-list__status",
                !to && "nhsuk-task-list__status--cannot-start-yet",
              )}
              id={`${id}-status`}
            >
              {status}
            </div>
          </li>
        );
      })}
    </ul>
  );
}
