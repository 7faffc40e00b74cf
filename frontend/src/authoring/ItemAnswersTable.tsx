/* oxlint-disable jsx-a11y/no-redundant-roles, jsx-a11y/no-interactive-element-to-noninteractive-role -- Laid out as
   blocks on a narrow page, a table is no longer one to some browsers unless each part says what it is. */
import { Trans, useLingui } from "@lingui/react/macro";
import type { CodedShare, ItemAnswers } from "../api/generated/commonVision.schemas";
import { toneOf } from "../profile-view/tones";
import "./item-answers.css";

interface ItemAnswersTableProps {
  caption: string;
  /** The words of the scale, lowest point first. */
  labels: readonly string[];
  items: readonly ItemAnswers[];
  texts: ReadonlyMap<string, string>;
}

/** A domain's items with how their answers fall: a bar, and each share as a number. */
export function ItemAnswersTable({ caption, labels, items, texts }: ItemAnswersTableProps) {
  const { t } = useLingui();
  const headings = [...labels, t`Not applicable`, t`Missing`];
  return (
    <div className="item-answers">
      <table role="table">
        <caption className="nhsuk-table__caption nhsuk-table__caption--s">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <th scope="col" role="columnheader">
              <Trans>Item</Trans>
            </th>
            <th className="item-answers__picture" role="columnheader" scope="col">
              <Trans>Picture</Trans>
            </th>
            {headings.map((heading) => (
              <th className="item-answers__share" scope="col" role="columnheader" key={heading}>
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {items.map((item) => (
            <Row
              item={item}
              text={texts.get(item.key) ?? item.key}
              headings={headings}
              key={item.key}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({
  item: { points, notApplicable, missing },
  text,
  headings,
}: {
  item: ItemAnswers;
  text: string;
  headings: readonly string[];
}) {
  const shares = [...points, notApplicable, missing];
  const tones = [
    ...points.map((_, index) => toneOf(index + 1, points.length)),
    "not-applicable",
    "unanswered",
  ];
  return (
    <tr role="row">
      <th scope="row" role="rowheader">
        {text}
      </th>
      <td className="item-answers__picture" role="cell">
        <div className="answer-bar answer-bar--small" aria-hidden="true">
          {shares.map(({ percent, bound }, index) =>
            bound === "at-most" ? null : (
              <span
                className={`answer-bar__segment answer-tone answer-tone--${tones[index]}`}
                style={{ flex: `${percent} 1 0` }}
                key={tones[index]}
              />
            ),
          )}
        </div>
      </td>
      {shares.map((share, index) => (
        <td className="item-answers__share" role="cell" key={headings[index]}>
          <span className="item-answers__label" aria-hidden="true">
            {headings[index]}{" "}
          </span>
          <Share {...share} />
        </td>
      ))}
    </tr>
  );
}

function Share({ percent, bound }: CodedShare) {
  if (bound === "at-most")
    return (
      <>
        <span aria-hidden="true">≤ {percent}%</span>
        <span className="nhsuk-u-visually-hidden">
          <Trans>at most {percent}%</Trans>
        </span>
      </>
    );
  if (bound === "at-least")
    return (
      <>
        <span aria-hidden="true">≥ {percent}%</span>
        <span className="nhsuk-u-visually-hidden">
          <Trans>at least {percent}%</Trans>
        </span>
      </>
    );
  return <Trans>{percent}%</Trans>;
}
