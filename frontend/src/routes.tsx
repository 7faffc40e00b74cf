import { Route, Routes } from "react-router";
import { assessmentRoutes } from "./assessment/routes";
import { authoringRoutes } from "./authoring/entry";
import { feedbackRoutes } from "./feedback/entry";
import { frameworkRoutes } from "./framework/routes";
import { languageRoutes } from "./language/routes";
import { paths } from "./paths";
import { personRoutes } from "./person/routes";
import { progressRoutes } from "./progress/routes";
import { reportRoutes } from "./report/routes";
import { translatingRoutes } from "./translating/entry";
import { tryoutRoutes } from "./tryout/entry";
import { Layout } from "./Layout";
import { StartPage } from "./start/StartPage";
import { NotFoundPage } from "./ui/NotFoundPage";

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route path={paths.start()} element={<StartPage />} />
        {frameworkRoutes}
        {assessmentRoutes}
        {reportRoutes}
        {progressRoutes}
        {personRoutes}
        {tryoutRoutes}
        {feedbackRoutes}
        {authoringRoutes}
        {languageRoutes}
        {translatingRoutes}
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}
