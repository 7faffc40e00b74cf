import { Route, Routes } from "react-router";
import { lazyPage } from "../lazyPage";
import { NotFoundPage } from "../ui/NotFoundPage";
import "./organisation-report.css";

const FiguresPage = lazyPage(
  ["organisation-report", "published-figures", "keeping"],
  () => import("./FiguresPage"),
);
/** The figures of the latest cycle, and of each. */
export default function OrganisationReportRoutes() {
  return (
    <Routes>
      <Route index element={<FiguresPage />} />
      <Route path=":cycle" element={<FiguresPage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
