import { Route } from "react-router";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const LanguagePage = lazyPage("language", () => import("./LanguagePage"));

export const languageRoutes = <Route path={paths.language()} element={<LanguagePage />} />;
