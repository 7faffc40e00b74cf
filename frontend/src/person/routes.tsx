import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const ProfilePage = lazyPage("person", () => import("./ProfilePage"));
const FirstProfilePage = lazyPage("person", () => import("./FirstProfilePage"));
const MyDataPage = lazyPage("person", () => import("./MyDataPage"));
const EraseMyDataPage = lazyPage("person", () => import("./EraseMyDataPage"));

export const personRoutes = (
  <Route element={<RequireSignIn />}>
    <Route path={paths.profile()} element={<ProfilePage />} />
    <Route path={paths.firstProfile()} element={<FirstProfilePage />} />
    <Route path={paths.myData()} element={<MyDataPage />} />
    <Route path={paths.eraseMyData()} element={<EraseMyDataPage />} />
  </Route>
);
