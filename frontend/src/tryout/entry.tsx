import { Route } from "react-router";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const TryRoutes = lazyPage("tryout", () => import("./routes"));

/** For whoever has no account: everybody else's first load has only this line of it. */
export const tryoutRoutes = (
  <Route path={`${paths.tryWithoutAccount()}/*`} element={<TryRoutes />} />
);
