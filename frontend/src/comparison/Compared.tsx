import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { lazy, Suspense } from "react";
import type { Change, Comparison } from "../api/generated/commonVision.schemas";
import { smallestPossibleChange } from "../measurement/reliableChange";
import { FoldingTable } from "../profile-view/FoldingTable";
import { BeforeAndAfter } from "../profile-view/Track";
import { Said } from "../ui/Said";
import { VerdictTag, verdictWords } from "./VerdictTag";
import "./comparison.css";

const below = () => import("./below");
const DifferencesInWords = lazy(async () => ({ default: (await below()).DifferencesInWords }));
const HowItIsJudged = lazy(async () => ({ default: (await below()).HowItIsJudged }));
const SideBySide = lazy(async () => ({ default: (await below()).SideBySide }));

/** One of the two assessments. */
export interface Side {
  when: string;
  questionnaire: { key: string; version: number; name: string };
  framework: { key: string; version: number; name: string };
}

interface ComparedProps {
  before: Side;
  after: Side;
  comparison: Pick<Comparison, "provisional" | "source" | "overall" | "domains"> &
    Partial<Pick<Comparison, "differences" | "related">>;
  /** The points of the scale, which decide the steps that a figure can move in. */
  scalePoints: number;
}

/** Two assessments side by side, and what the difference is worth. */
export function Compared({ before, after, comparison, scalePoints }: ComparedProps) {
  const { t } = useLingui();
  const rows = [
    { key: "overall", name: t`All domains together`, change: comparison.overall },
    ...comparison.domains,
  ];
  const comparable = rows.some(({ change }) => change.verdict !== "not-comparable");
  const { differences = [], related = null } = comparison;

  return (
    <section aria-labelledby="compared">
      <h2 className="nhsuk-heading-m" id="compared">
        <Trans>
          {before.when} and {after.when}
        </Trans>
      </h2>
      <WhatIsCompared before={before} after={after} change={comparison.overall} />
      {comparable && (
        <>
          <p>
            <Trans>
              Nobody answers exactly alike twice. A change counts when it is larger than that:{" "}
              <strong>about {comparison.overall.smallestDetectable} points are needed</strong>, and
              more on a domain with few questions, whose figure moves in steps.
            </Trans>{" "}
            {comparison.provisional && (
              <Trans>
                For now the verdicts are <strong>provisional</strong>.{" "}
                <Said>{comparison.source}</Said>
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
        </>
      )}
      {(comparable || !oneReason(rows)) && (
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
      )}
      {comparable && <Numbers rows={rows} scalePoints={scalePoints} />}
      {/* Fetched while the changes are read. */}
      <Suspense fallback={null}>
        <DifferencesInWords differences={differences} />
        {related && (
          <SideBySide
            related={related}
            before={before.framework.name}
            after={after.framework.name}
          />
        )}
        {comparable && <HowItIsJudged change={comparison.overall} />}
      </Suspense>
    </section>
  );
}

interface Row {
  key: string;
  name: string;
  change: Change;
}

/** Whether one sentence says of all of them why they cannot be compared. */
function oneReason(rows: readonly Row[]): boolean {
  return rows.every(({ change }) => change.obstacle === rows[0]?.change.obstacle);
}

function Numbers({ rows, scalePoints }: { rows: readonly Row[]; scalePoints: number }) {
  const { t, i18n } = useLingui();
  const needed = (change: Change) =>
    change.verdict === "not-comparable"
      ? null
      : smallestPossibleChange(change, change.itemsCompared, scalePoints);
  return (
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
  );
}

/** Different versions or questionnaires are compared only where their questions are the same, and that is said. */
function WhatIsCompared({ before, after, change }: { before: Side; after: Side; change: Change }) {
  const [first, second] = [before.questionnaire, after.questionnaire];
  if (first.key === second.key && first.version === second.version) {
    return null;
  }
  const compared = <WhatCounts change={change} />;
  if (first.key === second.key) {
    return (
      <p>
        <Trans>
          These are two versions of the same questionnaire ({first.version} and {second.version}).
        </Trans>{" "}
        {compared}
      </p>
    );
  }
  return before.framework.key === after.framework.key ? (
    <p>
      <Trans>
        These are two questionnaires: <Said>{first.name}</Said> and <Said>{second.name}</Said>.
      </Trans>{" "}
      {compared}
    </p>
  ) : (
    <p>
      <Trans>
        These are two questionnaires over two frameworks: <Said>{first.name}</Said> (
        <Said>{before.framework.name}</Said>) and <Said>{second.name}</Said> (
        <Said>{after.framework.name}</Said>).
      </Trans>{" "}
      {compared}
    </p>
  );
}

function WhatCounts({
  change: { itemsCompared, itemsInBoth, itemsAsked, obstacle },
}: {
  change: Change;
}) {
  switch (obstacle) {
    case "scale-differs":
      return (
        <Trans>
          Their scales have different numbers of answers, so no figure of the one can be held
          against a figure of the other.
        </Trans>
      );
    case "no-item-the-same":
      return (
        <Trans>
          None of their questions is the same, so no figure of the one can be held against a figure
          of the other.
        </Trans>
      );
    case "too-few-items-the-same":
      return (
        <Trans>
          Of the {itemsAsked} questions of the later one {itemsInBoth} are the same in the earlier.
          At least half would have to be, so the whole cannot be compared.
        </Trans>
      );
    default:
      return (
        <Plural
          value={itemsCompared}
          _0="They share no question that you answered both times."
          one="Only the # question that is the same in both, and that you answered both times, is compared."
          other="Only the # questions that are the same in both, and that you answered both times, are compared."
        />
      );
  }
}

function ChangeInWords({ change: { from, to, change, ...counts } }: { change: Change }) {
  const { itemsCompared, itemsInBoth, itemsAsked } = counts;
  if (from === null || to === null || change === null) return <WhyNot {...counts} />;
  return itemsInBoth < itemsAsked ? (
    <Trans>
      from {from} to {to} ({signed(change)}), over the {itemsCompared} of its {itemsAsked} questions
      that can be compared
    </Trans>
  ) : (
    <Trans>
      from {from} to {to} ({signed(change)})
    </Trans>
  );
}

function WhyNot({
  obstacle,
  itemsCompared,
  itemsInBoth,
  itemsAsked,
}: Pick<Change, "obstacle" | "itemsCompared" | "itemsInBoth" | "itemsAsked">) {
  switch (obstacle) {
    case "scale-differs":
      return <Trans>the scales have different numbers of answers</Trans>;
    case "no-item-the-same":
      return <Trans>none of its questions is the same</Trans>;
    case "too-few-items-the-same":
      return (
        <Trans>
          only {itemsInBoth} of its {itemsAsked} questions are the same; at least half must be
        </Trans>
      );
    case "too-few-answered":
      return (
        <Trans>
          {itemsCompared} of {itemsInBoth} questions answered both times
        </Trans>
      );
    default:
      return <Trans>not asked both times</Trans>;
  }
}

/** With a real minus sign, which is as wide as the plus. */
function signed(change: number): string {
  if (change === 0) return "0";
  return change > 0 ? `+${change}` : `−${-change}`;
}
