import { Route } from "react-router";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const WithoutAccount = lazyPage("tryout", () => import("./WithoutAccount"));
const TryPage = lazyPage("tryout", () => import("./TryPage"));
const TryQuestionsPage = lazyPage("tryout", () => import("./TryQuestionsPage"));
const TryProfilePage = lazyPage(["tryout", "profile-view"], () => import("./TryProfilePage"));
const TryComparePage = lazyPage(["tryout", "comparison"], () => import("./TryComparePage"));

/** The pages of this folder, as a fragment of routes. */
export const tryoutRoutes = (
  <Route element={<WithoutAccount />}>
    <Route path={paths.tryWithoutAccount()} element={<TryPage />} />
    <Route path={paths.tryQuestions(":section")} element={<TryQuestionsPage />} />
    <Route path={paths.tryProfile()} element={<TryProfilePage />} />
    <Route path={paths.tryCompare()} element={<TryComparePage />} />
  </Route>
);
