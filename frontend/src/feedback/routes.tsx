import { Route, Routes } from "react-router";
import { lazyPage } from "../lazyPage";
import { NotFoundPage } from "../ui/NotFoundPage";

const WithForm = lazyPage("feedback", () => import("./WithForm"));
const FormStartPage = lazyPage("feedback", () => import("./FormStartPage"));
const FormPartPage = lazyPage("feedback", () => import("./FormPartPage"));
const FormWordsPage = lazyPage("feedback", () => import("./FormWordsPage"));
const FormCheckPage = lazyPage("feedback", () => import("./FormCheckPage"));
const FormRefusalPage = lazyPage("feedback", () => import("./FormRefusalPage"));

/** The pages of a rater's form. */
export default function FeedbackFormRoutes() {
  return (
    <Routes>
      <Route element={<WithForm />}>
        <Route index element={<FormStartPage />} />
        <Route path="parts/:section" element={<FormPartPage />} />
        <Route path="own-words" element={<FormWordsPage />} />
        <Route path="check" element={<FormCheckPage />} />
        <Route path="refusal" element={<FormRefusalPage />} />
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
