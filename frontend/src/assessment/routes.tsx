import { Route } from "react-router";
import { RequireSignIn } from "../auth/RequireSignIn";
import { lazyPage } from "../lazyPage";
import { paths } from "../paths";

const AssessmentsPage = lazyPage("assessment", () => import("./AssessmentsPage"));
const ChooseVersionPage = lazyPage("assessment", () => import("./ChooseVersionPage"));
const TaskListPage = lazyPage("assessment", () => import("./TaskListPage"));
const ElementPage = lazyPage("assessment", () => import("./ElementPage"));
const CheckAnswersPage = lazyPage("assessment", () => import("./CheckAnswersPage"));
const OnOwnDevice = lazyPage("assessment", () => import("./OnOwnDevice"));

/** The pages of this folder, as a fragment of routes. */
export const assessmentRoutes = (
  <>
    <Route element={<RequireSignIn offline={<OnOwnDevice />} />}>
      <Route path={paths.assessments()} element={<AssessmentsPage />} />
      <Route path={paths.chooseAssessment()} element={<ChooseVersionPage />} />
      <Route path={paths.assessment(":response")} element={<TaskListPage />} />
      <Route path={paths.assessmentElement(":response", ":element")} element={<ElementPage />} />
      <Route path={paths.checkAnswers(":response")} element={<CheckAnswersPage />} />
    </Route>
  </>
);
