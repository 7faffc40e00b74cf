import { useLingui } from "@lingui/react/macro";
import { Input } from "../ui/Input";

export interface Dates {
  opensOn: string;
  closesOn: string;
}

/** When a round opens and closes. */
export function DateFields({
  dates,
  errors,
  onChange,
}: {
  dates: Dates;
  errors: Record<string, string | undefined>;
  onChange: (dates: Dates) => void;
}) {
  const { t } = useLingui();
  return (
    <>
      <Input
        id="opensOn"
        type="date"
        width={10}
        label={t`First day for answers`}
        labelSize="s"
        hint={t`Your colleagues are written to on this day. Leave yourself time to choose them, and your facilitator or line manager time to look at the panel.`}
        error={errors.opensOn}
        value={dates.opensOn}
        onChange={({ target }) => onChange({ ...dates, opensOn: target.value })}
      />
      <Input
        id="closesOn"
        type="date"
        width={10}
        label={t`Last day for answers`}
        labelSize="s"
        hint={t`One to eight weeks later. Four weeks suit most people: long enough for a reminder and a holiday.`}
        error={errors.closesOn}
        value={dates.closesOn}
        onChange={({ target }) => onChange({ ...dates, closesOn: target.value })}
      />
    </>
  );
}
