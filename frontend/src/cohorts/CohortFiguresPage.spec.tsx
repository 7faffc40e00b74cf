import { screen, within } from "@testing-library/react";
import { beforeEach, expect, test } from "vitest";
import { forgetSession } from "../auth/session";
import { cyclePaths } from "../cyclePaths";
import { renderPage } from "../test/render";
import { problem, serve } from "../test/server";
import CohortFiguresPage from "./CohortFiguresPage";
import { aCohortReport } from "./fixtures";

const lead = {
  name: "Priya Nair",
  roles: ["staff", "organisation-lead"],
  organisation: { odsCode: "RX1", name: "Riverside and Dale" },
  profile: {},
};

beforeEach(forgetSession);

function open(answer: object, me: object = lead) {
  serve({
    "GET /api/v1/people/me": me,
    "GET /api/v1/reports/organisations/RX1/cohorts": answer,
  });
  renderPage(<CohortFiguresPage />, { at: cyclePaths.cohortFigures() });
}

test("each domain has its means, the change with its interval, and who rose, stayed and fell", async () => {
  open({ items: [aCohortReport()], nextPageToken: null });
  expect(await screen.findByRole("heading", { name: "Spring programme" })).toBeVisible();
  expect(screen.getByText(/About 20 people of this cohort answered in both cycles/)).toBeVisible();
  const table = screen.getByRole("table", { name: "Spring programme: each domain" });
  const row = within(table).getByRole("row", { name: /Working with others/ });
  expect(row).toHaveTextContent("50 to 58");
  expect(row).toHaveTextContent("Improved");
  expect(row).toHaveTextContent("+8 (+5 to +11)");
  expect(row).toHaveTextContent("40%");
  expect(row).toHaveTextContent("at most 20%");
});

test("before there is anything the page says what it takes", async () => {
  open({ items: [], nextPageToken: null });
  expect(await screen.findByText(/Nothing is published of a cohort yet/)).toBeVisible();
  expect(screen.getByText(/at least ten of its people have answered in both/)).toBeInTheDocument();
});

test("somebody else is not told that there is such a page", async () => {
  open(problem(403), { ...lead, roles: ["staff"] });
  expect(await screen.findByRole("heading", { level: 1, name: /not found/i })).toBeVisible();
});
