import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { feedbackPaths } from "../feedbackPaths";
import { lazyPage } from "../lazyPage";

const ReportPage = lazyPage(["feedback-report", "keeping"], () => import("./ReportPage"));
const CommentsPage = lazyPage("feedback-report", () => import("./CommentsPage"));
const ReleasePage = lazyPage("feedback-report", () => import("./ReleasePage"));

/** The pages of this folder, as a fragment of routes. */
export const feedbackReportRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={feedbackPaths.roundReport(":round")} element={<ReportPage />} />
    <Route path={feedbackPaths.comments(":round")} element={<CommentsPage />} />
    <Route path={feedbackPaths.release(":round")} element={<ReleasePage />} />
  </Route>
);
