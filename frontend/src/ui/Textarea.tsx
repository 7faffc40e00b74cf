import { Plural } from "@lingui/react/macro";
import type { TextareaHTMLAttributes } from "react";
import { useEffect, useState } from "react";
import { classes } from "./classes";
import { Field, type FieldProps } from "./Field";

type TextareaProps = FieldProps &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "id" | "className" | "maxLength"> & {
    value: string;
    /** Characters as the server counts them. More can be typed, so that a pasted text is not cut without a word. */
    limit?: number;
    /** Id of something else that is said about the field. */
    describedBy?: string;
  };

export function Textarea({
  id,
  label,
  hint,
  error,
  labelSize,
  limit,
  describedBy,
  rows = 4,
  ...rest
}: TextareaProps) {
  return (
    <Field
      id={id}
      label={label}
      hint={hint}
      error={error}
      {...(labelSize && { labelSize })}
      describedBy={classes(limit !== undefined && `${id}-count`, describedBy)}
      {...(limit && { className: "nhsuk-character-count" })}
    >
      {(aria) => (
        <>
          <textarea
            name={id}
            rows={rows}
            {...rest}
            {...aria}
            className={classes("nhsuk-textarea", error && "nhsuk-textarea--error")}
          />
          {limit && <CharacterCount id={`${id}-count`} left={limit - charactersIn(rest.value)} />}
        </>
      )}
    </Field>
  );
}

/** Code points, not UTF-16 units: an emoji is one character to whoever typed it, and to PostgreSQL. */
export function charactersIn(text: string): number {
  return Array.from(text).length;
}

/** The count follows every key on screen; a screen reader hears it only when the typing pauses. */
function CharacterCount({ id, left }: { id: string; left: number }) {
  const [settled, setSettled] = useState(left);
  useEffect(() => {
    const timer = window.setTimeout(() => setSettled(left), 1000);
    return () => window.clearTimeout(timer);
  }, [left]);

  const words = (characters: number) =>
    characters >= 0 ? (
      <Plural
        value={characters}
        one="You have # character remaining"
        other="You have # characters remaining"
      />
    ) : (
      <Plural
        value={-characters}
        one="You have # character too many"
        other="You have # characters too many"
      />
    );

  return (
    // The design system hides the count until its own script has marked it as started; ours is.
    <div data-nhsuk-character-count-init="">
      <div
        className={classes(
          "nhsuk-character-count__message",
          left < 0 ? "nhsuk-error-message" : "nhsuk-hint",
        )}
        id={id}
      >
        {words(left)}
      </div>
      <div className="nhsuk-u-visually-hidden" aria-live="polite">
        {settled === left ? words(settled) : ""}
      </div>
    </div>
  );
}
