import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { cyclePaths } from "../cyclePaths";
import { lazyPage } from "../lazyPage";

const CohortFiguresPage = lazyPage(
  ["cohort-report", "published-figures", "keeping"],
  () => import("./CohortFiguresPage"),
);

/** For an organisation's lead: everybody else's pages have only this line of it. */
export const cohortReportRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={cyclePaths.cohortFigures()} element={<CohortFiguresPage />} />
  </Route>
);
