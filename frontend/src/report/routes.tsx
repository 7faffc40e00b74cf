import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const ReportPage = lazyPage(["report", "profile-view", "keeping"], () => import("./ReportPage"));

/** The pages of this folder, as a fragment of routes. */
export const reportRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={paths.report(":response")} element={<ReportPage />} />
  </Route>
);
