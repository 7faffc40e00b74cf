import { Route } from "react-router";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const FrameworksPage = lazyPage("framework", () => import("./FrameworksPage"));
const FrameworkPage = lazyPage("framework", () => import("./FrameworkPage"));
const DomainPage = lazyPage("framework", () => import("./DomainPage"));
const OnePagePage = lazyPage("framework", () => import("./OnePagePage"));
const StoriesPage = lazyPage("framework", () => import("./StoriesPage"));
const StoryPage = lazyPage("framework", () => import("./StoryPage"));

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
