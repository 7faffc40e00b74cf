import { useLingui } from "@lingui/react/macro";
import type { Nomination, RaterGroup } from "../api/generated/commonVision.schemas";
import { fieldMessages } from "../api/problem";
import type { FieldError } from "../ui/ErrorSummary";
import { Input } from "../ui/Input";
import { Select } from "../ui/Select";
import { groupNames, groups } from "./groups";

/** Group, name and address of one person. Ids begin with the form's, of which a page may have two. */
export function RaterFields({
  form,
  rater,
  errors,
  onChange,
}: {
  form: string;
  rater: Nomination;
  errors: FieldError[];
  onChange: (rater: Nomination) => void;
}) {
  const { t } = useLingui();
  const errorAt = (field: string) => errors.find((error) => error.field === field)?.message;
  return (
    <>
      <GroupSelect
        id={`${form}-group`}
        value={rater.group}
        error={errorAt(`${form}-group`)}
        onChange={(group) => onChange({ ...rater, group })}
      />
      <Input
        id={`${form}-name`}
        label={t`Name`}
        error={errorAt(`${form}-name`)}
        width={20}
        autoComplete="off"
        value={rater.name}
        onChange={({ target }) => onChange({ ...rater, name: target.value })}
      />
      <Input
        id={`${form}-email`}
        type="email"
        label={t`E-mail address`}
        hint={t`One address is one person.`}
        error={errorAt(`${form}-email`)}
        width={30}
        autoComplete="off"
        autoCapitalize="none"
        spellCheck={false}
        value={rater.email}
        onChange={({ target }) => onChange({ ...rater, email: target.value })}
      />
    </>
  );
}

export function GroupSelect({
  id,
  value,
  error,
  onChange,
}: {
  id: string;
  value: RaterGroup;
  error?: string | undefined;
  onChange: (group: RaterGroup) => void;
}) {
  const { t, i18n } = useLingui();
  return (
    <Select
      id={id}
      label={t`Group`}
      error={error}
      value={value}
      onChange={({ target }) => onChange(target.value as RaterGroup)}
    >
      {groups.map((group) => (
        <option key={group} value={group}>
          {i18n._(groupNames[group])}
        </option>
      ))}
    </Select>
  );
}

/**
 * What is wrong with one person: what was left out when the button was pressed, or what the server says of them. Not what is
 * so while somebody types: the summary takes the focus when it changes.
 */
export function useRaterErrors(form: string, pressed: Nomination | null, refused: unknown) {
  const { t } = useLingui();
  const said = fieldMessages(refused);
  const messages = {
    group: said.group,
    name: pressed?.name.trim() === "" ? t`Enter a name` : said.name,
    email: pressed?.email.includes("@") === false ? t`Enter an e-mail address` : said.email,
  };
  return Object.entries(messages).flatMap(([field, message]) =>
    message === undefined ? [] : [{ field: `${form}-${field}`, message }],
  );
}

export const isComplete = ({ name, email }: Nomination) =>
  name.trim() !== "" && email.includes("@");

export const trimmed = ({ group, name, email }: Nomination): Nomination => ({
  group,
  name: name.trim(),
  email: email.trim(),
});
