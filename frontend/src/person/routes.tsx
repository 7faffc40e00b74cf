import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const AboutYouPage = lazyPage("person", () => import("./AboutYouPage"));
const FirstAboutYouPage = lazyPage("person", () => import("./FirstAboutYouPage"));
const MyDataPage = lazyPage("person", () => import("./MyDataPage"));
const EraseMyDataPage = lazyPage("person", () => import("./EraseMyDataPage"));

export const personRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={paths.aboutYou()} element={<AboutYouPage />} />
    <Route path={paths.firstAboutYou()} element={<FirstAboutYouPage />} />
    <Route path={paths.myData()} element={<MyDataPage />} />
    <Route path={paths.eraseMyData()} element={<EraseMyDataPage />} />
  </Route>
);
