import { Route, Routes } from "react-router";
import { lazyPage } from "../lazyPage";
import { NotFoundPage } from "../ui/NotFoundPage";

const FeedbackPage = lazyPage("rounds", () => import("./FeedbackPage"));
const NewRoundPage = lazyPage("rounds", () => import("./NewRoundPage"));
const RoundPage = lazyPage("rounds", () => import("./RoundPage"));
const DatesPage = lazyPage("rounds", () => import("./DatesPage"));
const RatersPage = lazyPage("rounds", () => import("./RatersPage"));
const FacilitatorPage = lazyPage("rounds", () => import("./FacilitatorPage"));
const CheckPage = lazyPage("rounds", () => import("./CheckPage"));

/** The pages of rounds up to their reports. */
export default function RoundsRoutes() {
  return (
    <Routes>
      <Route index element={<FeedbackPage />} />
      <Route path="new" element={<NewRoundPage />} />
      <Route path=":round">
        <Route index element={<RoundPage />} />
        <Route path="dates" element={<DatesPage />} />
        <Route path="raters" element={<RatersPage />} />
        <Route path="facilitator" element={<FacilitatorPage />} />
        <Route path="check" element={<CheckPage />} />
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
