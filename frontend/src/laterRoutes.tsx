import { Route, Routes } from "react-router";
import { administrationRoutes } from "./administration/entry";
import { authoringRoutes } from "./authoring/entry";
import { cohortsRoutes } from "./cohorts/routes";
import { cyclesRoutes } from "./cycles/routes";
import { feedbackReportRoutes } from "./feedback-report/routes";
import { languageRoutes } from "./language/routes";
import { organisationRoutes } from "./organisation/entry";
import { organisationReportRoutes } from "./organisation-report/entry";
import { personRoutes } from "./person/routes";
import { progressRoutes } from "./progress/routes";
import { reportRoutes } from "./report/routes";
import { roundsRoutes } from "./rounds/entry";
import { translatingRoutes } from "./translating/entry";
import { NotFoundPage } from "./ui/NotFoundPage";

/** All but the addresses that people come in by: they come as a part of their own, with the page for those that lead nowhere. */
export default function LaterRoutes() {
  return (
    <Routes>
      {languageRoutes}
      {personRoutes}
      {reportRoutes}
      {progressRoutes}
      {roundsRoutes}
      {organisationRoutes}
      {cyclesRoutes}
      {organisationReportRoutes}
      {cohortsRoutes}
      {feedbackReportRoutes}
      {administrationRoutes}
      {authoringRoutes}
      {translatingRoutes}
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
