import { useLingui } from "@lingui/react/macro";
import type { LinePlace } from "../api/generated/commonVision.schemas";
import { columnMiddle } from "../profile-view/geometry";
import { isBroken } from "./lines";

interface TrendProps {
  name: string;
  places: readonly LinePlace[];
  /** When, for each place. */
  times: readonly string[];
}

const top = 26;
const bottom = 82;

/** One thing's figures with the value at each place. A line joins two only where they rest on the same questions. */
export function Trend({ name, places, times }: TrendProps) {
  const { i18n } = useLingui();
  const across = (index: number) => `${columnMiddle(index, places.length)}%`;
  const up = (score: number) => `${bottom - ((bottom - top) * score) / 100}%`;

  return (
    <div className="trends__one">
      <p className="trends__name">{name}</p>
      <svg className="trend">
        <line className="trend__edge" x1="0" x2="100%" y1={up(100)} y2={up(100)} />
        <line className="trend__edge" x1="0" x2="100%" y1={up(0)} y2={up(0)} />
        {places.map(({ score, goesOn }, index) => {
          const before = places[index - 1]?.score ?? null;
          return (
            goesOn &&
            score !== null &&
            before !== null && (
              <line
                className="trend__line"
                x1={across(index - 1)}
                y1={up(before)}
                x2={across(index)}
                y2={up(score)}
                key={times[index]}
              />
            )
          );
        })}
        {places.map(
          (_, index) =>
            isBroken(places, index) && (
              <line
                className="trend__break"
                x1={across(index - 0.5)}
                x2={across(index - 0.5)}
                y1={up(100)}
                y2={up(0)}
                key={times[index]}
              />
            ),
        )}
        {places.map(({ score }, index) =>
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
