import { Trans, useLingui } from "@lingui/react/macro";
import { Link } from "react-router";
import type { ProgressPoint } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { Table } from "../ui/Table";
import { Trend } from "./Trend";

/** More would crowd a phone; the table has them all. */
const drawn = 6;

/** Every assessment's figures, domain by domain. */
export function OverTime({ points }: { points: readonly ProgressPoint[] }) {
  const { t, i18n } = useLingui();
  const series = [
    { key: "overall", name: t`All domains together`, scores: points.map(({ overall }) => overall) },
    ...domainsOf(points).map(({ key, name }) => ({
      key,
      name,
      scores: points.map(
        ({ domains }) => domains.find((domain) => domain.key === key)?.score ?? null,
      ),
    })),
  ];

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
        {!sameDomains(points) && (
          <Trans>
            Your assessments do not all cover the same domains, so “All domains together” does not
            always rest on the same questions.
          </Trans>
        )}{" "}
        {points.length > drawn && <Trans>The drawings show the latest {drawn}.</Trans>}
      </p>
      <div className="trends" aria-hidden="true">
        {series.map(({ key, name, scores }) => (
          <Trend
            name={name}
            scores={scores.slice(-drawn)}
            times={points.slice(-drawn).map(({ submittedAt }) => submittedAt)}
            key={key}
          />
        ))}
      </div>
      <Table
        caption={t`All figures`}
        captionSize="s"
        columns={[
          { heading: t`Domain` },
          ...points.map(({ responseId, submittedAt }) => ({
            heading: (
              <Link to={paths.report(responseId)}>
                {i18n.date(submittedAt, { dateStyle: "medium" })}
              </Link>
            ),
            numeric: true,
          })),
        ]}
        rows={series.map(({ key, name, scores }) => ({
          id: key,
          cells: [name, ...scores.map((score) => score ?? "–")],
        }))}
      />
    </section>
  );
}

/** In the framework's order, whichever assessments had them: keys sort as the framework does. */
function domainsOf(points: readonly ProgressPoint[]): { key: string; name: string }[] {
  const names = new Map(
    points.flatMap(({ domains }) => domains).map(({ key, name }) => [key, name]),
  );
  return [...names]
    .map(([key, name]) => ({ key, name }))
    .toSorted((a, b) => a.key.localeCompare(b.key, "en", { numeric: true }));
}

function sameDomains(points: readonly ProgressPoint[]): boolean {
  const every = domainsOf(points).length;
  return points.every(({ domains }) => domains.length === every);
}
