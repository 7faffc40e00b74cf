import { part } from "./paths";

/** The addresses of an organisation's cycles and of its figures: nobody's first load has anything of them. */
export const cyclePaths = {
  cycles: () => "/organisation/cycles",
  newCycle: () => "/organisation/cycles/new",
  latestFigures: () => "/organisation/figures",
  cohortFigures: () => "/organisation/figures/cohorts",
  figures: (cycle: string) => `/organisation/figures/${part(cycle)}`,
};
