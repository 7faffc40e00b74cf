import { Trans, useLingui } from "@lingui/react/macro";
import { Radios } from "../ui/Radios";
import type { Difference } from "./difference";

interface MeaningQuestionsProps {
  /** One for each part that reads otherwise. */
  about: readonly Difference[];
  meansTheSame: (key: string) => boolean;
  onSay: (key: string, same: boolean) => void;
}

/** Whether a part that reads otherwise still means the same: only its editor knows, and people's history hangs on it. */
export function MeaningQuestions({ about, meansTheSame, onSay }: MeaningQuestionsProps) {
  const { t } = useLingui();
  if (about.length === 0) return null;
  return (
    <section>
      <h2 className="nhsuk-heading-m">
        <Trans>Do they still mean the same?</Trans>
      </h2>
      <p>
        <Trans>
          Where the meaning is the same, people’s answers before and after are compared. Where it
          has changed, a new line begins.
        </Trans>
      </p>
      {about.map(({ key, name }) => (
        <Radios
          id={`meaning-${key}`}
          legend={name || t`Without a name yet`}
          inline
          small
          choices={[
            { value: "same", label: t`The same` },
            { value: "changed", label: t`Something else` },
          ]}
          value={meansTheSame(key) ? "same" : "changed"}
          onChange={(value) => onSay(key, value === "same")}
          key={key}
        />
      ))}
    </section>
  );
}
