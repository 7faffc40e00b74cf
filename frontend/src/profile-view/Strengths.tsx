import { Trans } from "@lingui/react/macro";
import type { Choice } from "./choice";
import { ElementCard } from "./ElementCard";
import { type ElementInProfile, standingAt } from "./elements";

interface StrengthsProps {
  elements: readonly ElementInProfile[];
  labels: readonly string[];
  choice: Choice;
}

/** Named twice on purpose: as a strength, and with the question whether there is too much of it. */
export function Strengths({ elements, labels, choice }: StrengthsProps) {
  const strengths = standingAt(elements, "strength");
  if (strengths.length === 0) {
    return (
      <p>
        <Trans>
          No element was answered with “{labels.at(-1)}” throughout. That says how you answered this
          time, not that you have no strengths.
        </Trans>
      </p>
    );
  }
  return (
    <>
      <p>
        <Trans>
          Here all your answers are “{labels.at(-1)}”. Any strength can be overplayed, so each comes
          with a question to ask yourself.
        </Trans>
      </p>
      <div className="element-cards">
        {strengths.map((area) => (
          <ElementCard area={area} labels={labels} choice={choice} key={area.element.key}>
            {area.described && (
              <p>
                <strong>
                  <Trans>Too much of it?</Trans>
                </strong>{" "}
                {area.described.overplayed}
              </p>
            )}
          </ElementCard>
        ))}
      </div>
    </>
  );
}
