import { Trans } from "@lingui/react/macro";
import { useEffect, useRef } from "react";

export interface FieldError {
  /** The id of the input to go to; of the first radio in a group. */
  field: string;
  message: string;
}

/** Takes the focus whenever it appears with new errors. Renders nothing without any. */
export function ErrorSummary({ errors }: { errors: FieldError[] }) {
  const summary = useRef<HTMLDivElement>(null);
  const fingerprint = errors.map(({ field, message }) => field + message).join();

  useEffect(() => {
    if (fingerprint) summary.current?.focus();
  }, [fingerprint]);

  if (errors.length === 0) return null;
  return (
    <div className="nhsuk-error-summary" ref={summary} tabIndex={-1}>
      <div role="alert">
        <h2 className="nhsuk-error-summary__title nhsuk-error-summary__heading">
          <Trans>There is a problem</Trans>
        </h2>
        <div className="nhsuk-error-summary__body">
          <ul className="nhsuk-list nhsuk-error-summary__list">
            {errors.map(({ field, message }) => (
              <li key={field}>
                <a
                  href={`#${field}`}
                  onClick={(event) => {
                    event.preventDefault();
                    focusField(field);
                  }}
                >
                  {message}
                </a>
              </li>
            ))}
          </ul>
        </div>
      </div>
    </div>
  );
}

/** Brings the label or legend into view with the input, so that the question is read before its answers. */
function focusField(id: string): void {
  const input = document.getElementById(id);
  if (!input) return;
  const group = input.closest("fieldset, .nhsuk-form-group") ?? input;
  group.scrollIntoView();
  input.focus({ preventScroll: true });
}
