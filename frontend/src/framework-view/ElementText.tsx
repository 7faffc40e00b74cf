import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { FrameworkElement, Story, Suggestion } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { Levels } from "../ui/Levels";
import { Said } from "../ui/Said";

interface ElementTextProps {
  element: FrameworkElement;
  /** Those that show this element. */
  stories: Story[];
  /** Of its heading; the parts' headings are one below. */
  level: 2 | 3;
  /** The page has this name already. */
  unnamed?: boolean;
}

/** What one element looks like. Its key is its address on the page. */
export function ElementText({ element, stories, level, unnamed = false }: ElementTextProps) {
  const Heading = level === 2 ? "h2" : "h3";
  const Part = level === 2 ? "h3" : "h4";
  const tries = element.suggestions.filter(({ kind }) => kind === "try");
  const reads = element.suggestions.filter(({ kind }) => kind === "read");
  const part = (title: ReactNode) => (
    <Part className="nhsuk-heading-s app-element__part">{title}</Part>
  );

  return (
    <section className="app-element">
      <Heading
        className={unnamed ? "nhsuk-u-visually-hidden" : "nhsuk-heading-m"}
        id={element.key}
        tabIndex={-1}
      >
        <Said>{element.name}</Said>
      </Heading>
      <p>
        <Said>{element.description}</Said>
      </p>
      {element.levels && (
        <>
          {part(<Trans>Its levels</Trans>)}
          <Levels levels={element.levels} />
        </>
      )}
      {part(<Trans>What it looks like</Trans>)}
      <ul className="nhsuk-list nhsuk-list--bullet">
        {element.looksLike.map((sight) => (
          <li key={sight}>
            <Said>{sight}</Said>
          </li>
        ))}
      </ul>
      {part(<Trans>For example</Trans>)}
      <p className="app-example">
        <Said>{element.example}</Said>
      </p>
      {part(<Trans>What to try</Trans>)}
      <Suggestions suggestions={tries} />
      {reads.length > 0 && part(<Trans>What to read</Trans>)}
      <Suggestions suggestions={reads} />
      {part(<Trans>Too much of a good thing?</Trans>)}
      <p>
        <Said>{element.overplayed}</Said>
      </p>
      {stories.length > 0 && (
        <p>
          <Trans>In a story:</Trans>{" "}
          {stories.map(({ key, title, role }, index) => (
            <span key={key}>
              {index > 0 && "; "}
              <Link to={paths.story(key)}>{title}</Link> ({role})
            </span>
          ))}
        </p>
      )}
    </section>
  );
}

function Suggestions({ suggestions }: { suggestions: Suggestion[] }) {
  if (suggestions.length === 0) return null;
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {suggestions.map(({ text, source }) => (
        <li key={text}>
          {/* First what it is: the text goes on from there ("The authors give…"). */}
          {source && <cite className="app-source">{source}</cite>}
          <Said>{text}</Said>
        </li>
      ))}
    </ul>
  );
}
