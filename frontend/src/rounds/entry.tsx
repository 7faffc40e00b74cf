import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const RoundsRoutes = lazyPage("rounds", () => import("./routes"));

/** For whoever has a part in a round of feedback: everybody else's first load has only this line of it. */
export const roundsRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={`${paths.feedback()}/*`} element={<RoundsRoutes />} />
  </Route>
);
