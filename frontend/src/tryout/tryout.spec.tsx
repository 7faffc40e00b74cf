import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Route } from "react-router";
import type { QuestionnaireSummary } from "../api/generated/commonVision.schemas";
import { paths } from "../paths";
import { sampleAnswers, sampleFramework, sampleQuestionnaire } from "../profile-view/sample";
import { renderRoutes } from "../test/render";
import { problem, serve } from "../test/server";
import { answer, begin, current, forget } from "./attempt";
import { readableFile } from "./readableFile";
import { figures } from "../measurement/figures";
import TryComparePage from "./TryComparePage";
import TryPage from "./TryPage";
import TryProfilePage from "./TryProfilePage";
import TryQuestionsPage from "./TryQuestionsPage";
import WithoutAccount from "./WithoutAccount";

const { key, version, name, summary, minutes, framework, sections } = sampleQuestionnaire;
const offered: QuestionnaireSummary = {
  key,
  version,
  name,
  summary,
  minutes,
  framework,
  itemCount: 12,
  sections: sections.map((section) => ({
    key: section.key,
    name: section.name,
    audience: section.audience,
    itemCount: 4,
  })),
  taken: null,
  languages: [],
};

const published = {
  "GET /api/v1/questionnaires": { items: [offered], nextPageToken: null },
  "GET /api/v1/questionnaires/sample/versions/3": sampleQuestionnaire,
  "GET /api/v1/frameworks/sample-framework/versions/2": sampleFramework,
};

const attempt = {
  questionnaire: sampleQuestionnaire,
  framework: sampleFramework,
  sections: ["A", "B", "C"],
  answers: sampleAnswers,
  importance: {},
  elementsToWorkOn: [],
  answeredOn: null,
};

function open(at = paths.tryWithoutAccount(), answers: Parameters<typeof serve>[0] = published) {
  const calls = serve(answers);
  const view = renderRoutes(
    at,
    <Route element={<WithoutAccount />}>
      <Route path={paths.tryWithoutAccount()} element={<TryPage />} />
      <Route path={paths.tryQuestions(":section")} element={<TryQuestionsPage />} />
      <Route path={paths.tryProfile()} element={<TryProfilePage />} />
      <Route path={paths.tryCompare()} element={<TryComparePage />} />
    </Route>,
  );
  return { ...view, calls };
}

const heading = (title: string | RegExp) => screen.findByRole("heading", { name: title, level: 1 });

/** The files that were handed to the person. */
let files: { name: string; content: Blob }[];

beforeEach(() => {
  files = [];
  let content = new Blob();
  URL.createObjectURL = vi.fn<(blob: Blob) => string>((blob) => {
    content = blob;
    return "blob:file";
  });
  vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
    this: HTMLAnchorElement,
  ) {
    files.push({ name: this.download, content });
  });
});

afterEach(() => act(forget));

test("a whole way through sends nothing and stores nothing", async () => {
  const stored = vi.spyOn(Storage.prototype, "setItem");
  const database = vi.fn<() => never>();
  vi.stubGlobal("indexedDB", { open: database, deleteDatabase: database, databases: database });
  const cookies = vi.spyOn(document, "cookie", "set");
  const { calls } = open();

  await userEvent.click(
    await screen.findByRole("radio", { name: "Sample questionnaire, for everyone" }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Start" }));
  await heading(/Domain A/);
  expect(screen.getByText(/Owner: .+ Licence: .+/)).toBeVisible();
  for (const question of screen.getAllByRole("group")) {
    await userEvent.click(within(question).getByRole("radio", { name: "Always" }));
  }
  await userEvent.click(screen.getByRole("link", { name: "Continue" }));
  await heading(/Domain B/);
  await userEvent.click(screen.getAllByRole("radio", { name: "Rarely" })[0]!);
  await userEvent.click(screen.getByRole("link", { name: "See your profile" }));

  expect(await screen.findByText(/^You answered/)).toHaveTextContent(
    "You answered 5 of 8 questions: “Always” 4 times, “Sometimes” 0 times, “Rarely” once.",
  );
  await userEvent.click(screen.getAllByRole("button", { name: "Save it to a file" })[0]!);

  expect(files).toHaveLength(1);
  expect(calls.map(({ method, body }) => [method, body])).toEqual(
    calls.map(() => ["GET", undefined]),
  );
  expect(calls.map(({ path }) => path).toSorted()).toEqual(
    Object.keys(published)
      .map((call) => call.replace("GET ", ""))
      .toSorted(),
  );
  expect(stored).not.toHaveBeenCalled();
  expect(database).not.toHaveBeenCalled();
  expect(cookies).not.toHaveBeenCalled();
});

test("offers the version for senior roles with all domains", async () => {
  open();
  await userEvent.click(
    await screen.findByRole("radio", { name: "Sample questionnaire, for a senior role" }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Start" }));
  expect(await heading(/Part 1 of 3.*Domain A/)).toBeVisible();
});

test("asks for a version before it starts", async () => {
  open();
  await userEvent.click(await screen.findByRole("button", { name: "Start" }));
  expect(screen.getByRole("link", { name: "Choose a version" })).toBeVisible();
});

test("says so when the questions cannot be had", async () => {
  open(undefined, { ...published, "GET /api/v1/questionnaires/sample/versions/3": problem(500) });
  await userEvent.click(
    await screen.findByRole("radio", { name: "Sample questionnaire, for everyone" }),
  );
  await userEvent.click(screen.getByRole("button", { name: "Start" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("There is a problem with the service");
});

test("an answer can be cleared, and counts no more", async () => {
  begin({ ...attempt, answers: { "A.1.a": 2 } });
  open(paths.tryQuestions("A"));
  await heading(/Domain A/);
  expect(screen.getByText("1 answered.")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: /Clear this answer.*I do A\.1\.a/ }));
  expect(screen.getByText("0 answered.")).toBeVisible();
});

test("a later page without answers leads to the beginning and says why", async () => {
  open(paths.tryProfile());
  expect(await screen.findByText(/There are no answers in this tab/)).toBeVisible();
});

test("keeps the chosen elements with the answers in the file, and nothing is called kept before", async () => {
  begin(attempt);
  open(paths.tryProfile());
  await userEvent.click(
    await screen.findByRole("checkbox", { name: "I want to work on this: Element A.1" }),
  );
  expect(screen.getByText("Not kept yet")).toBeVisible();
  await userEvent.click(screen.getAllByRole("button", { name: "Save it to a file" })[0]!);
  expect(screen.queryByText("Not kept yet")).not.toBeInTheDocument();

  expect(files[0]?.name).toMatch(/^leadership-profile-\d{4}-\d\d-\d\d\.html$/);
  expect(await files[0]?.content.text()).toContain('"elementsToWorkOn":["A.1"]');
});

test("opens a file that was saved before, without sending any of it", async () => {
  const profile = figures(sampleQuestionnaire, attempt.sections, attempt.answers);
  const file = readableFile({ ...attempt, elementsToWorkOn: ["B.2"] }, profile, new Date());
  const { calls } = open();
  await userEvent.upload(
    await screen.findByLabelText("Choose the file"),
    new File([file], "profile.html", { type: "text/html" }),
  );
  expect(await screen.findByText(/^You answered/)).toHaveTextContent(
    "You answered 8 of 12 questions",
  );
  expect(
    screen.getByRole("checkbox", { name: "I want to work on this: Element B.2" }),
  ).toBeChecked();
  expect(screen.queryByText("Not kept yet")).not.toBeInTheDocument();
  expect(calls.every(({ method }) => method === "GET")).toBe(true);
});

test("says that a file is none of ours", async () => {
  open();
  await userEvent.upload(
    await screen.findByLabelText("Choose the file"),
    new File(["<p>Something else</p>"], "other.html", { type: "text/html" }),
  );
  expect(await screen.findByText("This is not a profile that was saved here")).toBeVisible();
});

test("says that the questionnaire of a file is not offered here", async () => {
  const profile = figures(sampleQuestionnaire, attempt.sections, attempt.answers);
  open(undefined, { ...published, "GET /api/v1/questionnaires/sample/versions/3": problem(404) });
  await userEvent.upload(
    await screen.findByLabelText("Choose the file"),
    new File([readableFile(attempt, profile, new Date())], "profile.html", { type: "text/html" }),
  );
  expect(
    await screen.findByText("The questionnaire of this file is not offered here"),
  ).toBeVisible();
});

test("warns before the tab is closed, but not when there is nothing to lose", async () => {
  const closing = () => fireEvent(window, new Event("beforeunload", { cancelable: true }));
  begin({ ...attempt, answers: {} });
  open(paths.tryQuestions("A"));
  await heading(/Domain A/);
  expect(closing()).toBe(true);
  await userEvent.click(screen.getAllByRole("radio", { name: "Always" })[0]!);
  expect(closing()).toBe(false);
});

test("asks before a link leads out, and stays if the person wants to", async () => {
  begin({ ...attempt, answers: {} });
  open(paths.tryQuestions("A"));
  await heading(/Domain A/);
  await userEvent.click(screen.getAllByRole("radio", { name: "Always" })[0]!);

  const link = document.createElement("a");
  link.href = "/frameworks";
  document.body.append(link);
  expect(fireEvent.click(link)).toBe(false);
  const dialog = await screen.findByRole("dialog", { name: "Leave without your answers?" });
  await userEvent.click(within(dialog).getByRole("button", { name: "Stay here" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).not.toBeInTheDocument());
  expect(current().attempt?.answers).toEqual({ "A.1.a": 3 });
  link.remove();
});

test("forgets what is saved, or empty, when a link leads out", async () => {
  begin(attempt);
  open(paths.tryQuestions("A"));
  await heading(/Domain A/);
  const link = document.createElement("a");
  link.href = "/frameworks";
  link.addEventListener("click", (event) => event.preventDefault());
  document.body.append(link);
  fireEvent.click(link);
  await waitFor(() => expect(current().attempt).toBeNull());
  link.remove();
});

test("does not ask for links within these pages, or to another tab", async () => {
  begin({ ...attempt, answers: {} });
  open(paths.tryQuestions("A"));
  await heading(/Domain A/);
  await userEvent.click(screen.getAllByRole("radio", { name: "Always" })[0]!);
  await userEvent.click(screen.getByRole("link", { name: "Continue" }));
  await heading(/Domain B/);
  expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
});

test("whoever comes to answers left in the tab sees only that there are some, and can delete them", async () => {
  begin(attempt);
  open();
  expect(await screen.findByText(/There are answers in this tab/)).toBeVisible();
  expect(screen.queryByText(/8 of 12/)).not.toBeInTheDocument();
  await userEvent.click(screen.getByRole("button", { name: "Delete them" }));
  expect(current().attempt).toBeNull();
});

test("deletes the answers when the person is done with them", async () => {
  begin(attempt);
  open(paths.tryProfile());
  await userEvent.click(await screen.findByRole("button", { name: "Delete my answers" }));
  expect(await heading("Try it without an account")).toBeVisible();
  expect(current().attempt).toBeNull();
});

/** A file as it was saved on that day, with every question answered alike. */
function savedOn(day: string, value: number): File {
  const items = sampleQuestionnaire.sections
    .flatMap((section) => section.elements)
    .flatMap((element) => element.items);
  const answers = Object.fromEntries(items.map((item) => [item.key, value]));
  const profile = figures(sampleQuestionnaire, attempt.sections, answers);
  const text = readableFile({ ...attempt, answers }, profile, new Date(day));
  return new File([text], "earlier.html", { type: "text/html" });
}

test("compares the answers with those of a file, the earlier first, and sends neither", async () => {
  begin({ ...attempt, answers: {}, answeredOn: null });
  const { calls } = open(paths.tryQuestions("A"));
  await heading(/Domain A/);
  for (const question of screen.getAllByRole("group")) {
    await userEvent.click(within(question).getByRole("radio", { name: "Always" }));
  }
  await userEvent.click(screen.getByRole("link", { name: "Finish here" }));
  await userEvent.click(await screen.findByRole("link", { name: /Compare it with a profile/ }));
  await userEvent.upload(
    await screen.findByLabelText("Choose the file"),
    savedOn("2025-03-04T12:00:00Z", 2),
  );

  expect(await screen.findByRole("heading", { name: /^4 March 2025 and / })).toBeVisible();
  const domains = within(screen.getByRole("table", { name: "The same as numbers" }));
  const cells = (row: RegExp) =>
    within(domains.getByRole("row", { name: row }))
      .getAllByRole("cell")
      .map((cell) => cell.lastChild?.textContent);
  expect(cells(/Domain A/)).toEqual(["4", "50", "100", "+50", "25", "Improved"]);
  expect(cells(/Domain B/)).toEqual(["0", "–", "–", "–", "–", "Cannot be compared"]);
  expect(calls.every(({ method }) => method === "GET")).toBe(true);
});

test("leaves out what the later version has given another meaning, whatever became of the first ones", async () => {
  const later = {
    ...sampleQuestionnaire,
    version: 4,
    succession: { since: 3, successors: [{ key: "A.1.a", meaning: "changed" as const }] },
  };
  const highest = Object.fromEntries(Object.keys(sampleAnswers).map((item) => [item, 3]));
  begin({ ...attempt, questionnaire: later, answers: highest });
  const { calls } = open(paths.tryCompare(), {
    ...published,
    "GET /api/v1/questionnaires/sample/versions/1": problem(404),
    "GET /api/v1/questionnaires/sample/versions/2": { ...sampleQuestionnaire, version: 2 },
  });
  await userEvent.upload(
    await screen.findByLabelText("Choose the file"),
    savedOn("2025-03-04T12:00:00Z", 1),
  );
  expect(
    await screen.findByText(/over the 3 of its 4 questions that can be compared/),
  ).toBeVisible();
  expect(calls.map(({ path }) => path)).not.toContain("/api/v1/questionnaires/sample/versions/4");
});

test("a changed answer is of today, an unchanged one of the day it was given", async () => {
  const opened = "2025-03-04T12:00:00.000Z";
  begin({ ...attempt, answeredOn: opened });
  open(paths.tryProfile());
  const save = async () =>
    userEvent.click((await screen.findAllByRole("button", { name: "Save it to a file" })).at(-1)!);
  await save();
  expect(await files[0]?.content.text()).toContain(`"answeredOn":"${opened}"`);

  act(() => answer("A.1.a", 3));
  await save();
  expect(await files[1]?.content.text()).not.toContain(opened);
});

test("puts a file of a later day second, whichever was opened first", async () => {
  const { calls } = open();
  await userEvent.upload(
    await screen.findByLabelText("Choose the file"),
    savedOn("2026-02-03T12:00:00Z", 3),
  );
  await userEvent.click(await screen.findByRole("link", { name: /Compare it with a profile/ }));
  await userEvent.upload(
    await screen.findByLabelText("Choose the file"),
    savedOn("2025-03-04T12:00:00Z", 2),
  );
  expect(
    await screen.findByRole("heading", { name: "4 March 2025 and 3 February 2026" }),
  ).toBeVisible();
  expect(calls.every(({ method }) => method === "GET")).toBe(true);
});
