import { useLingui } from "@lingui/react/macro";
import { Input } from "../ui/Input";
import { charactersIn } from "../ui/Textarea";

interface ShortTextProps {
  id: string;
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  value: string;
  /** More can be typed, so that a pasted text is not cut without a word. */
  limit: number;
  onChange: (value: string) => void;
}

export function ShortText({ id, label, hint, error, value, limit, onChange }: ShortTextProps) {
  const { t } = useLingui();
  const over = charactersIn(value) - limit;
  return (
    <Input
      id={id}
      label={label}
      hint={hint}
      error={over > 0 ? t`Write at most ${limit} characters: ${over} too many` : error}
      value={value}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
