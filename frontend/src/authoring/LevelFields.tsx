import { Trans, useLingui } from "@lingui/react/macro";
import type { FrameworkLevel } from "../api/generated/commonVision.schemas";
import { Button } from "../ui/Button";
import { Fieldset } from "../ui/Fieldset";
import { LinkButton } from "../ui/LinkButton";
import { Textarea } from "../ui/Textarea";
import { useFieldWords } from "./fieldWords";
import { longestName, longestText } from "./limits";
import { ShortText } from "./ShortText";

/** As many as a scale may have points. */
const most = 7;

interface LevelFieldsProps {
  levels: readonly FrameworkLevel[] | undefined;
  /** Undefined when the last one goes: an element without levels has no list of them. */
  onChange: (levels: FrameworkLevel[] | undefined) => void;
}

/** How well somebody does it, described from the lowest up. Most elements describe no levels. */
export function LevelFields({ levels = [], onChange }: LevelFieldsProps) {
  const { t } = useLingui();
  const words = useFieldWords();
  const change = (index: number, part: Partial<FrameworkLevel>) =>
    onChange(levels.map((it, at) => (at === index ? { ...it, ...part } : it)));
  const remove = (index: number) => {
    const left = levels.filter((_, at) => at !== index);
    onChange(left.length > 0 ? left : undefined);
    // Its button goes with it; the focus stays in the list.
    document.getElementById(left.length > 0 ? "levels" : "add-level")?.focus();
  };

  return (
    <Fieldset legend={words("levels")} size="s">
      <ol className="nhsuk-list app-rows">
        {levels.map(({ name, description }, index) => {
          const id = index === 0 ? "levels" : `levels-${index + 1}`;
          return (
            // oxlint-disable-next-line react/no-array-index-key -- they have nothing else to tell them apart
            <li key={index}>
              <ShortText
                id={id}
                label={t`Name of level ${index + 1}`}
                value={name}
                limit={longestName}
                onChange={(value) => change(index, { name: value })}
              />
              <Textarea
                id={`${id}-description`}
                label={t`What level ${index + 1} looks like`}
                rows={2}
                value={description}
                limit={longestText}
                onChange={({ target }) => change(index, { description: target.value })}
              />
              <LinkButton onClick={() => remove(index)}>
                <Trans>Remove level {index + 1}</Trans>
              </LinkButton>
            </li>
          );
        })}
      </ol>
      {levels.length < most && (
        <Button
          secondary
          small
          id="add-level"
          onClick={() => onChange([...levels, { name: "", description: "" }])}
        >
          <Trans>Add a level, from the lowest up</Trans>
        </Button>
      )}
    </Fieldset>
  );
}
