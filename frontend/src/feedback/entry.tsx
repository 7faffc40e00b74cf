import { Route } from "react-router";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const FeedbackFormRoutes = lazyPage("feedback", () => import("./routes"));

/** For raters, who come by a link: everybody else's first load has only this line of it. */
export const feedbackRoutes = (
  <Route path={`${paths.feedbackForm()}/*`} element={<FeedbackFormRoutes />} />
);
