import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const ProgressPage = lazyPage(
  ["progress", "comparison", "keeping"],
  () => import("./ProgressPage"),
);

/** The pages of this folder, as a fragment of routes. */
export const progressRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={paths.progress()} element={<ProgressPage />} />
  </Route>
);
