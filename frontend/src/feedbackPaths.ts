import { part } from "./paths";

/** The addresses of a round of feedback and of a rater's form: nobody's first load has anything of them. */
export const feedbackPaths = {
  newRound: () => "/feedback/new",
  round: (round: string) => `/feedback/${part(round)}`,
  dates: (round: string) => `/feedback/${part(round)}/dates`,
  raters: (round: string) => `/feedback/${part(round)}/raters`,
  facilitator: (round: string) => `/feedback/${part(round)}/facilitator`,
  check: (round: string) => `/feedback/${part(round)}/check`,
  roundReport: (round: string) => `/feedback/${part(round)}/report`,
  comments: (round: string) => `/feedback/${part(round)}/comments`,
  release: (round: string) => `/feedback/${part(round)}/release`,

  /** Below `paths.feedbackForm()`. */
  formPart: (section: string) => `/feedback-form/parts/${part(section)}`,
  formWords: () => "/feedback-form/own-words",
  formCheck: () => "/feedback-form/check",
  formRefusal: () => "/feedback-form/refusal",
};
