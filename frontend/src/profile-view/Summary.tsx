import { Plural, Trans } from "@lingui/react/macro";
import type { ProfileFigures } from "../measurement/figures";
import { AnswerBar, AnswerKey } from "./AnswerBar";
import { FiguresLine } from "./FiguresLine";
import { type ElementInProfile, standingAt } from "./elements";
import { Said } from "../ui/Said";

interface SummaryProps {
  profile: ProfileFigures;
  elements: readonly ElementInProfile[];
  labels: readonly string[];
}

/** The profile in a few sentences: how much it rests on, what was answered, what follows. */
export function Summary({ profile: { overall }, elements, labels }: SummaryProps) {
  if (overall.answered === 0) {
    return (
      <p className="nhsuk-lede-text">
        <Trans>There are no answers to show: none of the questions has an answer.</Trans>
      </p>
    );
  }
  const notForTheRole = overall.notApplicable - overall.notObserved;
  const areas = standingAt(elements, "possible-area").length;
  const strengths = standingAt(elements, "strength").length;
  return (
    <div className="profile-headline">
      <p className="nhsuk-lede-text">
        <Trans>
          You answered {overall.answered} of {overall.items} questions:{" "}
          <Counts distribution={overall.distribution} labels={labels} />.
        </Trans>
      </p>
      <AnswerKey labels={labels} notObserved={overall.notObserved > 0} />
      <AnswerBar figures={overall} labels={labels} />
      <FiguresLine figures={overall} level="overall" labels={labels} />
      <p>
        {notForTheRole > 0 && (
          <>
            <Plural
              value={notForTheRole}
              one="You marked # question as not applicable to your role."
              other="You marked # questions as not applicable to your role."
            />{" "}
          </>
        )}
        {overall.notObserved > 0 && (
          <>
            <Plural
              value={overall.notObserved}
              one="You marked # question as not observed."
              other="You marked # questions as not observed."
            />{" "}
          </>
        )}
        {overall.unanswered > 0 && (
          <>
            <Plural
              value={overall.unanswered}
              one="You left # question unanswered."
              other="You left # questions unanswered."
            />{" "}
          </>
        )}
        <Trans>
          Of {elements.length} elements,{" "}
          <Plural
            value={areas}
            _0="none stands out as a possible area to develop"
            one="# is a possible area to develop"
            other="# are possible areas to develop"
          />{" "}
          and <Plural value={strengths} _0="none is" one="# is" other="# are" /> answered with “
          <Said>{labels.at(-1)}</Said>” throughout.
        </Trans>
      </p>
    </div>
  );
}

/** "Often or always" 21 times, "Sometimes" 13 times …, the highest first. */
function Counts({
  distribution,
  labels,
}: {
  distribution: readonly number[];
  labels: readonly string[];
}) {
  return labels
    .map((label, index) => ({ label, count: distribution[index] ?? 0 }))
    .toReversed()
    .map(({ label, count }, index) => (
      <span key={label}>
        {index > 0 && ", "}
        <Trans>
          “<Said>{label}</Said>” <Plural value={count} one="once" other="# times" />
        </Trans>
      </span>
    ));
}
