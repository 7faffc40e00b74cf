import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type {
  Change,
  Comparison,
  ProgressPoint,
  ProgressReport,
} from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { sampleQuestionnaire } from "../profile-view/sample";
import { renderPage } from "../test/render";
import { problem, serve } from "../test/server";
import ProgressPage from "./ProgressPage";

const point = (
  responseId: string,
  submittedAt: string,
  scores: (number | null)[],
  version = 3,
): ProgressPoint => ({
  responseId,
  submittedAt,
  questionnaire: { key: "sample", version, name: "Sample questionnaire" },
  overall: scores[0] ?? null,
  domains: scores.map((score, index) => {
    const key = "ABC"[index] ?? "";
    return { key, name: `Domain ${key}`, score };
  }),
});

const change = (rest: Partial<Change>): Change => ({
  itemsCompared: 8,
  itemsInBoth: 8,
  from: 50,
  to: 50,
  change: 0,
  standardDeviation: 12,
  reliability: 0.8,
  index: 0,
  smallestDetectable: 15,
  verdict: "no-detectable-change",
  ...rest,
});

const first = point("first", "2024-11-20T10:00:00Z", [50, null, 40]);
const second = point("second", "2025-11-12T10:00:00Z", [50, 60, null]);
const third = point("third", "2026-11-23T09:00:00Z", [69, 38, 63]);

const comparison: Comparison = {
  from: "second",
  to: "third",
  provisional: true,
  source: "Set before anyone had answered.",
  overall: change({ itemsCompared: 24, itemsInBoth: 24, to: 56, change: 6, index: 0.8 }),
  domains: [
    {
      key: "A",
      name: "Domain A",
      change: change({ to: 69, change: 19, index: 2.47, verdict: "improved" }),
    },
    {
      key: "B",
      name: "Domain B",
      change: change({ from: 60, to: 38, change: -22, index: -2.9, verdict: "fell" }),
    },
    {
      key: "C",
      name: "Domain C",
      change: change({
        itemsCompared: 2,
        from: null,
        to: null,
        change: null,
        index: null,
        verdict: "not-comparable",
      }),
    },
  ],
};

function open(progress: ProgressReport, at = paths.progress()) {
  const calls = serve({
    "GET /api/v1/reports/progress": progress,
    "GET /api/v1/reports/progress?from=first&to=third": {
      ...progress,
      comparison: { ...comparison, from: "first" },
    },
    "GET /api/v1/questionnaires/sample/versions/3": sampleQuestionnaire,
    "GET /api/v1/questionnaires/sample/versions/4": { ...sampleQuestionnaire, version: 4 },
  });
  return { ...renderPage(<ProgressPage />, { at, route: "/progress" }), calls };
}

/** A row's cells without the headings that they repeat on a narrow page. */
async function cellsOf(name: RegExp) {
  const table = await screen.findByRole("table", { name: "The same as numbers" });
  return within(within(table).getByRole("row", { name }))
    .getAllByRole("cell")
    .map((cell) => cell.lastChild?.textContent);
}

test("without any assessment it says where one begins", async () => {
  open({ points: [], comparison: null });
  expect(await screen.findByText(/nothing to compare yet/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Start an assessment" })).toHaveAttribute(
    "href",
    paths.chooseAssessment(),
  );
});

test("with one assessment it says what to do until there is a second", async () => {
  open({ points: [third], comparison: null });
  expect(
    await screen.findByText(/after about 12 months, or at the end of a programme/),
  ).toBeVisible();
  expect(screen.getByRole("link", { name: "See your profile" })).toHaveAttribute(
    "href",
    paths.report("third"),
  );
});

test("says of every domain in words whether a change counts", async () => {
  open({ points: [second, third], comparison });
  const same = "No detectable change";
  expect(await cellsOf(/All domains together/)).toEqual(["24", "50", "56", "+6", "17", same]);
  expect(await cellsOf(/Domain A/)).toEqual(["8", "50", "69", "+19", "19", "Improved"]);
  expect(await cellsOf(/Domain B/)).toEqual(["8", "60", "38", "−22", "19", "Fell"]);
  expect(await cellsOf(/Domain C/)).toEqual(["2", "–", "–", "–", "–", "Cannot be compared"]);
});

test("gives the reason where two assessments cannot be compared, and draws no mark", async () => {
  const { container } = open({ points: [second, third], comparison });
  expect(await screen.findByText(/2 of 8 questions answered both times/)).toBeVisible();
  expect(container.querySelectorAll(".changes .track__before")).toHaveLength(3);
  expect(container.querySelectorAll(".changes .track__after")).toHaveLength(3);
});

test("says of a domain that was not chosen both times that it was not asked", async () => {
  const unasked = change({
    itemsCompared: 0,
    itemsInBoth: 0,
    from: null,
    to: null,
    change: null,
    index: null,
    verdict: "not-comparable",
  });
  open({
    points: [second, third],
    comparison: { ...comparison, domains: [{ key: "C", name: "Domain C", change: unasked }] },
  });
  expect(await screen.findByText("not asked both times")).toBeVisible();
});

test("says how many points are needed and that the measure is provisional", async () => {
  open({ points: [second, third], comparison });
  expect(await screen.findByText("about 15 points are needed")).toBeVisible();
  expect(screen.getByText("provisional").closest("p")).toHaveTextContent(
    "For now the verdicts are provisional. Set before anyone had answered.",
  );
});

test("does not call a measured figure provisional", async () => {
  open({ points: [second, third], comparison: { ...comparison, provisional: false } });
  await screen.findByText("about 15 points are needed");
  expect(screen.queryByText("provisional")).not.toBeInTheDocument();
});

test("says that two versions are compared only where their questions are the same", async () => {
  open({
    points: [second, { ...third, questionnaire: { ...third.questionnaire, version: 4 } }],
    comparison,
  });
  expect(
    await screen.findByText(/two versions of the same questionnaire \(3 and 4\)\./),
  ).toHaveTextContent(
    "Only the 24 questions that are the same in both, and that you answered both times, are compared.",
  );
});

test("with two assessments there is nothing to choose; with three any two can be compared", async () => {
  const { unmount } = open({ points: [second, third], comparison });
  await screen.findByText("about 15 points are needed");
  expect(screen.queryByRole("combobox")).not.toBeInTheDocument();
  unmount();

  const { calls } = open({ points: [first, second, third], comparison });
  await userEvent.selectOptions(await screen.findByLabelText("Compare"), "20 November 2024");
  await userEvent.click(screen.getByRole("button", { name: "Compare" }));
  expect(
    await screen.findByRole("heading", { name: "20 November 2024 and 23 November 2026" }),
  ).toBeVisible();
  expect(calls.at(-1)?.path ?? "").toMatch(/progress\?from=first&to=third|questionnaires/);
});

test("puts the earlier first, whichever is chosen where", async () => {
  const { calls } = open({ points: [first, second, third], comparison });
  await userEvent.selectOptions(await screen.findByLabelText("Compare"), "23 November 2026");
  await userEvent.selectOptions(screen.getByLabelText("with"), "20 November 2024");
  await userEvent.click(screen.getByRole("button", { name: "Compare" }));
  await screen.findByRole("heading", { name: "20 November 2024 and 23 November 2026" });
  expect(calls.map(({ path }) => path)).toContain("/api/v1/reports/progress?from=first&to=third");
});

test("asks for two different assessments", async () => {
  open({ points: [first, second, third], comparison });
  await userEvent.selectOptions(await screen.findByLabelText("Compare"), "23 November 2026");
  await userEvent.click(screen.getByRole("button", { name: "Compare" }));
  expect(screen.getByRole("link", { name: "Choose two different assessments" })).toBeVisible();
  expect(screen.getByLabelText("with")).toBeInvalid();
});

test("tells two assessments of one day apart by the hour", async () => {
  open({
    points: [first, { ...second, submittedAt: "2026-11-23T07:30:00Z" }, third],
    comparison,
  });
  const options = within(await screen.findByLabelText("with")).getAllByRole("option");
  expect(new Set(options.map(({ textContent }) => textContent)).size).toBe(3);
});

test("breaks the line over time where a figure is missing, and lists all figures", async () => {
  const { container } = open({ points: [first, second, third], comparison });
  const table = await screen.findByRole("table", { name: "All figures" });
  expect(within(table).getByRole("row", { name: /Domain C/ })).toHaveTextContent("Domain C40–63");

  const drawn = [...container.querySelectorAll(".trends__one")].map((one) => ({
    name: one.querySelector("p")?.textContent,
    lines: one.querySelectorAll(".trend__line").length,
    marks: one.querySelectorAll(".trend__mark").length,
  }));
  expect(drawn).toEqual([
    { name: "All domains together", lines: 2, marks: 3 },
    { name: "Domain A", lines: 2, marks: 3 },
    { name: "Domain B", lines: 1, marks: 2 },
    { name: "Domain C", lines: 0, marks: 2 },
  ]);
});

test("says so when assessments cover different domains", async () => {
  open({
    points: [{ ...second, domains: second.domains.slice(0, 2) }, third],
    comparison,
  });
  expect(await screen.findByText(/do not all cover the same domains/)).toBeVisible();
});

test("an assessment that is not the person's is not found", async () => {
  serve({ "GET /api/v1/reports/progress?from=other&to=third": problem(404) });
  renderPage(<ProgressPage />, {
    at: paths.progress({ from: "other", to: "third" }),
    route: "/progress",
  });
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
});
