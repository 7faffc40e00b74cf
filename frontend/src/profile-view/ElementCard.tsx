import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { standsAlone } from "../standsAlone";
import { Checkbox } from "../ui/Checkbox";
import { classes } from "../ui/classes";
import { Said } from "../ui/Said";
import { AnswerBar } from "./AnswerBar";
import type { Choice } from "./choice";
import type { ElementInProfile } from "./elements";
import "./further-down.css";

interface ElementCardProps {
  area: ElementInProfile;
  labels: readonly string[];
  choice: Choice;
  children: ReactNode;
}

/** One element with its answers, what to know of it, and the box that puts it on the person's list. */
export function ElementCard({
  area: { element, domain },
  labels,
  choice,
  children,
}: ElementCardProps) {
  const chosen = choice.chosen.includes(element.key);
  return (
    <article className={classes("element-card", chosen && "element-card--chosen")}>
      <h3 className="nhsuk-heading-s">
        {!standsAlone(domain) && (
          <span className="nhsuk-caption-m">
            <Said>{domain.name}</Said>{" "}
          </span>
        )}
        <Said>{element.name}</Said>
      </h3>
      <AnswerBar figures={element.figures} labels={labels} small />
      {children}
      <Checkbox
        id={`work-on-${element.key}`}
        label={
          <Trans>
            I want to work on this
            <span className="nhsuk-u-visually-hidden">
              : <Said>{element.name}</Said>
            </span>
          </Trans>
        }
        checked={chosen}
        onChange={(wanted) => choice.choose(element.key, wanted)}
        small
      />
    </article>
  );
}
