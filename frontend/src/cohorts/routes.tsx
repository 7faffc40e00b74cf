import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { cyclePaths } from "../cyclePaths";
import { lazyPage } from "../lazyPage";
import { organisationPaths } from "../organisationPaths";

const CohortsPage = lazyPage("cohorts", () => import("./CohortsPage"));
const CohortFiguresPage = lazyPage(
  ["cohorts", "published-figures", "keeping"],
  () => import("./CohortFiguresPage"),
);

/** For an organisation's lead: everybody else's pages have only these lines of it. */
export const cohortsRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={organisationPaths.cohorts()} element={<CohortsPage />} />
    <Route path={cyclePaths.cohortFigures()} element={<CohortFiguresPage />} />
  </Route>
);
