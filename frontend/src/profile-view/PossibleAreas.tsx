import { Trans } from "@lingui/react/macro";
import type { Importance } from "../api/generated/commonVision.schemas";
import { Details } from "../ui/Details";
import { Levels } from "../ui/Levels";
import { Tag } from "../ui/Tag";
import { Said } from "../ui/Said";
import { ElementCard } from "./ElementCard";
import { type ElementInProfile, isImportantAndLow, standingAt } from "./elements";
import type { Choice } from "./choice";
import { ImportanceLine } from "./ImportanceLine";
import { Suggestions } from "./Suggestions";

interface PossibleAreasProps {
  elements: readonly ElementInProfile[];
  labels: readonly string[];
  importance: Importance | undefined;
  choice: Choice;
}

export function PossibleAreas({ elements, labels, importance, choice }: PossibleAreasProps) {
  const areas = standingAt(elements, "possible-area");
  if (areas.length === 0) {
    return (
      <p>
        <Trans>
          No element stands out: nowhere were more than half of your answers below “
          <Said>{labels.at(-1)}</Said>
          ”. You can still choose elements to work on further down.
        </Trans>
      </p>
    );
  }
  return (
    <>
      <p>
        <Trans>
          In these elements more than half of your answers are below “<Said>{labels.at(-1)}</Said>”;
          the lowest come first. They are a place to start thinking, no more: you know your role,
          and what there was room for.
        </Trans>{" "}
        {importance && (
          <Trans>Those that you said are important in your role stand before all others.</Trans>
        )}
      </p>
      <div className="element-cards">
        {areas.map((area) => (
          <ElementCard area={area} labels={labels} choice={choice} key={area.element.key}>
            {isImportantAndLow(area) && (
              <p>
                <Tag colour="blue">
                  <Trans>Important in your role</Trans>
                </Tag>
              </p>
            )}
            {importance && area.element.importance && (
              <ImportanceLine asked={importance} figures={area.element.importance} />
            )}
            {area.described && (
              <>
                <p>
                  <Said>{area.described.description}</Said>
                </p>
                {area.described.levels && (
                  <Details summary={<Trans>What each level looks like here</Trans>}>
                    <Levels levels={area.described.levels} />
                  </Details>
                )}
                <Suggestions name={area.element.name} suggestions={area.described.suggestions} />
              </>
            )}
          </ElementCard>
        ))}
      </div>
    </>
  );
}
