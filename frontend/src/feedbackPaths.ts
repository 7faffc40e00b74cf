import { part } from "./paths";

/** The addresses of a round of feedback: nobody's first load has anything of them. */
export const feedbackPaths = {
  newRound: () => "/feedback/new",
  round: (round: string) => `/feedback/${part(round)}`,
  dates: (round: string) => `/feedback/${part(round)}/dates`,
  raters: (round: string) => `/feedback/${part(round)}/raters`,
  facilitator: (round: string) => `/feedback/${part(round)}/facilitator`,
  check: (round: string) => `/feedback/${part(round)}/check`,
};
