import { Plural, Trans } from "@lingui/react/macro";
import type { Figures } from "../measurement/figures";
import { gapIn, type Level } from "../measurement/missingFigures";

/** Why there is no figure, in counts. Nothing when there is one. */
export function NoFigure({ figures, level }: { figures: Figures; level: Level }) {
  const gap = gapIn(figures, level);
  if (gap === null) {
    return null;
  }
  switch (gap.reason) {
    case "nothing-applicable":
      return figures.notObserved > 0 ? (
        <Trans>
          No figure: you marked all{" "}
          <Plural value={gap.items} one="# question" other="# questions" /> as not observed or not
          applicable to your role.
        </Trans>
      ) : (
        <Trans>
          No figure: you marked all{" "}
          <Plural value={gap.items} one="# question" other="# questions" /> as not applicable to
          your role.
        </Trans>
      );
    case "too-few-applicable":
      return figures.notObserved > 0 ? (
        <Trans>
          No figure: {gap.applicable} of {gap.items} questions apply to your role and could be
          observed, and at least half are needed.
        </Trans>
      ) : (
        <Trans>
          No figure: {gap.applicable} of {gap.items} questions apply to your role, and at least half
          are needed.
        </Trans>
      );
    case "too-few-answered":
      return (
        <Trans>
          No figure: {gap.answered} of {gap.applicable} answered, and{" "}
          {gap.answered + gap.answersNeeded} are needed.
        </Trans>
      );
  }
}
