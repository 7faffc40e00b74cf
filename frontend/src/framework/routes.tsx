import { Route } from "react-router";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const FrameworksPage = lazyPage(["framework", "framework-view"], () => import("./FrameworksPage"));
const FrameworkPage = lazyPage(["framework", "framework-view"], () => import("./FrameworkPage"));
const DomainPage = lazyPage(["framework", "framework-view"], () => import("./DomainPage"));
const OnePagePage = lazyPage(["framework", "framework-view"], () => import("./OnePagePage"));
const StoriesPage = lazyPage(["framework", "framework-view"], () => import("./StoriesPage"));
const StoryPage = lazyPage(["framework", "framework-view"], () => import("./StoryPage"));

/** All of it is open to everybody, signed in or not. */
export const frameworkRoutes = (
  <>
    <Route path={paths.frameworks()} element={<FrameworksPage />} />
    <Route path={paths.framework(":framework")} element={<FrameworkPage />} />
    <Route path={paths.frameworkDomain(":framework", ":domain")} element={<DomainPage />} />
    <Route path={paths.frameworkOnOnePage(":framework")} element={<OnePagePage />} />
    <Route path={paths.stories()} element={<StoriesPage />} />
    <Route path={paths.story(":story")} element={<StoryPage />} />
  </>
);
