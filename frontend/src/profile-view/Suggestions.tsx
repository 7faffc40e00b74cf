import { Trans } from "@lingui/react/macro";
import type { Suggestion } from "../api/generated/commonVision.schemas";
import { Details } from "../ui/Details";
import { Said } from "../ui/Said";

/** What to try and what to read. Nothing if the framework has nothing to suggest. */
export function Suggestions({
  name,
  suggestions,
}: {
  name: string;
  suggestions: readonly Suggestion[];
}) {
  if (suggestions.length === 0) {
    return null;
  }
  const toTry = suggestions.filter(({ kind }) => kind === "try");
  const toRead = suggestions.filter(({ kind }) => kind === "read");
  return (
    <Details
      summary={
        <Trans>
          What you could try or read
          <span className="nhsuk-u-visually-hidden">
            {" "}
            for <Said>{name}</Said>
          </span>
        </Trans>
      }
    >
      {toTry.length > 0 && (
        <>
          <h4 className="nhsuk-heading-xs">
            <Trans>Try</Trans>
          </h4>
          <SuggestionList suggestions={toTry} />
        </>
      )}
      {toRead.length > 0 && (
        <>
          <h4 className="nhsuk-heading-xs">
            <Trans>Read</Trans>
          </h4>
          <SuggestionList suggestions={toRead} />
        </>
      )}
    </Details>
  );
}

function SuggestionList({ suggestions }: { suggestions: readonly Suggestion[] }) {
  return (
    <ul className="nhsuk-list nhsuk-list--bullet">
      {suggestions.map(({ text, source }) => (
        <li key={text}>
          <Said>{text}</Said>
          {source !== null && (
            <>
              {" "}
              <cite className="nhsuk-u-secondary-text-colour">{source}</cite>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
