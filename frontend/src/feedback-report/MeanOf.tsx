import { Trans } from "@lingui/react/macro";
import type { FeedbackFigure, Voice } from "../api/generated/commonVision.schemas";
import { figureOf, useWords } from "./useWords";

/** A mean with the band of those behind it; said plainly where none is shown. */
export function MeanOf({ figures, voice }: { figures: readonly FeedbackFigure[]; voice: Voice }) {
  const words = useWords(false);
  const figure = figureOf(figures, voice);
  if (!figure) return <Trans>not shown</Trans>;
  return (
    <>
      {words.mean(figure)}
      {figure.answered !== null && (
        <span className="feedback-band">
          {" "}
          {words.band(figure.answered)}
          <span className="nhsuk-u-visually-hidden">
            {" "}
            <Trans>raters</Trans>
          </span>
        </span>
      )}
    </>
  );
}
