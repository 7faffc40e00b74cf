import { Route, Routes } from "react-router";
import { lazyPage } from "../lazyPage";
import { NotFoundPage } from "../ui/NotFoundPage";

const FiguresPage = lazyPage(["organisation-report", "keeping"], () => import("./FiguresPage"));
const CohortFiguresPage = lazyPage(
  ["organisation-report", "keeping"],
  () => import("./CohortFiguresPage"),
);

/** The figures of the latest cycle, and of each. */
export default function OrganisationReportRoutes() {
  return (
    <Routes>
      <Route index element={<FiguresPage />} />
      <Route path="cohorts" element={<CohortFiguresPage />} />
      <Route path=":cycle" element={<FiguresPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
