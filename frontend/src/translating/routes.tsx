import { Route, Routes } from "react-router";
import { ProblemError } from "../api/problem";
import { useMe } from "../auth/me";
import { lazyPage } from "../lazyPage";
import { ErrorState } from "../ui/ErrorState";

const TranslationsPage = lazyPage("translating", () => import("./TranslationsPage"));
const TranslatePage = lazyPage("translating", () => import("./TranslatePage"));

/** The pages of one version's translations. Nobody but an editor is told that there are such pages. */
export default function TranslatingRoutes() {
  const me = useMe();
  if (me.status !== "signed-in") return null;
  if (!me.person.roles.includes("framework-editor")) return <ErrorState error={noSuchPage} />;
  return (
    <Routes>
      <Route index element={<TranslationsPage />} />
      <Route path=":locale" element={<TranslatePage />} />
    </Routes>
  );
}

const noSuchPage = new ProblemError({ type: "about:blank", title: "No such page", status: 404 });
