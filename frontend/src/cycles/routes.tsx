import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { cyclePaths } from "../cyclePaths";
import { lazyPage } from "../lazyPage";

const CyclesPage = lazyPage("cycles", () => import("./CyclesPage"));
const NewCyclePage = lazyPage("cycles", () => import("./NewCyclePage"));

/** The pages of this folder, as a fragment of routes. */
export const cyclesRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={cyclePaths.cycles()} element={<CyclesPage />} />
    <Route path={cyclePaths.newCycle()} element={<NewCyclePage />} />
  </Route>
);
