import { Trans } from "@lingui/react/macro";
import { Button } from "../ui/Button";
import { Checkbox } from "../ui/Checkbox";
import { Details } from "../ui/Details";
import { Fieldset } from "../ui/Fieldset";
import type { Choice } from "./choice";
import type { ElementInProfile } from "./elements";
import { Suggestions } from "./Suggestions";
import type { ProfileFigures } from "../measurement/figures";
import "./further-down.css";

interface ElementsToWorkOnProps {
  profile: ProfileFigures;
  elements: readonly ElementInProfile[];
  choice: Choice;
}

/** The person's own list, and every element of the profile to choose from: no figure decides what is worth working on. */
export function ElementsToWorkOn({ profile, elements, choice }: ElementsToWorkOnProps) {
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
                  {element.name} <span className="nhsuk-caption-m">{domain.name}</span>
                </h3>
                <span className="app-no-print">
                  <Button secondary small onClick={() => choice.choose(element.key, false)}>
                    <Trans>
                      Take off<span className="nhsuk-u-visually-hidden">: {element.name}</span>
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
          {profile.domains.map((domain) => (
            <Fieldset legend={domain.name} size="s" key={domain.key}>
              {domain.elements.map(({ key, name }) => (
                <Checkbox
                  id={`choose-${key}`}
                  label={name}
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
