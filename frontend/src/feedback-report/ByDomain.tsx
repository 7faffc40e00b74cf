import { Plural, Trans, useLingui } from "@lingui/react/macro";
import type {
  DomainFeedback,
  ElementFeedback,
  FeedbackReportView,
  ItemFeedback,
} from "../api/generated/commonVision.schemas";
import { FoldingTable } from "../profile-view/FoldingTable";
import { toneOf } from "../profile-view/tones";
import { Details } from "../ui/Details";
import { MeanOf } from "./MeanOf";
import { figureOf, useWords } from "./useWords";

interface Of {
  report: FeedbackReportView;
  own: boolean;
}

/** Each domain and its elements in everybody's eyes; opened, each statement. */
export function ByDomain({ report, own }: Of) {
  return report.domains.map((domain) => (
    <Domain domain={domain} report={report} own={own} key={domain.key} />
  ));
}

function Domain({ domain, report, own }: Of & { domain: DomainFeedback }) {
  const { t } = useLingui();
  const words = useWords(own);
  const items = domain.elements.flatMap((element) => element.items);
  const row = (id: string, name: string, { figures, selfRating }: Figured) => ({
    id,
    name,
    cells: [
      ...report.voices.map(({ voice }) => <MeanOf figures={figures} voice={voice} key={voice} />),
      selfRating ? words.shortRatings[selfRating] : t`not shown`,
    ],
  });
  return (
    <section className="feedback-domain">
      <h3 className="nhsuk-heading-s">{domain.name}</h3>
      <InWords of={domain} own={own} />
      <FoldingTable
        caption={t`${domain.name}, and its elements`}
        rowHeading={t`Domain, elements`}
        columns={[
          ...report.voices.map(({ voice }) => ({ heading: words.voices[voice], numeric: true })),
          { heading: own ? t`You, against all raters` : t`Self, against all raters` },
        ]}
        rows={[
          row(domain.key, domain.name, domain),
          ...domain.elements.map((element) => row(element.key, element.name, element)),
        ]}
      />
      <Details
        summary={
          <>
            <Plural value={items.length} one="# statement" other="# statements" />: {domain.name}
          </>
        }
      >
        <ul className="feedback-items">
          {items.map((item) => (
            <Item item={item} report={report} own={own} key={item.key} />
          ))}
        </ul>
      </Details>
    </section>
  );
}

type Figured = Pick<ElementFeedback, "figures" | "selfRating">;

/** The gap as a sentence, with the two figures it rests on. */
function InWords({ of: { figures, selfRating }, own }: { of: Figured; own: boolean }) {
  const words = useWords(own);
  const self = figureOf(figures, "self");
  const raters = figureOf(figures, "all-raters");
  if (!selfRating || !self || !raters) return null;
  return (
    <p>
      {words.ratings[selfRating]}{" "}
      <Trans>
        {words.voices.self}: {words.mean(self)}. All raters: {words.mean(raters)}.
      </Trans>
    </p>
  );
}

function Item({ item, report, own }: Of & { item: ItemFeedback }) {
  const words = useWords(own);
  return (
    <li className="feedback-item">
      <p className="feedback-item__text">{item.text}</p>
      <dl className="feedback-item__figures">
        {report.voices
          .filter(({ voice }) => figureOf(item.figures, voice))
          .map(({ voice }) => (
            <div key={voice}>
              <dt>{words.voices[voice]}</dt>
              <dd>
                <MeanOf figures={item.figures} voice={voice} />
              </dd>
            </div>
          ))}
      </dl>
      {item.groupsWithheld && (
        <p className="nhsuk-body-s">
          {figureOf(item.figures, "all-raters") ? (
            <Trans>Too few in some group could say: shown for all raters together.</Trans>
          ) : (
            <Trans>Too few raters could say: nothing is shown of what they answered.</Trans>
          )}
        </p>
      )}
      {(item.selfRating !== null || item.agreement !== null) && (
        <p className="nhsuk-body-s">
          {item.selfRating !== null && words.ratings[item.selfRating]}{" "}
          {item.agreement !== null && words.agreement(item.agreement)}
        </p>
      )}
      {report.importance && item.importance !== null && (
        <p className="nhsuk-body-s">
          {report.importance.question} {words.voices.self}:{" "}
          <strong>{report.importance.points[item.importance - 1]}</strong>
        </p>
      )}
      {item.distribution && <Spread shares={item.distribution} points={report.points} />}
    </li>
  );
}

/** How all raters' answers fall on the points, in per cent: shown from eight answers. */
function Spread({ shares, points }: { shares: number[]; points: string[] }) {
  const { t } = useLingui();
  return (
    <div>
      <p className="nhsuk-u-visually-hidden">
        {t`All raters, in per cent`}:{" "}
        {points.map((label, index) => `${label} ${shares[index] ?? 0}`).join(", ")}
      </p>
      <div className="answer-bar answer-bar--small" aria-hidden="true">
        {shares.map((share, index) =>
          share === 0 ? null : (
            <span
              className={`answer-bar__segment answer-tone answer-tone--${toneOf(index + 1, points.length)}`}
              style={{ flex: `${share} 1 0` }}
              key={points[index]}
            >
              <span className="answer-bar__count">{share}</span>
            </span>
          ),
        )}
      </div>
    </div>
  );
}

/** What the colours and patterns of the bars mean; said once, above the first. */
export function SpreadKey({ points }: { points: string[] }) {
  return (
    <>
      <p aria-hidden="true">
        <Trans>
          Where eight raters or more answered a statement, a bar shows how the answers of all of
          them fall, in per cent:
        </Trans>
      </p>
      <ul className="answer-key" aria-hidden="true">
        {points.map((label, index) => (
          <li className="answer-key__entry" key={label}>
            <span
              className={`answer-key__swatch answer-tone answer-tone--${toneOf(index + 1, points.length)}`}
            />
            {label}
          </li>
        ))}
      </ul>
    </>
  );
}
