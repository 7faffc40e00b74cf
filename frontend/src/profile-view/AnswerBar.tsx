import { Trans, useLingui } from "@lingui/react/macro";
import { Fragment } from "react";
import type { Figures } from "../measurement/figures";
import { Said } from "../ui/Said";
import { classes } from "../ui/classes";
import { segmentsOf } from "./geometry";
import { toneOf } from "./tones";
import "./charts.css";

interface AnswerBarProps {
  figures: Figures;
  /** The words of the scale, lowest point first. */
  labels: readonly string[];
  small?: boolean;
}

/** How the answers fall, with their counts. Said as a sentence to whoever does not see it. */
export function AnswerBar({ figures, labels, small = false }: AnswerBarProps) {
  const { t } = useLingui();
  const names = {
    "not-applicable": t`Not applicable to my role`,
    "not-observed": t`Not observed`,
    unanswered: t`Not answered`,
  };
  const segments = segmentsOf(figures).map(({ kind, point, count }) => ({
    tone: point === null ? kind : toneOf(point, labels.length),
    name: kind === "point" ? labels[(point ?? 1) - 1] : names[kind],
    count,
  }));

  return (
    <div>
      <p className="nhsuk-u-visually-hidden">
        {segments.map(({ tone, name, count }, index) => (
          <Fragment key={tone}>
            {index > 0 && ". "}
            <Said>{name}</Said>: {count}
          </Fragment>
        ))}
      </p>
      <div className={classes("answer-bar", small && "answer-bar--small")} aria-hidden="true">
        {segments.map(({ tone, count }) => (
          <span
            className={`answer-bar__segment answer-tone answer-tone--${tone}`}
            style={{ flex: `${count} 1 0` }}
            key={tone}
          >
            <span className="answer-bar__count">{count}</span>
          </span>
        ))}
      </div>
    </div>
  );
}

interface AnswerKeyProps {
  labels: readonly string[];
  /** Whether any answer is "not observed", which few scales offer. */
  notObserved: boolean;
}

/** What the colours and patterns of the bars mean. */
export function AnswerKey({ labels, notObserved }: AnswerKeyProps) {
  return (
    <ul className="answer-key" aria-hidden="true">
      {labels.map((label, index) => (
        <Entry tone={toneOf(index + 1, labels.length)} key={label}>
          <Said>{label}</Said>
        </Entry>
      ))}
      <Entry tone="not-applicable">
        <Trans>Not applicable to my role</Trans>
      </Entry>
      {notObserved && (
        <Entry tone="not-observed">
          <Trans>Not observed</Trans>
        </Entry>
      )}
      <Entry tone="unanswered">
        <Trans>Not answered</Trans>
      </Entry>
    </ul>
  );
}

function Entry({ tone, children }: { tone: string; children: React.ReactNode }) {
  return (
    <li className="answer-key__entry">
      <span className={`answer-key__swatch answer-tone answer-tone--${tone}`} />
      {children}
    </li>
  );
}
