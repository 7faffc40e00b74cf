import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, expect, test } from "vitest";
import type { OrganisationReport } from "../api/generated/commonVision.schemas";
import { forgetSession } from "../auth/session";
import { cyclePaths } from "../cyclePaths";
import { renderPage } from "../test/render";
import { problem, serve } from "../test/server";
import FiguresPage from "./FiguresPage";
import { aReport, domains } from "./fixtures";

const lead = {
  name: "Priya Nair",
  roles: ["staff", "organisation-lead"],
  organisation: { odsCode: "RX1", name: "Riverside and Dale" },
  profile: {},
};
const cycle = (id: string, state: string, opensOn: string, closesOn: string) => ({
  id,
  organisation: "RX1",
  questionnaire: aReport().questionnaire,
  purpose: "To see where we stand.",
  opensOn,
  closesOn,
  secondary: "staff-group",
  least: 10,
  state,
  publishedFrom: "2026-10-05T05:00:00Z",
});
const latest = cycle("cycle-2", "published", "2026-09-01", "2026-09-28");
const earlier = cycle("cycle-1", "published", "2025-09-01", "2025-09-28");

beforeEach(forgetSession);

function open(
  report: OrganisationReport = aReport(),
  cycles: object[] = [latest, earlier],
  at = cyclePaths.latestFigures(),
  me: object = lead,
) {
  const calls = serve({
    "GET /api/v1/people/me": me,
    "GET /api/v1/organisations/RX1/cycles": { items: cycles, nextPageToken: null },
    "GET /api/v1/reports/organisations/RX1/cycles/cycle-2": report,
    "GET /api/v1/reports/organisations/RX1/cycles/cycle-9": problem(404),
    "GET /api/v1/questionnaires/leadership-self-assessment/versions/1": {
      ...report.questionnaire,
      sections: [...domains, { key: "LF.6", name: "Creating the vision" }],
      measurement: { provisional: true },
    },
  });
  renderPage(<FiguresPage />, {
    at,
    route: at === cyclePaths.latestFigures() ? at : cyclePaths.figures(":cycle"),
  });
  return calls;
}

const table = (name: string) => screen.findByRole("table", { name });
/** Without what only narrow pages show. */
const texts = (row: HTMLElement) =>
  [...row.querySelectorAll("th, td")].map((cell) => {
    const shown = cell.cloneNode(true) as HTMLElement;
    shown.querySelectorAll("[aria-hidden]").forEach((hidden) => hidden.remove());
    return shown.textContent.trim();
  });
const rowsOf = async (name: string) =>
  within(await table(name))
    .getAllByRole("row")
    .slice(1)
    .map(texts);

test("each unit's mean in each domain stands as a number, with what changed, below the group it is part of", async () => {
  open();
  expect(await rowsOf("Mean of each unit in each domain")).toEqual([
    ["Riverside and Dale", "120", "71, improved", "76", "55, fell", "63", "48"],
    [
      "Riverside Hospital, in Riverside and DaleWithout figures: Surgery",
      "75",
      "72",
      "77",
      "58",
      "66",
      "47",
    ],
    ["Medicine, in Riverside Hospital", "40", "81", "79", "60", "70", "52"],
    [
      "Other units (combined), in Riverside HospitalWard 4 and Audiology",
      "35",
      "60",
      "60",
      "60",
      "60",
      "60",
    ],
    ["Community, in Riverside and Dale", "30", "60", "60", "60", "60", "60"],
    ["Not in a unit, in Riverside and Dale", "15", "60", "60", "60", "60", "60"],
  ]);
});

test("the whole organisation: means, others beside it, coarse shares as such, bands where there are any, change in words", async () => {
  open();
  const rows = await rowsOf("Each domain");
  expect(rows[0]).toEqual([
    "Demonstrating personal qualities",
    "71",
    "62",
    "48%",
    "Below 50: at most 5%. 50 to 74: 47%. 75 or more: 48%.",
    "Improved",
  ]);
  expect(rows[2]?.slice(3)).toEqual(["at most 5%", "Shown from 30 people", "Fell"]);
  expect(rows[4]?.slice(3)).toEqual([
    "at least 95%",
    "Shown from 30 people",
    "No change beyond chance",
  ]);
  expect(rows[5]?.[0]).toContain("Creating the visionOf those in senior roles who answered it");
});

test("says at a glance what a board would take from it, and what limits there are", async () => {
  open();
  const glance = (await screen.findByRole("heading", { name: "At a glance" })).parentElement!;
  expect(glance).toHaveTextContent("about 120 people");
  expect(glance).toHaveTextContent(
    "Highest mean: Working with others, 76 of 100. Lowest: Setting direction, 48.",
  );
  expect(glance).toHaveTextContent(
    "Element LF.3.1 (51%), Element LF.1.2 (33%) and Element LF.1.1 (20%)",
  );
  expect(glance).toHaveTextContent(
    "Since the cycle of 1 September 2025 to 28 September 2025: Demonstrating personal qualities improved; Managing services fell; nothing else changed beyond chance.",
  );
  expect(glance).toHaveTextContent("7 other organisations together");
  expect(screen.getByRole("heading", { name: "What this does not protect against" })).toBeVisible();
});

test("the second table is there, or its fixed sentence without a reason, or nothing where none was asked for", async () => {
  open();
  expect((await rowsOf("Mean of each staff group")).map(([name]) => name)).toEqual([
    "Nursing and Midwifery Registered",
    "Other or not stated",
  ]);
});

test("a second table that is left out says so in the stored words", async () => {
  const words = "The second table is not published for this cycle.";
  open(aReport({ secondary: null, secondaryLeftOut: words }));
  expect(await screen.findByText(words)).toBeVisible();
});

test("without an earlier cycle or others nothing is said of them but that", async () => {
  open(aReport({ changesSince: null, others: null }));
  expect(await screen.findByText(/nothing is said of change/)).toBeVisible();
  expect(screen.getByText(/There is no comparison with others/)).toBeVisible();
  expect(screen.queryByRole("columnheader", { name: "Since the last cycle" })).toBeNull();
});

test("how many of each group's staff list took part, as far as the list says so", async () => {
  const report = aReport();
  const share = { percent: 62, bound: "exact" as const };
  open({ ...report, whole: { ...report.whole!, responseRate: share } });
  const rows = await rowsOf("Share of the staff list that took part");
  expect(rows[0]).toEqual(["Riverside and Dale", "120", "62%"]);
  expect(rows[1]).toEqual([
    "Riverside Hospitalin Riverside and Dale",
    "75",
    "The staff list does not say",
  ]);
  expect(rows.at(-2)).toEqual(["Nursing and Midwifery Registered", "70", "58%"]);
  expect(screen.getByText(/Of the staff list 62% took part/)).toBeVisible();
});

test("without a staff list nothing is said of shares that took part", async () => {
  open(aReport({ secondary: null }));
  expect(await screen.findByText(/there was no staff list when the cycle closed/)).toBeVisible();
  expect(screen.queryByText(/Of the staff list/)).toBeNull();
});

test("too few people: not one figure, and what helps", async () => {
  open(
    aReport({
      whole: null,
      elements: [],
      seniorDomains: [],
      secondary: null,
      others: null,
      changesSince: null,
    }),
  );
  expect(await screen.findByText(/Fewer than 10 people have figures/)).toBeVisible();
  expect(screen.queryByRole("table")).toBeNull();
});

test.each([
  ["Download it (PDF)", "application/pdf"],
  ["Download the figures (CSV)", "text/csv"],
  [
    "Download the figures (Excel)",
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  ],
  ["Download all of it for programs (JSON)", "application/json"],
])("%s asks for the same figures in that form", async (button, form) => {
  const calls = open();
  await userEvent.click(await screen.findByRole("button", { name: button }));
  await expect.poll(() => calls.at(-1)?.headers.get("Accept")).toContain(form);
  expect(calls.at(-1)?.path).toBe("/api/v1/reports/organisations/RX1/cycles/cycle-2");
});

test("earlier cycles can be chosen", async () => {
  open();
  const links = within(await screen.findByRole("navigation", { name: "Other cycles" }));
  expect(links.getByText("1 September 2025 to 28 September 2025")).toHaveAttribute(
    "href",
    cyclePaths.figures("cycle-1"),
  );
});

test.each([
  ["no cycle", [], "Plan a cycle"],
  ["a cycle that runs", [cycle("cycle-3", "open", "2026-11-01", "2026-11-28")], "See your cycles"],
])("nothing is published and there is %s: what to do", async (_, cycles, link) => {
  open(aReport(), cycles);
  expect(await screen.findByRole("link", { name: link })).toBeVisible();
  expect(screen.getByText(/Nothing is published yet/)).toBeVisible();
});

test("a cycle without figures is not found", async () => {
  open(aReport(), [latest], cyclePaths.figures("cycle-9"));
  expect(await screen.findByRole("heading", { level: 1, name: /not found/i })).toBeVisible();
});

test("to whoever is no lead there is no such page, and nothing of it is asked for", async () => {
  const calls = open(aReport(), [], cyclePaths.latestFigures(), { ...lead, roles: ["staff"] });
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
  expect(calls.map(({ path }) => path)).toEqual(["/api/v1/people/me"]);
});
