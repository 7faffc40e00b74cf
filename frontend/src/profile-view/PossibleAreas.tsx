import { Trans } from "@lingui/react/macro";
import { ElementCard } from "./ElementCard";
import { type ElementInProfile, standingAt } from "./elements";
import type { Choice } from "./choice";
import { Suggestions } from "./Suggestions";

interface PossibleAreasProps {
  elements: readonly ElementInProfile[];
  labels: readonly string[];
  choice: Choice;
}

export function PossibleAreas({ elements, labels, choice }: PossibleAreasProps) {
  const areas = standingAt(elements, "possible-area");
  if (areas.length === 0) {
    return (
      <p>
        <Trans>
          No element stands out: nowhere were more than half of your answers below “{labels.at(-1)}
          ”. You can still choose elements to work on further down.
        </Trans>
      </p>
    );
  }
  return (
    <>
      <p>
        <Trans>
          In these elements more than half of your answers are below “{labels.at(-1)}”; the lowest
          come first. They are a place to start thinking, no more: you know your role, and what
          there was room for.
        </Trans>
      </p>
      <div className="element-cards">
        {areas.map((area) => (
          <ElementCard area={area} labels={labels} choice={choice} key={area.element.key}>
            {area.described && (
              <>
                <p>{area.described.description}</p>
                <Suggestions name={area.element.name} suggestions={area.described.suggestions} />
              </>
            )}
          </ElementCard>
        ))}
      </div>
    </>
  );
}
