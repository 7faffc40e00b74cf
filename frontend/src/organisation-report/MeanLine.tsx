/** Keeps the marks at 0 and at 100 inside the drawing. */
const along = (mean: number) => `${2 + mean * 0.96}%`;

/** A mean with its place on the line from 0 to 100, and the others' mean as a stroke across it where there is one. */
export function MeanLine({ mean, others }: { mean: number; others?: number | undefined }) {
  return (
    <span className="mean-line">
      <span className="mean-line__number">{mean}</span>
      <svg className="mean-line__drawing" aria-hidden="true">
        <line className="track__line" x1={along(0)} x2={along(100)} y1="50%" y2="50%" />
        <line className="track__reach" x1={along(0)} x2={along(mean)} y1="50%" y2="50%" />
        {others !== undefined && (
          <line
            className="mean-line__others"
            x1={along(others)}
            x2={along(others)}
            y1="5%"
            y2="95%"
          />
        )}
        <circle className="track__after" cx={along(mean)} cy="50%" r={7} />
      </svg>
    </span>
  );
}
