import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const words = ["report", "profile-view"];
const ReportPage = lazyPage(words, () => import("./ReportPage"));
const ProgressPage = lazyPage(words, () => import("./ProgressPage"));

/** The pages of this folder, as a fragment of routes. */
export const reportRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={paths.report(":response")} element={<ReportPage />} />
    <Route path={paths.progress()} element={<ProgressPage />} />
  </Route>
);
