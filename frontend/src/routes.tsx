import { Route, Routes } from "react-router";
import { assessmentRoutes } from "./assessment/routes";
import { feedbackRoutes } from "./feedback/entry";
import { frameworkRoutes } from "./framework/routes";
import { lazyPage } from "./lazyPage";
import { paths } from "./paths";
import { tryoutRoutes } from "./tryout/entry";
import { Layout } from "./Layout";
import { StartPage } from "./start/StartPage";

const LaterRoutes = lazyPage([], () => import("./laterRoutes"));

export function AppRoutes() {
  return (
    <Routes>
      <Route element={<Layout />}>
        <Route path={paths.start()} element={<StartPage />} />
        {frameworkRoutes}
        {assessmentRoutes}
        {tryoutRoutes}
        {feedbackRoutes}
        <Route path="*" element={<LaterRoutes />} />
      </Route>
    </Routes>
  );
}
