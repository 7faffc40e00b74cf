import { Trans, useLingui } from "@lingui/react/macro";
import type { Difference, Sort } from "./difference";
import { useFieldWords } from "./fieldWords";

/** What is different, a sentence each; a changed text with both texts. */
export function DifferenceList({ differences }: { differences: readonly Difference[] }) {
  return (
    <ul className="nhsuk-list app-rows">
      {differences.map((difference) => (
        <li key={keyOf(difference)}>
          <InWords difference={difference} />
        </li>
      ))}
    </ul>
  );
}

function keyOf({ sort, key, change }: Difference): string {
  return [sort, key, change.kind, "field" in change ? change.field : ""].join(" ");
}

function InWords({ difference: { sort, name, change } }: { difference: Difference }) {
  const { t } = useLingui();
  const field = useFieldWords();
  const sorts: Record<Sort, string> = {
    framework: t`Framework`,
    questionnaire: t`Questionnaire`,
    domain: t`Domain`,
    section: t`Section`,
    element: t`Element`,
    item: t`Item`,
  };
  const what = `${sorts[sort]} “${name || t`without a name yet`}”`;
  switch (change.kind) {
    case "new":
      return <Trans>{what} is new.</Trans>;
    case "gone":
      return <Trans>{what} is gone.</Trans>;
    case "moved":
      return <Trans>{what} was moved.</Trans>;
    case "meaning-changed":
      return <Trans>{what} has another meaning: answers before and after are not compared.</Trans>;
    case "renamed":
      return (
        <Trans>
          {sorts[sort]} “{change.from}” was renamed to “{change.to}”.
        </Trans>
      );
    case "into":
      return (
        <Trans>
          {what} was moved from “{change.from}” to “{change.to}”.
        </Trans>
      );
    case "text":
      return (
        <>
          <Trans>
            {what}: “{field(change.field)}” reads otherwise.
          </Trans>
          <dl className="app-before-after">
            <dt>
              <Trans>Before</Trans>
            </dt>
            <dd>{change.from || <Trans>Nothing</Trans>}</dd>
            <dt>
              <Trans>Now</Trans>
            </dt>
            <dd>{change.to || <Trans>Nothing</Trans>}</dd>
          </dl>
        </>
      );
  }
}
