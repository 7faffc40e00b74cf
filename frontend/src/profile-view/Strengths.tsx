import { Trans } from "@lingui/react/macro";
import type { Choice } from "./choice";
import { ElementCard } from "./ElementCard";
import { type ElementInProfile, standingAt } from "./elements";
import { Said } from "../ui/Said";

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
          No element was answered with “<Said>{labels.at(-1)}</Said>” throughout. That says how you
          answered this time, not that you have no strengths.
        </Trans>
      </p>
    );
  }
  return (
    <>
      <p>
        <Trans>
          Here all your answers are “<Said>{labels.at(-1)}</Said>”. Any strength can be overplayed,
          so each comes with a question to ask yourself.
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
                <Said>{area.described.overplayed}</Said>
              </p>
            )}
          </ElementCard>
        ))}
      </div>
    </>
  );
}
