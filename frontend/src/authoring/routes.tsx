import { Route, Routes } from "react-router";
import { lazyPage } from "../lazyPage";
import { editorPaths } from "../editorPaths";
import { paths } from "../paths";
import { NotFoundPage } from "../ui/NotFoundPage";
import { EditorsOnly } from "./EditorsOnly";

const DraftsPage = lazyPage("authoring", () => import("./DraftsPage"));
const VersionsPage = lazyPage("authoring", () => import("./VersionsPage"));
const ItemStatisticsPage = lazyPage(
  ["authoring", "keeping", "profile-view"],
  () => import("./ItemStatisticsPage"),
);
const ImportPage = lazyPage("authoring", () => import("./ImportPage"));
const ItemsTablePage = lazyPage("authoring", () => import("./ItemsTablePage"));
const NewFrameworkPage = lazyPage("authoring", () => import("./NewFrameworkPage"));
const FrameworkDraft = lazyPage("authoring", () => import("./FrameworkDraft"));
const FrameworkOutline = lazyPage("authoring", () => import("./FrameworkOutline"));
const FrameworkTexts = lazyPage("authoring", () => import("./FrameworkTexts"));
const DomainForm = lazyPage("authoring", () => import("./DomainForm"));
const ElementForm = lazyPage("authoring", () => import("./ElementForm"));
const FrameworkPreview = lazyPage(
  ["authoring", "framework-view"],
  () => import("./FrameworkPreview"),
);
const NewQuestionnairePage = lazyPage("authoring", () => import("./NewQuestionnairePage"));
const QuestionnaireDraft = lazyPage("authoring", () => import("./QuestionnaireDraft"));
const QuestionnaireOutline = lazyPage("authoring", () => import("./QuestionnaireOutline"));
const QuestionnaireTexts = lazyPage("authoring", () => import("./QuestionnaireTexts"));
const ScaleForm = lazyPage("authoring", () => import("./ScaleForm"));
const ItemsForm = lazyPage("authoring", () => import("./ItemsForm"));
const QuestionnairePreview = lazyPage(
  ["authoring", "framework-view"],
  () => import("./QuestionnairePreview"),
);
const FrameworkDifference = lazyPage("authoring", () => import("./FrameworkDifference"));
const QuestionnaireDifference = lazyPage("authoring", () => import("./QuestionnaireDifference"));
const FrameworkPublication = lazyPage("authoring", () => import("./FrameworkPublication"));
const QuestionnairePublication = lazyPage("authoring", () => import("./QuestionnairePublication"));

/** The editors' pages, which come as a part of their own. Those of one draft stand inside the part that keeps it open. */
export default function AuthoringRoutes() {
  return (
    <Routes>
      <Route element={<EditorsOnly />}>
        <Route path={below(paths.drafts())} element={<DraftsPage />} />
        <Route path={below(editorPaths.publishedVersions())} element={<VersionsPage />} />
        <Route
          path={below(editorPaths.itemStatistics(":questionnaire", ":version"))}
          element={<ItemStatisticsPage />}
        />
        <Route path={below(editorPaths.importFile())} element={<ImportPage />} />
        <Route path={below(editorPaths.newFramework())} element={<NewFrameworkPage />} />
        <Route path={below(editorPaths.frameworkDraft(":framework"))} element={<FrameworkDraft />}>
          <Route index element={<FrameworkOutline />} />
          <Route path="texts" element={<FrameworkTexts />} />
          <Route path="domains/:domain" element={<DomainForm />} />
          <Route path="elements/:element" element={<ElementForm />} />
          <Route path="preview" element={<FrameworkPreview />} />
          <Route path="difference" element={<FrameworkDifference />} />
          <Route path="publication" element={<FrameworkPublication />} />
        </Route>
        <Route path={below(editorPaths.newQuestionnaire())} element={<NewQuestionnairePage />} />
        <Route
          path={below(editorPaths.questionnaireDraftTable(":questionnaire"))}
          element={<ItemsTablePage />}
        />
        <Route
          path={below(editorPaths.questionnaireDraft(":questionnaire"))}
          element={<QuestionnaireDraft />}
        >
          <Route index element={<QuestionnaireOutline />} />
          <Route path="texts" element={<QuestionnaireTexts />} />
          <Route path="scale" element={<ScaleForm />} />
          <Route path="elements/:element" element={<ItemsForm />} />
          <Route path="preview" element={<QuestionnairePreview />} />
          <Route path="difference" element={<QuestionnaireDifference />} />
          <Route path="publication" element={<QuestionnairePublication />} />
        </Route>
        <Route path="*" element={<NotFoundPage />} />
      </Route>
    </Routes>
  );
}

/** As React Router wants them inside a route of their own. */
function below(path: string): string {
  return path.slice(paths.drafts().length);
}
