import { Trans, useLingui } from "@lingui/react/macro";
import { standsAlone } from "../standsAlone";
import { Button } from "../ui/Button";
import { Checkbox } from "../ui/Checkbox";
import { Details } from "../ui/Details";
import { Fieldset } from "../ui/Fieldset";
import { Said } from "../ui/Said";
import type { Choice } from "./choice";
import type { ElementInProfile } from "./elements";
import { Suggestions } from "./Suggestions";
import type { DomainFigures, ProfileFigures } from "../measurement/figures";
import "./further-down.css";

interface ElementsToWorkOnProps {
  profile: ProfileFigures;
  elements: readonly ElementInProfile[];
  choice: Choice;
}

/** The person's own list, and every element of the profile to choose from: no figure decides what is worth working on. */
export function ElementsToWorkOn({ profile, elements, choice }: ElementsToWorkOnProps) {
  const { t } = useLingui();
  const chosen = choice.chosen.flatMap(
    (key) => elements.find(({ element }) => element.key === key) ?? [],
  );
  return (
    <>
      {chosen.length === 0 ? (
        <p>
          <Trans>
            You have not chosen any element yet. One or two are plenty: pick what would make a
            difference to the people you work with.
          </Trans>
        </p>
      ) : (
        <ol className="chosen-elements">
          {chosen.map(({ element, domain, described }) => (
            <li key={element.key}>
              <div className="chosen-elements__head">
                <h3 className="nhsuk-heading-xs">
                  <Said>{element.name}</Said>{" "}
                  {!standsAlone(domain) && (
                    <span className="nhsuk-caption-m">
                      <Said>{domain.name}</Said>
                    </span>
                  )}
                </h3>
                <span className="app-no-print">
                  <Button secondary small onClick={() => choice.choose(element.key, false)}>
                    <Trans>
                      Take off
                      <span className="nhsuk-u-visually-hidden">
                        : <Said>{element.name}</Said>
                      </span>
                    </Trans>
                  </Button>
                </span>
              </div>
              {described && <Suggestions name={element.name} suggestions={described.suggestions} />}
            </li>
          ))}
        </ol>
      )}
      <div className="app-no-print">
        <Details summary={<Trans>Choose from all elements</Trans>}>
          {groupsOf(profile, t`Elements`).map((group) => (
            <Fieldset legend={<Said>{group.name}</Said>} size="s" key={group.key}>
              {group.elements.map(({ key, name }) => (
                <Checkbox
                  id={`choose-${key}`}
                  label={<Said>{name}</Said>}
                  checked={choice.chosen.includes(key)}
                  onChange={(wanted) => choice.choose(key, wanted)}
                  small
                  key={key}
                />
              ))}
            </Fieldset>
          ))}
        </Details>
      </div>
    </>
  );
}

/** By domain; domains that are nothing but one element would each be a group of one, so they stand together. */
function groupsOf(
  { domains }: ProfileFigures,
  together: string,
): Pick<DomainFigures, "key" | "name" | "elements">[] {
  const alone = domains.filter(standsAlone).flatMap(({ elements }) => elements);
  const groups = domains.filter((domain) => !standsAlone(domain));
  return alone.length === 0 ? groups : [...groups, { key: "", name: together, elements: alone }];
}
