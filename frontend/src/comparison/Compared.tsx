import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type { Change, Comparison } from "../api/generated/commonVision.schemas";
import { smallestPossibleChange } from "../measurement/reliableChange";
import { FoldingTable } from "../profile-view/FoldingTable";
import { BeforeAndAfter } from "../profile-view/Track";
import { Details } from "../ui/Details";
import { Said } from "../ui/Said";
import { VerdictTag, verdictWords } from "./VerdictTag";
import "./comparison.css";

/** One of the two assessments. */
export interface Side {
  when: string;
  questionnaire: { key: string; version: number; name: string };
}

interface ComparedProps {
  before: Side;
  after: Side;
  comparison: Pick<Comparison, "provisional" | "source" | "overall" | "domains">;
  /** The points of the scale, which decide the steps that a figure can move in. */
  scalePoints: number;
}

/** Two assessments side by side, and what the difference is worth. */
export function Compared({ before, after, comparison, scalePoints }: ComparedProps) {
  const { t, i18n } = useLingui();
  const rows = [
    { key: "overall", name: t`All domains together`, change: comparison.overall },
    ...comparison.domains,
  ];
  const needed = (change: Change) =>
    change.verdict === "not-comparable"
      ? null
      : smallestPossibleChange(change, change.itemsCompared, scalePoints);

  return (
    <section aria-labelledby="compared">
      <h2 className="nhsuk-heading-m" id="compared">
        <Trans>
          {before.when} and {after.when}
        </Trans>
      </h2>
      <WhatIsCompared before={before} after={after} items={comparison.overall.itemsCompared} />
      <p>
        <Trans>
          Nobody answers exactly alike twice. A change counts when it is larger than that:{" "}
          <strong>about {comparison.overall.smallestDetectable} points are needed</strong>, and more
          on a domain with few questions, whose figure moves in steps.
        </Trans>{" "}
        {comparison.provisional && (
          <Trans>
            For now the verdicts are <strong>provisional</strong>. <Said>{comparison.source}</Said>
          </Trans>
        )}
      </p>
      <ul className="answer-key" aria-hidden="true">
        <li className="answer-key__entry">
          <svg className="change-key" aria-hidden="true">
            <rect className="track__before" x="4" y="4" width="16" height="16" />
          </svg>
          {before.when}
        </li>
        <li className="answer-key__entry">
          <svg className="change-key" aria-hidden="true">
            <circle className="track__after" cx="12" cy="12" r="9" />
          </svg>
          {after.when}
        </li>
      </ul>
      <ul className="changes">
        {rows.map(({ key, name, change }) => (
          <li className="changes__row" key={key}>
            <span className="changes__name">
              <Said>{name}</Said>
            </span>
            <BeforeAndAfter before={change.from} after={change.to} />
            <span className="changes__verdict">
              <VerdictTag verdict={change.verdict} /> <ChangeInWords change={change} />
            </span>
          </li>
        ))}
      </ul>
      <FoldingTable
        caption={t`The same as numbers`}
        rowHeading={t`Domain`}
        columns={[
          { heading: t`Questions compared`, numeric: true },
          { heading: t`Before`, numeric: true },
          { heading: t`After`, numeric: true },
          { heading: t`Change`, numeric: true },
          { heading: t`Needed`, numeric: true },
          { heading: t`Verdict` },
        ]}
        rows={rows.map(({ key, name, change }) => ({
          id: key,
          name: <Said>{name}</Said>,
          cells: [
            change.itemsCompared,
            change.from ?? "–",
            change.to ?? "–",
            change.change === null ? "–" : signed(change.change),
            needed(change) ?? "–",
            i18n._(verdictWords[change.verdict]),
          ],
        }))}
      />
      <Details summary={<Trans>How a change is judged</Trans>}>
        <p>
          <Trans>
            The difference is divided by what would be its spread if nothing had changed (the
            reliable change index of Jacobson and Truax). From 1.96 on, it would come about by
            chance less than one time in twenty. The spread of this questionnaire’s figure is taken
            as {comparison.overall.standardDeviation} and its reliability as{" "}
            {comparison.overall.reliability}.
          </Trans>
        </p>
        <p>
          <Trans>
            Only questions that you answered both times count, so the figures can differ a little
            from those in the two profiles. Every number is rounded by itself, so a change may be
            one more or less than the difference of its two figures. An element has too few
            questions for a verdict.
          </Trans>
        </p>
      </Details>
    </section>
  );
}

/** Different versions or questionnaires are compared only where their questions are the same, and that is said. */
function WhatIsCompared({ before, after, items }: { before: Side; after: Side; items: number }) {
  const [first, second] = [before.questionnaire, after.questionnaire];
  if (first.key === second.key && first.version === second.version) {
    return null;
  }
  const compared = (
    <Plural
      value={items}
      _0="They share no question that you answered both times."
      one="Only the # question that is the same in both, and that you answered both times, is compared."
      other="Only the # questions that are the same in both, and that you answered both times, are compared."
    />
  );
  return first.key === second.key ? (
    <p>
      <Trans>
        These are two versions of the same questionnaire ({first.version} and {second.version}).
      </Trans>{" "}
      {compared}
    </p>
  ) : (
    <p>
      <Trans>
        These are two questionnaires: <Said>{first.name}</Said> and <Said>{second.name}</Said>.
      </Trans>{" "}
      {compared}
    </p>
  );
}

function ChangeInWords({
  change: { verdict, from, to, change, itemsCompared, itemsInBoth },
}: {
  change: Change;
}) {
  if (verdict === "not-comparable" || from === null || to === null || change === null) {
    return itemsInBoth === 0 ? (
      <Trans>not asked both times</Trans>
    ) : (
      <Trans>
        {itemsCompared} of {itemsInBoth} questions answered both times
      </Trans>
    );
  }
  return (
    <Trans>
      from {from} to {to} ({signed(change)})
    </Trans>
  );
}

/** With a real minus sign, which is as wide as the plus. */
function signed(change: number): string {
  if (change === 0) return "0";
  return change > 0 ? `+${change}` : `−${-change}`;
}
