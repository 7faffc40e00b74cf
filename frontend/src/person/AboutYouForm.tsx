import { Trans, useLingui } from "@lingui/react/macro";
import { useState, type ReactNode } from "react";
import type { PersonView, Profile } from "../api/generated/commonVision.schemas";
import { fieldMessages, isStale } from "../api/problem";
import { Button } from "../ui/Button";
import { ErrorNote } from "../ui/ErrorState";
import { ErrorSummary } from "../ui/ErrorSummary";
import { Loading } from "../ui/Loading";
import { Select } from "../ui/Select";
import { WarningCallout } from "../ui/WarningCallout";
import {
  changedOnBothSides,
  edit,
  preferNotToSay,
  allDetails,
  type DetailEdits,
  type Detail,
} from "./details";
import { useSaveDetails } from "./queries";
import { useChoices } from "./useChoices";

interface AboutYouFormProps {
  person: PersonView;
  submit: ReactNode;
  /** Goes on from here; without it the form says that it has saved. */
  onSaved?: () => void;
}

/** Five questions, none of which has to be answered. */
export function AboutYouForm({ person, submit, onSaved }: AboutYouFormProps) {
  const { t } = useLingui();
  const save = useSaveDetails();
  const [edits, setEdits] = useState<DetailEdits>({});
  /** The profile as it was when the save was refused; until then nothing has changed on both sides. */
  const [before, setBefore] = useState<Profile | null>(null);
  const { choices, error, retry } = useChoices(person);

  if (error !== null) return <ErrorNote error={error} retry={retry} />;
  if (!choices) return <Loading inPage />;

  const labels: Record<Detail, string> = {
    unit: t`Where you work`,
    staffGroup: t`Staff group`,
    payBandCluster: t`Pay band`,
    role: t`Your role`,
    scopeOfLeadership: t`How far your leadership reaches`,
  };
  const hints: Partial<Record<Detail, string>> = {
    unit: t`The closest one to the team you are in`,
    scopeOfLeadership: t`Whom your decisions and your example mostly touch`,
  };
  const labelOf = (field: Detail, value: string | null) =>
    value === null
      ? t`no answer`
      : value === preferNotToSay
        ? t`Prefer not to say`
        : (choices[field].find(({ code }) => code === value)?.label.trim() ?? value);

  const refused = fieldMessages(save.error);
  const errors = allDetails
    .filter((field) => refused[field])
    .map((field) => ({ field, message: `${labels[field]}: ${refused[field]}` }));
  const conflicts = before ? changedOnBothSides(before, person.profile, edits) : [];

  const saved = save.isSuccess && Object.keys(edits).length === 0;

  const onSubmit = () => {
    if (Object.keys(edits).length === 0 && onSaved) return onSaved();
    save.mutate(
      { seen: person, edits },
      {
        onSuccess: () => {
          setEdits({});
          setBefore(null);
          onSaved?.();
        },
        onError: (refusal) => {
          if (isStale(refusal)) setBefore(person.profile);
        },
      },
    );
  };

  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onSubmit();
      }}
    >
      <ErrorSummary errors={errors} />
      {allDetails
        .filter((field) => field !== "unit" || choices.unit.length > 0)
        .map((field) => (
          <Select
            key={field}
            id={field}
            label={labels[field]}
            hint={hints[field]}
            error={refused[field]}
            value={(field in edits ? edits[field] : person.profile[field]) ?? ""}
            onChange={(event) =>
              setEdits(edit(edits, person.profile, field, event.target.value || null))
            }
          >
            {/* The server never takes an answer back to none; "prefer not to say" is the way back. */}
            {person.profile[field] === null && (
              <option value="">{t`Choose, or leave empty`}</option>
            )}
            {choices[field].map(({ code, label }) => (
              <option value={code} key={code}>
                {label}
              </option>
            ))}
            <option value={preferNotToSay}>{t`Prefer not to say`}</option>
          </Select>
        ))}
      {isStale(save.error) && (
        <div role="alert">
          <WarningCallout title={<Trans>Not saved yet</Trans>}>
            <p>
              <Trans>
                These details were changed somewhere else in the meantime. What you chose here still
                stands above.
              </Trans>
            </p>
            {conflicts.length > 0 && (
              <ul>
                {conflicts.map((field) => (
                  <li key={field}>
                    {labels[field]}:{" "}
                    <Trans>
                      now “{labelOf(field, person.profile[field])}”, you chose “
                      {labelOf(field, edits[field] ?? null)}”
                    </Trans>
                  </li>
                ))}
              </ul>
            )}
            <p>
              <Trans>Save again to keep what you chose.</Trans>
            </p>
          </WarningCallout>
        </div>
      )}
      {save.error && !isStale(save.error) && errors.length === 0 && (
        <ErrorNote error={save.error} />
      )}
      <Button type="submit">{save.isPending ? <Trans>Saving…</Trans> : submit}</Button>
      <output className={saved ? "app-notice" : undefined}>
        {saved && (
          <p>
            <Trans>Saved.</Trans>
          </p>
        )}
      </output>
    </form>
  );
}
