import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type {
  Change,
  Comparison,
  ProgressLine,
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
  framework: { key: "sample-framework", version: 2, name: "Sample framework" },
  overall: scores[0] ?? null,
  domains: scores.map((score, index) => {
    const key = "ABC"[index] ?? "";
    return { key, name: `Domain ${key}`, score };
  }),
});

const change = (rest: Partial<Change>): Change => ({
  itemsCompared: 8,
  itemsInBoth: 8,
  itemsAsked: 8,
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
        obstacle: "too-few-answered",
      }),
    },
  ],
  differences: [],
  related: null,
};

/** Figures that go on wherever there are two in a row; what a line is not told of is not in it. */
function linesOf(points: readonly ProgressPoint[]): ProgressLine[] {
  const line = (part: ProgressLine["part"], key: string | null, scores: (number | null)[]) => ({
    part,
    key,
    name: key && `Domain ${key}`,
    places: scores.map((score, index) => ({
      key,
      score,
      goesOn: index > 0 && score !== null && scores[index - 1] !== null,
    })),
  });
  const keys = [...new Set(points.flatMap(({ domains }) => domains.map(({ key }) => key)))];
  return [
    line(
      "overall",
      null,
      points.map(({ overall }) => overall),
    ),
    ...keys.map((key) =>
      line(
        "domain",
        key,
        points.map(({ domains }) => domains.find((domain) => domain.key === key)?.score ?? null),
      ),
    ),
  ];
}

function open(
  shown: Omit<ProgressReport, "lines"> & Partial<ProgressReport>,
  at = paths.progress(),
) {
  const progress = { lines: linesOf(shown.points), ...shown };
  const calls = serve({
    "GET /api/v1/reports/progress": progress,
    "GET /api/v1/reports/progress?from=second&to=third": progress,
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
    obstacle: "not-chosen-both-times",
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

test("ends a line where its figure rests on other questions, and says so", async () => {
  const [overall, ...domains] = linesOf([second, third]);
  const [before, after] = overall!.places;
  const { container } = open({
    points: [second, third],
    lines: [{ ...overall!, places: [before!, { ...after!, goesOn: false }] }, ...domains],
    comparison,
  });
  const table = await screen.findByRole("table", { name: "All figures" });
  expect(within(table).getByRole("row", { name: /All domains/ })).toHaveTextContent("5069*");
  expect(within(table).getByRole("row", { name: /Domain A/ })).toHaveTextContent("5069");
  expect(screen.getByText(/a star \(\*\) stands beside the figure/)).toBeVisible();
  const [all, first] = container.querySelectorAll(".trends__one");
  expect(all!.querySelectorAll(".trend__line")).toHaveLength(0);
  expect(all!.querySelectorAll(".trend__break")).toHaveLength(1);
  expect(first!.querySelectorAll(".trend__line")).toHaveLength(1);
  expect(first!.querySelectorAll(".trend__break")).toHaveLength(0);
});

test("says nothing of stars where every line goes on", async () => {
  open({ points: [second, third], comparison });
  await screen.findByRole("table", { name: "All figures" });
  expect(screen.queryByText(/\(\*\)/)).not.toBeInTheDocument();
});

test("gives the elements’ figures apart, without a verdict", async () => {
  const element: ProgressLine = {
    part: "element",
    key: "A.1",
    name: "Element A.1",
    places: [
      { key: "A.1", score: 25, goesOn: false },
      { key: "A.1", score: 75, goesOn: true },
    ],
  };
  const { container } = open({
    points: [second, third],
    lines: [...linesOf([second, third]), element],
    comparison,
  });
  await userEvent.click(await screen.findByText("Element by element"));
  const table = screen.getByRole("table", { name: "Figures of the elements" });
  expect(within(table).getByRole("row", { name: /Element A\.1/ })).toHaveTextContent("2575");
  expect(container.querySelectorAll(".trends__one")).toHaveLength(4);
});

const notComparable = (rest: Partial<Change>) =>
  change({
    itemsCompared: 0,
    from: null,
    to: null,
    change: null,
    index: null,
    verdict: "not-comparable",
    ...rest,
  });

test("says how much of a domain is compared, and of another why it is not", async () => {
  open({
    points: [second, third],
    comparison: {
      ...comparison,
      domains: [
        {
          key: "A",
          name: "Domain A",
          change: change({ itemsInBoth: 6, itemsCompared: 6, to: 75, change: 25 }),
        },
        {
          key: "B",
          name: "Domain B",
          change: notComparable({ itemsInBoth: 3, obstacle: "too-few-items-the-same" }),
        },
        {
          key: "C",
          name: "Domain C",
          change: notComparable({ itemsInBoth: 0, obstacle: "no-item-the-same" }),
        },
      ],
    },
  });
  expect(
    await screen.findByText(
      "from 50 to 75 (+25), over the 6 of its 8 questions that can be compared",
    ),
  ).toBeVisible();
  expect(
    screen.getByText("only 3 of its 8 questions are the same; at least half must be"),
  ).toBeVisible();
  expect(screen.getByText("none of its questions is the same")).toBeVisible();
});

test("names what is new, has another meaning or is gone", async () => {
  open({
    points: [second, third],
    comparison: {
      ...comparison,
      differences: [
        {
          part: "item",
          kind: "changed",
          key: "A.1.a",
          words: "I ask twice",
          was: "I ask",
          domain: "Domain A",
        },
        {
          part: "item",
          kind: "new",
          key: "A.1.c",
          words: "I pause",
          was: null,
          domain: "Domain A",
        },
        {
          part: "element",
          kind: "gone",
          key: "B.2",
          words: "Hurrying",
          was: null,
          domain: "Domain B",
        },
      ],
    },
  });
  const under = (heading: string) => screen.getByRole("heading", { name: heading }).nextSibling;
  await screen.findByText("What is not the same (3)");
  expect(under("Has another meaning now, so the two are not compared")).toHaveTextContent(
    "“I ask twice” (Domain A) Before: “I ask”",
  );
  expect(under("New, so there is nothing to compare it with")).toHaveTextContent(
    "“I pause” (Domain A)",
  );
  expect(under("No longer there")).toHaveTextContent("The element “Hurrying” (Domain B)");
});

test("shows related elements of two frameworks side by side and subtracts nothing", async () => {
  const other = {
    ...second,
    questionnaire: { key: "other", version: 1, name: "Other questionnaire" },
    framework: { key: "other-framework", version: 1, name: "Other framework" },
  };
  const none = notComparable({ itemsInBoth: 0, obstacle: "no-item-the-same" });
  const { container } = open({
    points: [other, third],
    comparison: {
      ...comparison,
      overall: none,
      domains: [{ key: "A", name: "Domain A", change: none }],
      related: {
        crosswalk: { key: "other-to-sample", version: 2, source: "Our editors’ judgement." },
        elements: [
          {
            strength: "close",
            before: { key: "O.1", name: "Caring", domain: "Caring", score: 40 },
            after: { key: "A.1", name: "Element A.1", domain: "Domain A", score: null },
          },
        ],
      },
    },
  });
  expect(
    await screen.findByText(/over two frameworks: Other questionnaire \(Other framework\)/),
  ).toHaveTextContent("None of their questions is the same");
  const table = await screen.findByRole("table", { name: "Related elements" });
  const row = within(table).getByRole("row", { name: /Caring/ });
  expect(within(row).getByRole("rowheader")).toHaveTextContent("Caring");
  const cells = within(row).getAllByRole("cell");
  expect(cells.map((cell) => cell.textContent)).toEqual([
    "Figure40",
    "How closely relatedClose",
    "Sample frameworkElement A.1 (Domain A)",
    "Figure–",
  ]);
  expect(screen.getByText(/Our editors’ judgement\./)).toHaveTextContent(
    "Crosswalk other-to-sample, version 2.",
  );
  expect(screen.queryByText(/points are needed/)).not.toBeInTheDocument();
  expect(container.querySelector(".changes")).toBeNull();
});

test.each([
  ["Download it (PDF)", "application/pdf", "pdf"],
  ["Download the figures (CSV)", "text/csv", "csv"],
])("%s: of the comparison that is shown", async (button, mediaType, ending) => {
  URL.createObjectURL = vi.fn<() => string>(() => "blob:file");
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  click.mockClear();
  const { calls } = open({ points: [second, third], comparison });
  await userEvent.click(await screen.findByRole("button", { name: button }));
  await waitFor(() => expect(click).toHaveBeenCalledOnce());
  expect(calls.at(-1)?.path).toBe("/api/v1/reports/progress?from=second&to=third");
  expect(calls.at(-1)?.headers.get("Accept")).toBe(`${mediaType}, application/problem+json`);
  expect(click.mock.contexts[0]).toHaveProperty(
    "download",
    `leadership-progress-2026-11-23.${ending}`,
  );
});

test("an assessment that is not the person's is not found", async () => {
  serve({ "GET /api/v1/reports/progress?from=other&to=third": problem(404) });
  renderPage(<ProgressPage />, {
    at: paths.progress({ from: "other", to: "third" }),
    route: "/progress",
  });
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
});
