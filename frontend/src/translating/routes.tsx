import { Route, Routes } from "react-router";
import { useMe } from "../auth/me";
import { lazyPage } from "../lazyPage";
import { NotFoundPage } from "../ui/NotFoundPage";

const TranslationsPage = lazyPage("translating", () => import("./TranslationsPage"));
const TranslatePage = lazyPage("translating", () => import("./TranslatePage"));

/** The pages of one version's translations. Nobody but an editor is told that there are such pages. */
export default function TranslatingRoutes() {
  const me = useMe();
  if (me.status !== "signed-in") return null;
  if (!me.person.roles.includes("framework-editor")) return <NotFoundPage />;
  return (
    <Routes>
      <Route index element={<TranslationsPage />} />
      <Route path=":locale" element={<TranslatePage />} />
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
