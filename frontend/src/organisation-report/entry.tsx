import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { cyclePaths } from "../cyclePaths";
import { lazyPage } from "../lazyPage";

const OrganisationReportRoutes = lazyPage("organisation-report", () => import("./routes"));

/** For an organisation's lead: everybody else's pages have only this line of it. */
export const organisationReportRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={`${cyclePaths.latestFigures()}/*`} element={<OrganisationReportRoutes />} />
  </Route>
);
