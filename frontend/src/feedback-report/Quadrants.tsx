import { Trans, useLingui } from "@lingui/react/macro";
import type { ReactNode } from "react";
import type {
  DomainFeedback,
  FeedbackQuadrant,
  FeedbackReportView,
} from "../api/generated/commonVision.schemas";
import { Table } from "../ui/Table";
import { MeanOf } from "./MeanOf";
import { across, apart, between, markRadius, placeOf, plane, up } from "./quadrants";
import { figureOf, useWords } from "./useWords";

const tableId = "quadrant-figures";

/** The person's own answers against all raters': the domains as a picture and a table, the elements as lists. */
export function Quadrants({ report, own }: { report: FeedbackReportView; own: boolean }) {
  const { t } = useLingui();
  const words = useWords(own);
  const { domains } = report;
  const elements = domains.flatMap((domain) => domain.elements);
  if (domains.every(({ quadrant }) => quadrant === null) && elements.every((e) => !e.quadrant)) {
    return (
      <p>
        <Trans>
          Nothing can be set side by side here: the person’s own answers or those of all raters are
          not in this report.
        </Trans>
      </p>
    );
  }
  return (
    <>
      <div className="quadrants">
        <Picture domains={domains} own={own} />
        <div id={tableId}>
          <Table
            caption={t`The domains as numbers`}
            captionSize="s"
            columns={[
              { heading: t`Domain` },
              { heading: words.voices.self, numeric: true },
              { heading: words.voices["all-raters"], numeric: true },
              { heading: t`Together` },
            ]}
            rows={domains.map(({ key, name, figures, quadrant }, index) => ({
              id: key,
              cells: [
                `${index + 1}. ${name}`,
                <MeanOf figures={figures} voice="self" key="self" />,
                <MeanOf figures={figures} voice="all-raters" key="raters" />,
                quadrant ? words.quadrants[quadrant] : t`not shown`,
              ],
            }))}
          />
        </div>
      </div>
      <h3 className="nhsuk-heading-s">
        <Trans>The elements, by where they stand</Trans>
      </h3>
      <div className="quadrant-lists">
        <Standing quadrant="hidden-strength" report={report} own={own}>
          {own ? (
            <Trans>Your raters put it high, you put it low. Use it more.</Trans>
          ) : (
            <Trans>The raters put it high, the person low.</Trans>
          )}
        </Standing>
        <Standing quadrant="shared-strength" report={report} own={own}>
          {own ? (
            <Trans>You and your raters put it high. Keep it.</Trans>
          ) : (
            <Trans>Both put it high.</Trans>
          )}
        </Standing>
        <Standing quadrant="shared-development-area" report={report} own={own}>
          {own ? (
            <Trans>You and your raters put it low. A place to begin.</Trans>
          ) : (
            <Trans>Both put it low.</Trans>
          )}
        </Standing>
        <Standing quadrant="blind-spot" report={report} own={own}>
          {own ? (
            <Trans>You put it high, your raters put it low. Worth asking about.</Trans>
          ) : (
            <Trans>The person puts it high, the raters low.</Trans>
          )}
        </Standing>
      </div>
      <Standing quadrant="in-between" report={report} own={own}>
        <Trans>One of the two is near the middle of the scale, so nothing is said.</Trans>
      </Standing>
    </>
  );
}

function Standing({
  quadrant,
  report: { domains },
  own,
  children,
}: {
  quadrant: FeedbackQuadrant;
  report: FeedbackReportView;
  own: boolean;
  children: ReactNode;
}) {
  const words = useWords(own);
  const here = domains.flatMap(({ elements }) => elements).filter((e) => e.quadrant === quadrant);
  return (
    <section className="quadrant-list">
      <h4 className="nhsuk-heading-xs">{words.quadrants[quadrant]}</h4>
      <p className="nhsuk-body-s">{children}</p>
      {here.length > 0 ? (
        <ul>
          {here.map(({ key, name }) => (
            <li key={key}>{name}</li>
          ))}
        </ul>
      ) : (
        <p>
          <Trans>No element</Trans>
        </p>
      )}
    </section>
  );
}

function Picture({ domains, own }: { domains: DomainFeedback[]; own: boolean }) {
  const { t } = useLingui();
  const words = useWords(own);
  const placed = domains.flatMap(({ key, figures }, index) => {
    const self = figureOf(figures, "self");
    const raters = figureOf(figures, "all-raters");
    return self && raters ? [{ key, number: index + 1, place: placeOf(self, raters) }] : [];
  });
  const places = apart(placed.map(({ place }) => place));
  const far = plane.left + plane.size;
  const low = plane.top + plane.size;
  const band = across(between.to) - across(between.from);
  return (
    <figure className="quadrant-picture">
      <svg
        viewBox={`0 0 ${plane.width} ${plane.height}`}
        // oxlint-disable-next-line jsx-a11y/prefer-tag-over-role -- an img element cannot take the page's own words and colours
        role="img"
        aria-label={t`The domains in four quadrants. The table beside it has the same figures.`}
        aria-describedby={tableId}
      >
        <rect
          className="quadrant-picture__ground"
          x={plane.left}
          y={plane.top}
          width={plane.size}
          height={plane.size}
        />
        <rect
          className="quadrant-picture__between"
          x={across(between.from)}
          y={plane.top}
          width={band}
          height={plane.size}
        />
        <rect
          className="quadrant-picture__between"
          x={plane.left}
          y={up(between.to)}
          width={plane.size}
          height={band}
        />
        <text x={plane.left + 8} y={plane.top + 20}>
          {words.quadrants["hidden-strength"]}
        </text>
        <text x={far - 8} y={plane.top + 20} textAnchor="end">
          {words.quadrants["shared-strength"]}
        </text>
        <text x={plane.left + 8} y={low - 8}>
          {words.quadrants["shared-development-area"]}
        </text>
        <text x={far - 8} y={low - 8} textAnchor="end">
          {words.quadrants["blind-spot"]}
        </text>
        {[1, 2, 3, 4, 5].map((point) => (
          <g key={point}>
            <text x={across(point)} y={low + 20} textAnchor="middle">
              {point}
            </text>
            <text x={plane.left - 10} y={up(point) + 5} textAnchor="end">
              {point}
            </text>
          </g>
        ))}
        <text x={plane.left + plane.size / 2} y={low + 42} textAnchor="middle">
          {own ? t`How you put it` : t`The person’s own answers`}
        </text>
        <text
          x={12}
          y={plane.top + plane.size / 2}
          textAnchor="middle"
          transform={`rotate(-90 12 ${plane.top + plane.size / 2})`}
        >
          {words.voices["all-raters"]}
        </text>
        {placed.map(({ key, number }, index) => (
          <g transform={`translate(${places[index]!.x} ${places[index]!.y})`} key={key}>
            <circle className="quadrant-picture__mark" r={markRadius} />
            <text className="quadrant-picture__number" y={5} textAnchor="middle">
              {number}
            </text>
          </g>
        ))}
      </svg>
      <figcaption className="nhsuk-body-s">
        <Trans>
          Each number is a domain of the table. In the grey band, half a point wide, nothing is
          said. Marks that would cover one another are moved apart a little.
        </Trans>
      </figcaption>
    </figure>
  );
}
