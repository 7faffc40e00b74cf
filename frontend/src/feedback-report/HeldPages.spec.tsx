import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { FeedbackComment, RoundView } from "../api/generated/commonVision.schemas";
import { feedbackPaths } from "../feedbackPaths";
import { renderPage } from "../test/render";
import { json, problem, serve } from "../test/server";
import CommentsPage from "./CommentsPage";
import { heldRound, roundId, sampleReport } from "./fixtures";
import ReleasePage from "./ReleasePage";

const round = `/api/v1/feedback-rounds/${roundId}`;
const served = (body: RoundView) => json(body, { ETag: `"${body.revision}"` });
const heading = (name: string | RegExp, level = 1) => screen.findByRole("heading", { name, level });

const comment = (id: string, rest: Partial<FeedbackComment> = {}): FeedbackComment => ({
  id,
  question: "keep",
  fromLineManager: false,
  comment: `Words of ${id}.`,
  redacted: false,
  ...rest,
});

function openComments(
  state: RoundView["state"] = "HELD",
  answers: Parameters<typeof serve>[0] = {},
) {
  const comments = [comment("one"), comment("two"), comment("m", { fromLineManager: true })];
  const calls = serve({
    [`GET ${round}`]: { ...heldRound, state },
    [`GET /api/v1/reports/feedback-rounds/${roundId}`]: sampleReport,
    [`GET ${round}/comments`]: () => ({ items: [...comments], nextPageToken: null }),
    [`POST ${round}/comments/two/redaction`]: () => {
      comments[1] = comment("two", { comment: "", redacted: true });
      return undefined;
    },
    ...answers,
  });
  renderPage(<CommentsPage />, {
    at: feedbackPaths.comments(roundId),
    route: feedbackPaths.comments(":round"),
  });
  return calls;
}

test("the facilitator reads the comments by question, the line manager's labelled", async () => {
  openComments();
  const question = await heading("What should this person keep?", 2);
  const items = within(question.parentElement!).getAllByRole("listitem");
  expect(items.map(({ textContent }) => textContent)).toEqual([
    expect.stringMatching(/^Words of one\./),
    expect.stringMatching(/^Words of two\./),
    expect.stringMatching(/^Line managerWords of m\./),
  ]);
  expect((await heading("What could be different?", 2)).parentElement).toHaveTextContent(
    "There is nothing here.",
  );
  expect(screen.getByText(/only one or two raters wrote there is nothing/)).toBeVisible();
});

test("a comment is taken out for good only after a question, and the focus stays where it was", async () => {
  const calls = openComments();
  await userEvent.click(await screen.findByRole("button", { name: "Take it out: comment 2" }));
  const dialog = screen.getByRole("dialog", { name: "Take this comment out for good?" });
  expect(dialog).toHaveTextContent("Words of two.");
  expect(dialog).toHaveTextContent("It cannot be brought back, not even by you");
  await userEvent.click(within(dialog).getByRole("button", { name: "Leave it in" }));
  expect(calls.filter(({ method }) => method === "POST")).toEqual([]);

  await userEvent.click(screen.getByRole("button", { name: "Take it out: comment 2" }));
  await userEvent.click(screen.getByRole("button", { name: "Take it out for good" }));
  const gone = await screen.findByText("Taken out. Nobody can read it any more.");
  await waitFor(() => expect(gone).toHaveFocus());
  expect(screen.queryByText("Words of two.")).toBeNull();
  expect(screen.getByText("Words of one.")).toBeVisible();
});

test("a comment that could not be taken out is still there, and the question too", async () => {
  openComments("HELD", { [`POST ${round}/comments/two/redaction`]: () => problem(503) });
  await userEvent.click(await screen.findByRole("button", { name: "Take it out: comment 2" }));
  await userEvent.click(screen.getByRole("button", { name: "Take it out for good" }));
  const dialog = screen.getByRole("dialog");
  expect(await within(dialog).findByRole("alert")).toHaveTextContent(/problem with the service/);
  expect(screen.queryByText(/Taken out\./)).toBeNull();
});

test("after the release no comment can be taken out", async () => {
  openComments("RELEASED");
  expect(await screen.findByText(/comments stay as they are/)).toBeVisible();
  expect(screen.queryByRole("button", { name: /Take it out/ })).toBeNull();
});

test("a facilitator whose accreditation has lapsed cannot read them", async () => {
  openComments("HELD", { [`GET ${round}/comments`]: problem(403) });
  expect(await heading("Your accreditation does not hold today")).toBeVisible();
});

function openRelease(start: Partial<RoundView> = {}, answers: Parameters<typeof serve>[0] = {}) {
  const calls = serve({
    [`GET ${round}`]: served({ ...heldRound, ...start }),
    [`PUT ${round}/conversation`]: ({ body }) =>
      served({ ...heldRound, revision: 10, conversationOn: (body as { on: string }).on }),
    [`POST ${round}/release`]: served({
      ...heldRound,
      revision: 11,
      state: "RELEASED",
      conversationOn: "2027-02-02",
      releasedOn: "2027-02-03",
    }),
    ...answers,
  });
  renderPage(<ReleasePage />, {
    at: feedbackPaths.release(roundId),
    route: feedbackPaths.release(":round"),
  });
  return calls;
}

const changes = (calls: ReturnType<typeof serve>) =>
  calls
    .filter(({ method }) => method !== "GET")
    .map(({ method, path, headers, body }) => [
      `${method} ${path.replace(round, "")}`,
      headers.get("If-Match"),
      body,
    ]);

const day = () => screen.findByLabelText("The day on which you talked it through");

test("first the conversation is recorded, then the report is released, each over what was seen", async () => {
  const calls = openRelease();
  await userEvent.type(await day(), "2027-02-02");
  expect(screen.queryByRole("button", { name: "Release the report" })).toBeNull();
  await userEvent.click(screen.getByRole("button", { name: "Record the day" }));
  expect(await screen.findByText("Recorded: 2 February 2027.")).toBeVisible();
  expect(screen.getByText(/gets an e-mail that it is there/)).toBeVisible();

  await userEvent.click(screen.getByRole("button", { name: "Release the report" }));
  const dialog = screen.getByRole("dialog", { name: "Release the report to Sue Subject?" });
  expect(dialog).toHaveTextContent("It cannot be taken back.");
  await userEvent.click(within(dialog).getByRole("button", { name: "Not yet" }));
  await userEvent.click(screen.getByRole("button", { name: "Release the report" }));
  await userEvent.click(screen.getByRole("button", { name: "Release it" }));
  expect(await heading("Released", 2)).toBeVisible();
  expect(changes(calls)).toEqual([
    ["PUT /conversation", '"9"', { on: "2027-02-02" }],
    ["POST /release", '"10"', undefined],
  ]);
});

test("no day, or one that cannot be, is said in the error summary and beside the field", async () => {
  const calls = openRelease(
    {},
    {
      [`PUT ${round}/conversation`]: problem(400, {
        errors: [{ pointer: "/on", message: "The round closed after this day." }],
      }),
    },
  );
  await day();
  await userEvent.click(screen.getByRole("button", { name: "Record the day" }));
  expect(screen.getByRole("link", { name: "Give the day of the conversation" })).toBeVisible();
  expect(changes(calls)).toEqual([]);
  await userEvent.type(await day(), "2027-01-02");
  await userEvent.click(screen.getByRole("button", { name: "Record the day" }));
  const link = await screen.findByRole("link", { name: "The round closed after this day." });
  await userEvent.click(link);
  expect(await day()).toHaveFocus();
  expect(await day()).toBeInvalid();
});

test("where the round changed meanwhile nothing typed is lost, and it can be sent again", async () => {
  let revision = 9;
  const calls = openRelease(
    {},
    {
      [`GET ${round}`]: () => served({ ...heldRound, revision }),
      [`PUT ${round}/conversation`]: ({ headers, body }) => {
        if (headers.get("If-Match") === '"12"') {
          return served({
            ...heldRound,
            revision: 13,
            conversationOn: (body as { on: string }).on,
          });
        }
        revision = 12;
        return problem(412);
      },
    },
  );
  await userEvent.type(await day(), "2027-02-02");
  await userEvent.click(screen.getByRole("button", { name: "Record the day" }));
  expect(await screen.findByRole("alert")).toHaveTextContent(/changed somewhere else/);
  expect(await day()).toHaveValue("2027-02-02");
  await userEvent.click(screen.getByRole("button", { name: "Record the day" }));
  expect(await screen.findByText("Recorded: 2 February 2027.")).toBeVisible();
  expect(changes(calls).map(([, ifMatch]) => ifMatch)).toEqual(['"9"', '"12"']);
});

test.each([
  ["before it is held", { state: "CLOSED" }, "There is no report yet"],
  [
    "without an accreditation",
    { facilitator: { ...heldRound.facilitator!, accredited: false } },
    "Your accreditation does not hold today",
  ],
  ["for the subject", { you: "SUBJECT" }, "Page not found"],
] as const)("%s nothing can be released", async (_, start, title) => {
  openRelease(start);
  expect(await heading(new RegExp(title))).toBeVisible();
  expect(screen.queryByRole("button", { name: /Release/ })).toBeNull();
});
