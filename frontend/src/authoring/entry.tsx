import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const AuthoringRoutes = lazyPage("authoring", () => import("./routes"));

/** For framework editors, who are few: everybody else's first load has only this line of it. */
export const authoringRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={`${paths.drafts()}/*`} element={<AuthoringRoutes />} />
  </Route>
);
