import { Trans } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type { DifferenceKind, ProgressDifference } from "../api/generated/commonVision.schemas";
import { Details } from "../ui/Details";

/** More would stand in the way of what follows. */
const shownAtOnce = 6;

/** What the one version asks or describes and the other does not. */
export function DifferencesInWords({
  differences,
}: {
  differences: readonly ProgressDifference[];
}) {
  if (differences.length === 0) return null;
  const headings: Record<DifferenceKind, ReactNode> = {
    changed: <Trans>Has another meaning now, so the two are not compared</Trans>,
    new: <Trans>New, so there is nothing to compare it with</Trans>,
    gone: <Trans>No longer there</Trans>,
  };
  return (
    <Details
      summary={<Trans>What is not the same ({differences.length})</Trans>}
      open={differences.length <= shownAtOnce}
    >
      {(["changed", "new", "gone"] as const).map((kind) => (
        <Kind
          heading={headings[kind]}
          differences={differences.filter((difference) => difference.kind === kind)}
          key={kind}
        />
      ))}
    </Details>
  );
}

function Kind({
  heading,
  differences,
}: {
  heading: ReactNode;
  differences: readonly ProgressDifference[];
}) {
  if (differences.length === 0) return null;
  return (
    <>
      <h3 className="nhsuk-heading-s">{heading}</h3>
      <ul className="nhsuk-list nhsuk-list--bullet">
        {differences.map((difference) => (
          <li key={`${difference.part} ${difference.key}`}>
            <Named difference={difference} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Named({ difference: { part, words, was, domain } }: { difference: ProgressDifference }) {
  const before = was !== null && was !== words && (
    <>
      {" "}
      <Trans>Before: “{was}”</Trans>
    </>
  );
  switch (part) {
    case "item":
      return (
        <>
          “{words}” ({domain}){before}
        </>
      );
    case "element":
      return (
        <>
          <Trans>
            The element “{words}” ({domain})
          </Trans>
          {before}
        </>
      );
    default:
      return (
        <>
          <Trans>The domain “{words}”</Trans>
          {before}
        </>
      );
  }
}
