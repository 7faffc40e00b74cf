import { Route, Routes } from "react-router";
import { lazyPage } from "../lazyPage";
import { NotFoundPage } from "../ui/NotFoundPage";

const WithoutAccount = lazyPage("tryout", () => import("./WithoutAccount"));
const TryPage = lazyPage("tryout", () => import("./TryPage"));
const TryQuestionsPage = lazyPage("tryout", () => import("./TryQuestionsPage"));
const TryProfilePage = lazyPage(["tryout", "profile-view"], () => import("./TryProfilePage"));
const TryComparePage = lazyPage(["tryout", "comparison"], () => import("./TryComparePage"));

/** The way without an account. */
export default function TryRoutes() {
  return (
    <Routes>
      <Route element={<WithoutAccount />}>
        <Route index element={<TryPage />} />
        <Route path="questions/:section" element={<TryQuestionsPage />} />
        <Route path="profile" element={<TryProfilePage />} />
        <Route path="compare" element={<TryComparePage />} />
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
