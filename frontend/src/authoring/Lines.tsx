import { Textarea } from "../ui/Textarea";
import { longestText } from "./limits";

interface LinesProps {
  id: string;
  label: string;
  hint: string;
  lines: readonly string[];
  onChange: (lines: string[]) => void;
}

/** A list of short texts, one a line. Lines left empty go when the field is left. */
export function Lines({ id, label, hint, lines, onChange }: LinesProps) {
  return (
    <Textarea
      id={id}
      label={label}
      hint={hint}
      rows={Math.max(4, lines.length + 1)}
      value={lines.join("\n")}
      limit={longestText}
      onChange={({ target }) => onChange(target.value === "" ? [] : target.value.split("\n"))}
      onBlur={() => {
        if (lines.some((line) => line.trim() === "")) onChange(lines.filter((it) => it.trim()));
      }}
    />
  );
}
