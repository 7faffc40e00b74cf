/** The addresses below `paths.organisation()`, for an organisation's lead only: everybody else's first load has nothing of them. */
export const organisationPaths = {
  importStaff: () => "/organisation/staff-import",
  units: () => "/organisation/units",
  cohorts: () => "/organisation/cohorts",
};
