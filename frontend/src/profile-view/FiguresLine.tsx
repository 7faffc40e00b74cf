import { Trans } from "@lingui/react/macro";
import type { Figures } from "../measurement/figures";
import { HighestShare } from "./HighestShare";
import { NoFigure } from "./NoFigure";
import { Said } from "../ui/Said";

/** What is reckoned from a bar: the share of the highest point, then the figure or why there is none. */
export function FiguresLine({
  figures,
  level,
  labels,
}: {
  figures: Figures;
  level: "overall" | "domain";
  labels: readonly string[];
}) {
  const highest = figures.distribution.at(-1) ?? 0;
  return (
    <div className="profile-row__figures">
      {figures.answered > 0 && (
        <p>
          <Trans>
            “<Said>{labels.at(-1)}</Said>”: {highest} of {figures.answered},{" "}
            <HighestShare figures={figures} />
          </Trans>
        </p>
      )}
      <p>
        {figures.score === null ? (
          <NoFigure figures={figures} level={level} />
        ) : (
          <Trans>
            Figure: <strong>{figures.score}</strong> of 100
          </Trans>
        )}
      </p>
    </div>
  );
}
