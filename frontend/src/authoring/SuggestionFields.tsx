import { Trans, useLingui } from "@lingui/react/macro";
import type { Suggestion } from "../api/generated/commonVision.schemas";
import { Button } from "../ui/Button";
import { Fieldset } from "../ui/Fieldset";
import { Input } from "../ui/Input";
import { LinkButton } from "../ui/LinkButton";
import { Select } from "../ui/Select";
import { Textarea } from "../ui/Textarea";
import { useFieldWords } from "./fieldWords";
import { longestText } from "./limits";

interface SuggestionFieldsProps {
  suggestions: readonly Suggestion[];
  onChange: (suggestions: Suggestion[]) => void;
}

/** What to try or read, one after the other. The first one's text has the id "suggestions". */
export function SuggestionFields({ suggestions, onChange }: SuggestionFieldsProps) {
  const { t } = useLingui();
  const words = useFieldWords();
  const change = (index: number, part: Partial<Suggestion>) =>
    onChange(suggestions.map((it, at) => (at === index ? { ...it, ...part } : it)));

  const remove = (index: number) => {
    onChange(suggestions.filter((_, at) => at !== index));
    // Its button goes with it; the focus stays in the list.
    document.getElementById("add-suggestion")?.focus();
  };

  return (
    <Fieldset legend={words("suggestions")} size="s">
      <ol className="nhsuk-list app-rows">
        {suggestions.map(({ kind, text, source }, index) => {
          const id = index === 0 ? "suggestions" : `suggestions-${index + 1}`;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- they have nothing else to tell them apart
            <li key={index}>
              <Select
                id={`${id}-kind`}
                label={t`Kind of suggestion ${index + 1}`}
                value={kind}
                onChange={({ target }) =>
                  change(index, { kind: target.value as Suggestion["kind"] })
                }
              >
                <option value="try">{t`Something to try`}</option>
                <option value="read">{t`Something to read`}</option>
              </Select>
              {kind === "read" && (
                <Input
                  id={`${id}-source`}
                  label={t`What it is, with author and year`}
                  value={source ?? ""}
                  onChange={({ target }) => change(index, { source: target.value || null })}
                />
              )}
              <Textarea
                id={id}
                label={t`Suggestion ${index + 1}`}
                rows={2}
                value={text}
                limit={longestText}
                onChange={({ target }) => change(index, { text: target.value })}
              />
              <LinkButton onClick={() => remove(index)}>
                <Trans>Remove suggestion {index + 1}</Trans>
              </LinkButton>
            </li>
          );
        })}
      </ol>
      <Button
        secondary
        small
        id="add-suggestion"
        onClick={() => onChange([...suggestions, { kind: "try", text: "", source: null }])}
      >
        <Trans>Add a suggestion</Trans>
      </Button>
    </Fieldset>
  );
}
