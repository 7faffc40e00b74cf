import { act, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { QuestionnaireView, RaterFormView } from "../api/generated/commonVision.schemas";
import { linkToken, takeLinkToken } from "../linkToken";
import { feedbackPaths } from "../feedbackPaths";
import { paths } from "../paths";
import { sampleQuestionnaire } from "../profile-view/sample";
import { renderRoutes } from "../test/render";
import { problem, serve } from "../test/server";
import { forget } from "./form";
import { keyOfLink, openKept } from "./kept";
import { feedbackRoutes } from "./entry";

const questionnaire: QuestionnaireView = {
  ...sampleQuestionnaire,
  key: "sample-360",
  kind: "feedback",
  scale: { ...sampleQuestionnaire.scale, notApplicable: null, notObserved: "Not observed" },
  sections: sampleQuestionnaire.sections.map((section) => ({
    ...section,
    elements: section.elements.map((element) => ({
      ...element,
      items: element.items.map((item) => ({ ...item, thirdPerson: `They: ${item.key}` })),
    })),
  })),
  openQuestions: [
    { key: "keep", text: "What do you keep?", thirdPerson: "What should they keep?" },
  ],
};
const first = questionnaire.sections[0]!;
const item = first.elements[0]!.items[0]!;

const form: RaterFormView = {
  formId: "f0",
  subject: "Sue Subject",
  group: "peer",
  identified: false,
  questionnaire: { key: "sample-360", version: 3, name: questionnaire.name },
  sections: [first.key],
  closesOn: "2027-02-01",
  answers: [],
  comments: [],
} as unknown as RaterFormView;

const api = "/api/v1/rater-forms/f0";

function open(answers: Parameters<typeof serve>[0] = {}, at = `${paths.feedbackForm()}#secret`) {
  const calls = serve({
    "POST /api/v1/rater-sessions": { formId: "f0" },
    [`GET ${api}`]: form,
    [`GET ${api}/questionnaire`]: questionnaire,
    [`PATCH ${api}/answers`]: undefined,
    [`POST ${api}/submission`]: undefined,
    [`POST ${api}/refusal`]: undefined,
    ...answers,
  });
  return { ...renderRoutes(at, feedbackRoutes), calls };
}

const sent = (calls: ReturnType<typeof serve>, call: string) =>
  calls.filter(({ method, path }) => `${method} ${path}` === call).map(({ body }) => body);

async function begin() {
  await userEvent.type(await screen.findByLabelText("To begin, type the word yes"), "Yes");
  await userEvent.click(screen.getByRole("button", { name: "Begin" }));
}

beforeEach(() => {
  sessionStorage.clear();
  localStorage.clear();
});
afterEach(() => act(forget));

test("a link's secret is taken out of the address before anything else sees it, and asked for once", () => {
  window.history.replaceState(null, "", `${paths.feedbackForm()}#secret`);
  takeLinkToken();
  expect(window.location.hash).toBe("");
  expect(linkToken()).toBe("secret");
  expect(linkToken()).toBeNull();
  window.history.replaceState(null, "", `${paths.frameworks()}#part`);
  takeLinkToken();
  expect(window.location.hash).toBe("#part");
  expect(linkToken()).toBeNull();
});

test("whoever presses every button and opens every link answers nothing and uses nothing up", async () => {
  const { calls } = open();
  await screen.findByRole("heading", { name: "Feedback for Sue Subject", level: 1 });
  for (const button of screen.getAllByRole("button")) await userEvent.click(button);
  expect(await screen.findByRole("alert")).toHaveTextContent("Type the word yes");
  expect(screen.queryByRole("link", { name: /rather/ })).toBeNull();
  expect(calls.filter(({ method }) => method !== "GET").map(({ path }) => path)).toEqual([
    "/api/v1/rater-sessions",
  ]);
});

test.each([feedbackPaths.formCheck(), feedbackPaths.formRefusal(), feedbackPaths.formWords()])(
  "%s is not for a program that has begun nothing",
  async (address) => {
    sessionStorage.setItem(
      "feedback-form",
      JSON.stringify({
        formId: "f0",
        person: false,
        key: null,
        unsent: { answers: {}, comments: {} },
      }),
    );
    open({}, address);
    expect(await screen.findByLabelText("To begin, type the word yes")).toBeVisible();
  },
);

test("a rater answers in the third person, checks and hands in once", async () => {
  const { calls } = open();
  await begin();
  await userEvent.click(screen.getByRole("link", { name: "Answer" }));
  const question = await screen.findByRole("group", { name: `They: ${item.key}` });
  await userEvent.click(within(question).getByRole("radio", { name: "Not observed" }));
  await userEvent.click(within(question).getByRole("radio", { name: "Always" }));
  expect(await screen.findByText("Saved")).toBeVisible();
  await userEvent.click(screen.getByRole("link", { name: "Continue" }));
  await userEvent.type(await screen.findByLabelText("What should they keep?"), "Calm");
  await userEvent.click(screen.getByRole("link", { name: "Continue" }));
  await screen.findByRole("heading", { name: /Check your answers/, level: 1 });
  expect(screen.getByText("Calm")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Hand in" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Say that you have looked through it");
  await userEvent.click(screen.getByRole("checkbox"));
  await userEvent.click(screen.getByRole("button", { name: "Hand in" }));
  await screen.findByRole("heading", { name: "Thank you for your feedback" });
  const saved = sent(calls, `PATCH ${api}/answers`) as {
    answers: { item: string; value: number }[];
    comments: { question: string; text: string }[];
  }[];
  expect(saved.flatMap(({ answers }) => answers).at(-1)).toEqual({ item: item.key, value: 3 });
  expect(saved.flatMap(({ comments }) => comments).at(-1)).toEqual({
    question: "keep",
    text: "Calm",
  });
  expect(sent(calls, `POST ${api}/submission`)).toEqual([{ checked: true }]);
  expect(sessionStorage.getItem("feedback-form")).toBeNull();
});

test("what did not reach the server is kept over a reload of the page and sent then", async () => {
  const view = open({ [`PATCH ${api}/answers`]: () => problem(503) });
  await begin();
  await userEvent.click(screen.getByRole("link", { name: "Answer" }));
  const question = await screen.findByRole("group", { name: `They: ${item.key}` });
  await userEvent.click(within(question).getByRole("radio", { name: "Always" }));
  expect(await screen.findByText(/^Kept on this device, not sent yet/)).toBeVisible();
  view.unmount();
  act(forget);
  const { calls } = open({}, feedbackPaths.formPart(first.key));
  expect(await screen.findByText("Saved")).toBeVisible();
  expect(sent(calls, "POST /api/v1/rater-sessions")).toEqual([]);
  expect(sent(calls, `PATCH ${api}/answers`)).toEqual([
    { answers: [{ item: item.key, value: 3 }], comments: [] },
  ]);
});

test("what did not reach the server outlives the tab, and only its own link opens it", async () => {
  const view = open({ [`PATCH ${api}/answers`]: () => problem(503) });
  await begin();
  await userEvent.click(screen.getByRole("link", { name: "Answer" }));
  const question = await screen.findByRole("group", { name: `They: ${item.key}` });
  await userEvent.click(within(question).getByRole("radio", { name: "Always" }));
  expect(await screen.findByText(/open your link again on this device/)).toBeVisible();
  view.unmount();
  act(forget);
  sessionStorage.clear();
  const disk = JSON.stringify(Object.entries(localStorage));
  expect(disk).toContain("feedback-form.");
  // Long enough not to stand there by chance.
  for (const told of [item.key, "secret", "value"]) expect(disk).not.toContain(told);

  const stranger = open({}, `${paths.feedbackForm()}#another`);
  expect(await screen.findByLabelText("To begin, type the word yes")).toBeVisible();
  stranger.unmount();
  act(forget);
  sessionStorage.clear();

  const { calls } = open();
  expect(await screen.findByText("Saved")).toBeVisible();
  expect(sent(calls, `PATCH ${api}/answers`)).toEqual([
    { answers: [{ item: item.key, value: 3 }], comments: [] },
  ]);
  await waitFor(() => expect(localStorage).toHaveLength(0));
});

test("a link that opens nothing any more leaves nothing on the device", async () => {
  const kept = (await openKept(await keyOfLink("secret")))!;
  await kept.keep({ answers: { [item.key]: 3 }, comments: {} });
  open({ "POST /api/v1/rater-sessions": () => problem(404) });
  expect(await screen.findByRole("heading", { name: "This link opens no form" })).toBeVisible();
  expect(localStorage).toHaveLength(0);
});

test("what another tab of the same link waits to send is shown here, and sent", async () => {
  const { calls } = open();
  await begin();
  await userEvent.click(screen.getByRole("link", { name: "Answer" }));
  const question = await screen.findByRole("group", { name: `They: ${item.key}` });
  const other = (await openKept(await keyOfLink("secret")))!;
  await other.keep({ answers: { [item.key]: 3 }, comments: {} });
  const name = Object.keys(localStorage)[0]!;
  const event = { key: name, newValue: localStorage.getItem(name) };
  act(() => void window.dispatchEvent(new StorageEvent("storage", event)));
  await waitFor(() =>
    expect(within(question).getByRole("radio", { name: "Always" })).toBeChecked(),
  );
  expect(await screen.findByText("Saved")).toBeVisible();
  expect(sent(calls, `PATCH ${api}/answers`)).toEqual([
    { answers: [{ item: item.key, value: 3 }], comments: [] },
  ]);
});

test("a browser that keeps nothing says that the page must stay open", async () => {
  vi.spyOn(Storage.prototype, "setItem").mockImplementation(() => {
    throw new DOMException("No room", "QuotaExceededError");
  });
  open({ [`PATCH ${api}/answers`]: () => problem(503) });
  await begin();
  await userEvent.click(screen.getByRole("link", { name: "Answer" }));
  const question = await screen.findByRole("group", { name: `They: ${item.key}` });
  await userEvent.click(within(question).getByRole("radio", { name: "Always" }));
  expect(await screen.findByText(/Leave this page open until it is sent/)).toBeVisible();
});

test("a form that could not be reached opens when the network is back", async () => {
  let away = true;
  open({ "POST /api/v1/rater-sessions": () => (away ? problem(503) : { formId: "f0" }) });
  await screen.findByRole("button", { name: "Try again" });
  away = false;
  act(() => void window.dispatchEvent(new Event("online")));
  expect(await screen.findByLabelText("To begin, type the word yes")).toBeVisible();
});

test("nothing is handed in while an answer has not arrived", async () => {
  const { calls } = open({
    [`PATCH ${api}/answers`]: () => problem(503),
    [`GET ${api}`]: { ...form, answers: [{ item: item.key, value: 2 }] },
  });
  await userEvent.click(await screen.findByRole("link", { name: "Answer" }));
  const question = await screen.findByRole("group", { name: `They: ${item.key}` });
  await userEvent.click(within(question).getByRole("radio", { name: "Always" }));
  await userEvent.click(screen.getByRole("link", { name: "All parts" }));
  await userEvent.click(await screen.findByRole("link", { name: "Check and hand in" }));
  await userEvent.click(await screen.findByRole("checkbox"));
  await userEvent.click(screen.getByRole("button", { name: "Hand in" }));
  expect(await screen.findByText(/Not handed in yet/)).toBeVisible();
  expect(sent(calls, `POST ${api}/submission`)).toEqual([]);
});

test("a comment that may name a patient is not saved until the rater says that it does not", async () => {
  const { calls } = open({ [`GET ${api}`]: { ...form, answers: [{ item: item.key, value: 2 }] } });
  await screen.findByRole("link", { name: "Answer" });
  await userEvent.click(screen.getByRole("link", { name: "In your own words" }));
  await userEvent.click(await screen.findByLabelText("What should they keep?"));
  await userEvent.paste("See 943 476 5919");
  expect(await screen.findByText(/looks like a patient's NHS number/)).toBeVisible();
  expect(screen.getByRole("status")).toHaveTextContent(/^Not saved$/);
  expect(sent(calls, `PATCH ${api}/answers`)).toEqual([]);
  await userEvent.click(screen.getByRole("button", { name: /It is no patient's number/ }));
  await waitFor(() => expect(sent(calls, `PATCH ${api}/answers`)).toHaveLength(1), {
    timeout: 3000,
  });
});

test("whoever gives no feedback says why, and what was begun is gone", async () => {
  const { calls } = open();
  await begin();
  await userEvent.click(screen.getByRole("link", { name: "I would rather give no feedback" }));
  await userEvent.click(await screen.findByRole("button", { name: "Give no feedback" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("Choose a reason");
  await userEvent.click(screen.getByRole("radio", { name: "I have no time" }));
  await userEvent.click(screen.getByRole("button", { name: "Give no feedback" }));
  await screen.findByRole("heading", { name: "You give no feedback" });
  expect(sent(calls, `POST ${api}/refusal`)).toEqual([{ reason: "no-time" }]);
});

test("a link that opens nothing says so, and not why", async () => {
  open({ "POST /api/v1/rater-sessions": () => problem(404) });
  expect(await screen.findByRole("heading", { name: "This link opens no form" })).toBeVisible();
});

test("a link that could not be tried is tried again", async () => {
  let away = true;
  open({ "POST /api/v1/rater-sessions": () => (away ? problem(503) : { formId: "f0" }) });
  const again = await screen.findByRole("button", { name: "Try again" });
  away = false;
  await userEvent.click(again);
  expect(await screen.findByLabelText("To begin, type the word yes")).toBeVisible();
});

test("a line manager is told that the answers are shown as theirs, and the report to them not", async () => {
  open({
    [`GET ${api}`]: {
      ...form,
      group: "line-manager",
      identified: true,
      answers: [{ item: item.key, value: 4 }],
    },
  });
  expect(await screen.findByText("as yours")).toBeVisible();
  expect(screen.getByText(/^Nobody else sees the report/)).toHaveTextContent(
    "not the organisation, and not you, so you see nothing of what others answer",
  );
  await handIn();
  expect(
    await screen.findByText("Your answers will be shown as the line manager’s."),
  ).toBeVisible();
  expect(screen.queryByText(/without your name/)).toBeNull();
});

test("all others are told that the line manager does not see it, and who could match their answers until when", async () => {
  open({ [`GET ${api}`]: { ...form, answers: [{ item: item.key, value: 4 }] } });
  expect(await screen.findByText(/^Nobody else sees the report/)).toHaveTextContent(
    "not the organisation, and not the line manager",
  );
  await handIn();
  expect(await screen.findByText("Your answers are kept without your name.")).toBeVisible();
  expect(screen.getByText(/could match them to you until the report is made/)).toBeVisible();
});

async function handIn() {
  await userEvent.click(await screen.findByRole("link", { name: "Check and hand in" }));
  await userEvent.click(await screen.findByLabelText(/I have looked through my answers/));
  await userEvent.click(screen.getByRole("button", { name: "Hand in" }));
}
