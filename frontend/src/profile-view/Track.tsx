import "./charts.css";

const middle = "50%";
/** Keeps the marks at 0 and at 100 inside the drawing. */
const along = (score: number) => `${2 + score * 0.96}%`;

/**
 * A line from 0 to 100 with a mark on it. Coordinates are per cents, because a stretched viewBox would squash the
 * circles. Without a score the line is dashed and has no mark.
 */
export function Track({ score }: { score: number | null }) {
  return (
    <svg className="track" aria-hidden="true">
      <Line empty={score === null} />
      {score !== null && (
        <>
          <line className="track__reach" x1={along(0)} x2={along(score)} y1={middle} y2={middle} />
          <circle className="track__after" cx={along(score)} cy={middle} r={9} />
        </>
      )}
    </svg>
  );
}

/** Before as a hollow square, after as a full circle; neither where either is missing. */
export function BeforeAndAfter({ before, after }: { before: number | null; after: number | null }) {
  if (before === null || after === null) {
    return (
      <svg className="track" aria-hidden="true">
        <Line empty />
      </svg>
    );
  }
  return (
    <svg className="track" aria-hidden="true">
      <Line />
      <line className="track__reach" x1={along(before)} x2={along(after)} y1={middle} y2={middle} />
      <svg className="track__place" x={along(before)} y={middle} overflow="visible">
        <rect className="track__before" x={-8} y={-8} width={16} height={16} />
      </svg>
      <circle className="track__after" cx={along(after)} cy={middle} r={8} />
    </svg>
  );
}

function Line({ empty = false }: { empty?: boolean }) {
  return (
    <line
      className={empty ? "track__line track__line--empty" : "track__line"}
      x1={along(0)}
      x2={along(100)}
      y1={middle}
      y2={middle}
    />
  );
}
