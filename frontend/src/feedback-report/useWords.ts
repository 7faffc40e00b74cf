import { useLingui } from "@lingui/react/macro";
import type {
  FeedbackAgreement,
  FeedbackFigure,
  FeedbackQuadrant,
  RaterBand,
  ScaleEnd,
  SelfRating,
  Voice,
} from "../api/generated/commonVision.schemas";

/** The report's own words, the same in every part of it. `own`: it is the reader's own report. */
export function useWords(own: boolean) {
  const { t, i18n } = useLingui();

  const voices: Record<Voice, string> = {
    self: own ? t`You` : t`Self`,
    "line-manager": t`Line manager`,
    peers: t`Peers`,
    "direct-reports": t`Direct reports`,
    others: t`Others`,
    "other-raters-combined": t`Other raters (combined)`,
    "all-raters": t`All raters`,
  };
  const bands: Record<RaterBand, string> = {
    "3-to-5": t`3 to 5`,
    "6-to-9": t`6 to 9`,
    "10-or-more": t`10 or more`,
  };
  const quadrants: Record<FeedbackQuadrant, string> = {
    "shared-strength": t`Shared strength`,
    "blind-spot": t`Blind spot`,
    "hidden-strength": t`Hidden strength`,
    "shared-development-area": t`Shared development area`,
    "in-between": t`In between`,
  };
  const agreements: Record<FeedbackAgreement, string> = {
    agree: t`The raters agree.`,
    "partly-agree": t`The raters partly agree.`,
    differ: t`The raters differ.`,
  };
  const ratings: Record<SelfRating, string> = own
    ? {
        higher: t`You rated yourself higher than your raters did.`,
        lower: t`You rated yourself lower than your raters did.`,
        "about-the-same": t`You and your raters see this about the same.`,
      }
    : {
        higher: t`The self-rating is higher than the raters’.`,
        lower: t`The self-rating is lower than the raters’.`,
        "about-the-same": t`The self-rating and the raters’ are about the same.`,
      };
  const shortRatings: Record<SelfRating, string> = {
    higher: t`Higher`,
    lower: t`Lower`,
    "about-the-same": t`About the same`,
  };

  const number = (mean: number) => i18n.number(mean, { minimumFractionDigits: 1 });
  const ends: Record<ScaleEnd, (mean: string) => string> = {
    "or-more": (mean) => t`${mean} or more`,
    "or-less": (mean) => t`${mean} or less`,
  };

  return {
    voices,
    quadrants,
    agreements,
    ratings,
    shortRatings,
    band: (raters: string) => bands[raters as RaterBand],
    agreement: (among: string) => agreements[among as FeedbackAgreement],
    mean: ({ mean, end }: FeedbackFigure) =>
      end === null ? number(mean) : ends[end as ScaleEnd](number(mean)),
    day: (date: string) => i18n.date(`${date}T12:00`, { dateStyle: "long" }),
  };
}

export function figureOf(
  figures: readonly FeedbackFigure[],
  voice: Voice,
): FeedbackFigure | undefined {
  return figures.find((figure) => figure.voice === voice);
}
