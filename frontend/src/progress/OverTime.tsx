import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import type { LinePlace, ProgressLine, ProgressPoint } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { Details } from "../ui/Details";
import { Table } from "../ui/Table";
import { isBroken } from "./lines";
import { Trend } from "./Trend";

/** More would crowd a phone; the table has them all. */
const drawn = 6;

interface OverTimeProps {
  points: readonly ProgressPoint[];
  lines: readonly ProgressLine[];
}

/** Every assessment's figures, domain by domain. */
export function OverTime({ points, lines }: OverTimeProps) {
  const { t } = useLingui();
  const named = lines.map((line, index) => ({
    ...line,
    // Two may have one key and one name: what was dropped and came back is another.
    id: `${index}`,
    name: line.name ?? t`All domains together`,
  }));
  const series = named.filter(({ part }) => part !== "element");
  const elements = named.filter(({ part }) => part === "element");
  const broken = lines.some(({ places }) => places.some((_, index) => isBroken(places, index)));

  return (
    <section className="over-time" aria-labelledby="over-time">
      <h2 className="nhsuk-heading-m" id="over-time">
        <Trans>Over time</Trans>
      </h2>
      <p>
        <Trans>
          Each domain’s figure from 0 to 100 in each assessment. Rises and falls of fewer points
          than are needed for a change mean nothing.
        </Trans>{" "}
        {points.length > drawn && <Trans>The drawings show the latest {drawn}.</Trans>}
      </p>
      {broken && (
        <p>
          <Trans>
            A line goes on only while the figure rests on the same questions. Where questions were
            added, dropped or given another meaning, or where you chose other domains, it ends, and
            in the table a star (*) stands beside the figure: it cannot be held against the one
            before it.
          </Trans>
        </p>
      )}
      <div className="trends" aria-hidden="true">
        {series.map(({ id, name, places }) => (
          <Trend
            name={name}
            places={places.slice(-drawn)}
            times={points.slice(-drawn).map(({ submittedAt }) => submittedAt)}
            key={id}
          />
        ))}
      </div>
      <Figures caption={t`All figures`} rowHeading={t`Domain`} points={points} lines={series} />
      {elements.length > 0 && (
        <Details summary={<Trans>Element by element</Trans>}>
          <p>
            <Trans>
              An element has too few questions to say whether a change counts. These figures show
              where to look, no more.
            </Trans>
          </p>
          <Figures
            caption={t`Figures of the elements`}
            rowHeading={t`Element`}
            points={points}
            lines={elements}
          />
        </Details>
      )}
    </section>
  );
}

interface FiguresProps {
  caption: string;
  rowHeading: string;
  points: readonly ProgressPoint[];
  lines: readonly { id: string; name: string; places: readonly LinePlace[] }[];
}

function Figures({ caption, rowHeading, points, lines }: FiguresProps) {
  const { i18n } = useLingui();
  return (
    <Table
      caption={caption}
      captionSize="s"
      columns={[
        { heading: rowHeading },
        ...points.map(({ responseId, submittedAt }) => ({
          heading: (
            <Link to={paths.report(responseId)}>
              {i18n.date(submittedAt, { dateStyle: "medium" })}
            </Link>
          ),
          numeric: true,
        })),
      ]}
      rows={lines.map(({ id, name, places }) => ({
        id,
        cells: [name, ...places.map((_, index) => figureAt(places, index))],
      }))}
    />
  );
}

function figureAt(places: readonly LinePlace[], index: number): string {
  const score = places[index]?.score ?? null;
  if (score === null) return "–";
  return isBroken(places, index) ? `${score}*` : `${score}`;
}
