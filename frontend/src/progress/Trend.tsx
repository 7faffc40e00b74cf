import { useLingui } from "@lingui/react/macro";
import { columnMiddle, unbrokenRuns } from "../profile-view/geometry";

interface TrendProps {
  name: string;
  scores: readonly (number | null)[];
  /** When, for each score. */
  times: readonly string[];
}

const top = 26;
const bottom = 82;

/** One domain's figures as a line with the value at each place; broken where a figure is missing. */
export function Trend({ name, scores, times }: TrendProps) {
  const { i18n } = useLingui();
  const across = (index: number) => `${columnMiddle(index, scores.length)}%`;
  const up = (score: number) => `${bottom - ((bottom - top) * score) / 100}%`;
  const runs = unbrokenRuns(scores);

  return (
    <div className="trends__one">
      <p className="trends__name">{name}</p>
      <svg className="trend">
        <line className="trend__edge" x1="0" x2="100%" y1={up(100)} y2={up(100)} />
        <line className="trend__edge" x1="0" x2="100%" y1={up(0)} y2={up(0)} />
        {runs.flatMap((run) =>
          run.slice(1).map((place, before) => {
            const from = run[before] ?? place;
            return (
              <line
                className="trend__line"
                x1={across(from.index)}
                y1={up(from.value)}
                x2={across(place.index)}
                y2={up(place.value)}
                key={place.index}
              />
            );
          }),
        )}
        {scores.map((score, index) =>
          score === null ? (
            <text className="trend__missing" x={across(index)} y={up(50)} key={times[index]}>
              –
            </text>
          ) : (
            <g key={times[index]}>
              <circle className="trend__mark" cx={across(index)} cy={up(score)} r={7} />
              <text x={across(index)} y={up(score)} dy={-12}>
                {score}
              </text>
            </g>
          ),
        )}
        {times.map((time, index) => (
          <text className="trend__time" x={across(index)} y="100%" dy={-2} key={time}>
            {i18n.date(time, { month: "short", year: "2-digit" })}
          </text>
        ))}
      </svg>
    </div>
  );
}
