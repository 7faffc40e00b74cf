import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { lazyPage } from "../lazyPage";
import { organisationPaths } from "../organisationPaths";
import { paths } from "../paths";

const OrganisationPage = lazyPage("organisation", () => import("./OrganisationPage"));
const StaffImportPage = lazyPage("organisation", () => import("./StaffImportPage"));
const UnitsPage = lazyPage("organisation", () => import("./UnitsPage"));

/** For an organisation's lead: everybody else's first load has nothing of it. */
export const organisationRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={paths.organisation()} element={<OrganisationPage />} />
    <Route path={organisationPaths.importStaff()} element={<StaffImportPage />} />
    <Route path={organisationPaths.units()} element={<UnitsPage />} />
  </Route>
);
