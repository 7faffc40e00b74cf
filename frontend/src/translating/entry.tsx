import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const TranslatingRoutes = lazyPage("translating", () => import("./routes"));

/** For framework editors, who are few: everybody else's first load has only this line of it. */
export const translatingRoutes = (
  <Route element={<RequireSignIn />}>
    <Route
      path={`${paths.translations(":kind", ":key", ":version")}/*`}
      element={<TranslatingRoutes />}
    />
  </Route>
);
