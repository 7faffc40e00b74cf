import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test, vi } from "vitest";
import type { FeedbackReportView, RoundView } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { figures } from "../measurement/figures";
import { sampleAnswers, sampleQuestionnaire } from "../profile-view/sample";
import { renderPage } from "../test/render";
import { type Call, problem, serve } from "../test/server";
import { heldRound, releasedRound, roundId, sampleReport } from "./fixtures";
import ReportPage from "./ReportPage";

const reportCall = `GET /api/v1/reports/feedback-rounds/${roundId}`;
const roundCall = `GET /api/v1/feedback-rounds/${roundId}`;

function open(round: RoundView = releasedRound, answers: Parameters<typeof serve>[0] = {}) {
  const calls = serve({
    [roundCall]: round,
    [reportCall]: sampleReport,
    "GET /api/v1/questionnaires/sample/versions/3": sampleQuestionnaire,
    ...answers,
  });
  const view = renderPage(<ReportPage />, {
    at: feedbackPaths.roundReport(roundId),
    route: feedbackPaths.roundReport(":round"),
  });
  return { ...view, calls };
}

const withReport = (change: Partial<FeedbackReportView>) => ({
  [reportCall]: { ...sampleReport, ...change },
});

const heading = (name: string | RegExp, level = 2) => screen.findByRole("heading", { name, level });

async function part(name: string, level = 2) {
  return within((await heading(name, level)).closest("section")!);
}

/** A row's cells without the headings that they repeat on a narrow page. */
function cellsOf(row: HTMLElement) {
  return within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent!.replace(cell.firstElementChild!.textContent!, ""));
}

test("says whom it is about, who sees it and what those who run the service can find out", async () => {
  open();
  expect(await heading(/Feedback report for Sue Subject/, 1)).toHaveTextContent(
    "Closed on 29 January 2027",
  );
  const box = (await heading("Who sees this")).parentElement!;
  expect(box).toHaveTextContent("You and your facilitator see this report, the same one.");
  expect(box).toHaveTextContent("not your line manager, and not your organisation");
  expect(box).toHaveTextContent("until a year after its release; from then on it is yours alone");
  expect(box).toHaveTextContent("in backups and logs for 35 days after");
  expect(screen.queryByText(/Only you can read this now/)).toBeNull();
});

test("the facilitator reads that only they can see it now, and where it goes on", async () => {
  open(heldRound);
  expect(await heading("Only you can read this now")).toBeVisible();
  expect(screen.getByRole("link", { name: "Read the comments" })).toHaveAttribute(
    "href",
    feedbackPaths.comments(roundId),
  );
  expect(screen.getByRole("link", { name: "Conversation and release" })).toHaveAttribute(
    "href",
    feedbackPaths.release(roundId),
  );
  expect(screen.queryByRole("heading", { name: "Your earlier self-assessment" })).toBeNull();
});

test("once it is archived its subject reads that nobody else can read it", async () => {
  open({ ...heldRound, you: "SUBJECT", state: "ARCHIVED" });
  const box = (await heading("Who sees this")).parentElement!;
  expect(box).toHaveTextContent("You alone see this report now.");
  expect(box).not.toHaveTextContent("You and your facilitator see");
});

test("says how many stand behind it only in bands, and how sure it is in words", async () => {
  open();
  const behind = await part("What stands behind it");
  const answered = behind
    .getAllByRole("term")
    .map((term) => `${term.textContent}: ${term.nextElementSibling!.textContent}`);
  expect(answered).toEqual([
    "You: Answered",
    "Line manager: Answered",
    "Peers: 3 to 5 answered",
    "Other raters (combined): 3 to 5 answered",
    "All raters: 6 to 9 answered",
  ]);
  expect(behind.getByText(/About half of the 15 raters/)).toBeVisible();
  expect(behind.getByText(/nearly everything/)).toBeVisible();
  expect(behind.getByText(/The groups see different things/)).toBeVisible();
});

test("where fewer than five answered it says that nothing of theirs is shown", async () => {
  open(releasedRound, withReport({ howSure: null }));
  const behind = await part("What stands behind it");
  expect(behind.getByText(/Fewer than five raters answered in confidence/)).toBeVisible();
});

test("gives each domain and element as each voice sees it, the gap in plain words, and nothing for what is not shown", async () => {
  open();
  const domain = await part("Domain A", 3);
  expect(domain.getByText(/^You rated yourself higher/)).toHaveTextContent(
    "You rated yourself higher than your raters did. You: 4.5. All raters: 2.9.",
  );
  const [whole, element] = within(domain.getByRole("table", { name: "Domain A, and its elements" }))
    .getAllByRole("row")
    .slice(1);
  expect(cellsOf(whole!)).toEqual([
    "4.5",
    "4.0",
    "3.1 3 to 5 raters",
    "2.6 3 to 5 raters",
    "2.9 6 to 9 raters",
    "Higher",
  ]);
  expect(cellsOf(element!)).toEqual([
    "2.0",
    "not shown",
    "not shown",
    "not shown",
    "4.7 or more 3 to 5 raters",
    "Lower",
  ]);
});

test("shows a statement's figures, its spread from eight answers, and says where groups are withheld", async () => {
  open();
  const domain = await part("Domain A", 3);
  await userEvent.click(domain.getByText(/3 statements/));
  const item = (text: string) => domain.getByText(text).closest("li")!;
  expect(item("Asks twice.")).toHaveTextContent(
    /You2.0Line manager4.0Peers4.7 or more 3 to 5 raters.*You rated yourself lower.*The raters partly agree.*Never 0, Rarely 0, Sometimes 13, Often 25, Always 63/,
  );
  expect(item("Listens first.")).toHaveTextContent(/shown for all raters together/);
  expect(item("Listens first.")).not.toHaveTextContent("per cent");
  expect(item("Says sorry.")).toHaveTextContent(/nothing is shown of what they answered/);
});

test("says how important the person finds a statement where it is asked, and nothing where it is not", async () => {
  const { unmount } = open();
  await userEvent.click((await part("Domain A", 3)).getByText(/3 statements/));
  const item = (text: string) => screen.getByText(text, { selector: "p" }).closest("li")!;
  expect(item("Asks twice.")).toHaveTextContent(
    "How important is this in my role? You: Very important",
  );
  expect(item("Listens first.")).not.toHaveTextContent("important");
  unmount();
  open(releasedRound, withReport({ importance: null }));
  await userEvent.click((await part("Domain A", 3)).getByText(/3 statements/));
  expect(screen.queryByText(/How important/)).toBeNull();
});

test("puts the domains into four quadrants with a table beside them, and lists the elements", async () => {
  const { container } = open();
  const picture = await screen.findByRole("img", { name: /four quadrants/ });
  const table = screen.getByRole("table", { name: "The domains as numbers" });
  expect(document.getElementById(picture.getAttribute("aria-describedby")!)).toContainElement(
    table,
  );
  expect(within(table).getByRole("row", { name: /1. Domain A/ })).toHaveTextContent("Blind spot");
  expect(within(table).getByRole("row", { name: /2. Domain B/ })).toHaveTextContent("not shown");
  // A domain without a figure has no mark; it is not drawn at the bottom.
  expect(container.querySelectorAll(".quadrant-picture__mark")).toHaveLength(1);
  const hidden = await part("Hidden strength", 4);
  expect(hidden.getByText("Element A.1")).toBeVisible();
  expect((await part("Blind spot", 4)).getByText("No element")).toBeVisible();
});

test("draws nothing where the person's own answers are not there", async () => {
  open(
    releasedRound,
    withReport({
      domains: sampleReport.domains.map((d) => ({ ...d, elements: [], quadrant: null })),
    }),
  );
  expect(await screen.findByText(/Nothing can be set side by side/)).toBeVisible();
  expect(screen.queryByRole("img")).toBeNull();
});

test("names the highest and the lowest, and says when nothing stands out", async () => {
  const { unmount } = open();
  const named = await part("Highest and lowest");
  expect(named.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Asks twice. 4.5",
    "Listens first. 2.1",
  ]);
  unmount();
  open(releasedRound, withReport({ highest: [], lowest: [] }));
  expect(await screen.findByText(/No statement stands out/)).toBeVisible();
});

test("gives comments by question, the line manager's apart", async () => {
  open();
  const keep = await part("What should this person keep?", 3);
  expect(keep.getAllByRole("listitem").map(({ textContent }) => textContent)).toEqual([
    "Their calm.",
    "The huddles.",
    "Coffee.",
    "Steady hands.",
  ]);
  const change = await part("What could be different?", 3);
  expect(change.getByText(/fewer than three wrote something/)).toBeVisible();
});

test("the person may put their earlier three-point assessment beside it, on its own points", async () => {
  const response = "7a0c2f0e-7d5e-4a57-9a0c-2b8f5f4a1c11";
  const summary = {
    id: response,
    questionnaire: { key: "three-points", version: 1, name: "Self-assessment" },
    submittedAt: "2026-03-01T09:00:00Z",
  };
  const { calls } = open(releasedRound, {
    "GET /api/v1/responses": {
      items: [
        { ...summary, id: "draft", submittedAt: null },
        { ...summary, id: "the-360-itself", questionnaire: sampleReport.questionnaire },
        { ...summary, id: "older", submittedAt: "2025-03-01T09:00:00Z" },
        summary,
      ],
      nextPageToken: null,
    },
    [`GET /api/v1/reports/responses/${response}`]: {
      ...figures(sampleQuestionnaire, ["A"], sampleAnswers),
      questionnaire: summary.questionnaire,
      submittedAt: summary.submittedAt,
    },
    "GET /api/v1/questionnaires/three-points/versions/1": sampleQuestionnaire,
  });
  await heading("Your earlier self-assessment");
  expect(calls.some(({ path }) => path.includes("/responses"))).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Show it beside the report" }));
  expect(await screen.findByText(/Self-assessment, 1 March 2026/)).toHaveTextContent(
    "Its questions have 3 points, so no figure of it can be set against one of this report, and none is converted.",
  );
  const earlier = await part("Your earlier self-assessment");
  expect(earlier.getByRole("heading", { name: "Domain A" }).parentElement).toHaveTextContent(
    /Rarely: 2\. Sometimes: 1\. Always: 1/,
  );
});

test.each([
  ["the figures as CSV", "Download the figures (CSV)", "text/csv", "csv"],
  ["the report as PDF", "Download it (PDF)", "application/pdf", "pdf"],
])("asks for %s and hands it over as a file", async (_, name, type, ending) => {
  URL.createObjectURL = vi.fn<() => string>(() => "blob:file");
  const click = vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => {});
  open(releasedRound, {
    [reportCall]: ({ headers }: Call) =>
      headers.get("Accept")?.startsWith(type)
        ? new Response("content", { headers: { "Content-Type": type } })
        : sampleReport,
  });
  await userEvent.click(await screen.findByRole("button", { name }));
  await waitFor(() => expect(click).toHaveBeenCalledOnce());
  expect(click.mock.contexts[0]).toHaveProperty("download", `feedback-report-2027-01-29.${ending}`);
});

const notYet = problem(409, { type: "https://common-vision.example/problems/round-stage" });

test.each([
  ["OPEN", "SUBJECT", /can answer until 29 January 2027.*two weeks more, once/],
  ["CLOSED", "SUBJECT", /The time for answering is over/],
  ["HELD", "SUBJECT", /Fay Facilitator has the report and will arrange a conversation with you/],
  ["CLOSED", "FACILITATOR", /Then you read it first, talk it through with Sue Subject/],
] as const)(
  "while the round is %s it tells the %s what happens when",
  async (state, you, words) => {
    open({ ...heldRound, state, you }, { [reportCall]: notYet });
    await heading(/There is no report yet/, 1);
    expect(screen.getByRole("main")).toHaveTextContent(words);
  },
);

test("a facilitator whose accreditation has lapsed is told so, and what can be done", async () => {
  open(heldRound, { [reportCall]: problem(403) });
  await heading("Your accreditation does not hold today", 1);
  expect(screen.getByText(/to renew the accreditation/)).toBeVisible();
});

test("for everybody else there is no such page", async () => {
  open(heldRound, { [reportCall]: problem(404), [roundCall]: problem(404) });
  expect(await heading("Page not found", 1)).toBeVisible();
});
