import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const ImportOrganisationsPage = lazyPage(
  "administration",
  () => import("./ImportOrganisationsPage"),
);

/** For an administrator: everybody else's first load has nothing of it. */
export const administrationRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={paths.importOrganisations()} element={<ImportOrganisationsPage />} />
  </Route>
);
