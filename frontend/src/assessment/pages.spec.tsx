import { act, configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { meKey } from "../auth/me";
import { forgetSession } from "../auth/session";
import { signOut } from "../auth/signOut";
import { paths } from "../paths";
import { renderPage } from "../test/render";
import { problem } from "../test/server";
import AssessmentsPage from "./AssessmentsPage";
import CheckAnswersPage from "./CheckAnswersPage";
import ChooseVersionPage from "./ChooseVersionPage";
import ElementPage from "./ElementPage";
import { aDraft, ID, OneResponseApi, person, questionnaire, summaryOf } from "./fixtures";
import { indexedDeviceStore } from "./deviceStore";
import TaskListPage from "./TaskListPage";
import { forgetKeeper } from "./useKeeper";
import WhileSignedIn from "./WhileSignedIn";

// Real sealing and a real (if simulated) database on a busy machine.
configure({ asyncUtilTimeout: 5000 });
vi.setConfig({ testTimeout: 30_000 });

let user: ReturnType<typeof userEvent.setup>;

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  user = userEvent.setup();
});

afterEach(() => {
  forgetKeeper();
  forgetSession();
  vi.unstubAllGlobals();
});

const elementPage = (element = "LF.1.1", search = "") =>
  renderPage(
    <>
      <ElementPage />
      <WhileSignedIn />
    </>,
    {
      at: paths.assessmentElement(ID, element) + search,
      route: paths.assessmentElement(":response", ":element"),
    },
  );

const checkPage = () => {
  const view = renderPage(<CheckAnswersPage />, {
    at: paths.checkAnswers(ID),
    route: paths.checkAnswers(":response"),
  });
  view.client.setQueryData(meKey, person);
  return view;
};

async function question(text: string) {
  const group = await screen.findByRole("group", { name: text });
  return within(group);
}

const seen = (text: string | RegExp) => screen.findByText(text, { selector: "[aria-hidden]" });

test("an answer is sent as it is given, and the page says when it is saved", async () => {
  const api = new OneResponseApi();
  elementPage();
  const first = await question("I do LF.1.1.a.");
  await user.click(first.getByRole("radio", { name: "Sometimes" }));
  expect(first.getByRole("radio", { name: "Sometimes" })).toBeChecked();
  await seen("Saved");
  await waitFor(() => expect(api.response.answers).toEqual([{ item: "LF.1.1.a", value: 2 }]));
  const [call] = api.callsTo("PATCH", "/answers");
  expect(call?.body).toEqual({
    answers: [{ item: "LF.1.1.a", value: 2, ageMillis: expect.any(Number) as number }],
    notes: [],
  });
});

test("an answer can be cleared, and the focus stays with its question", async () => {
  const api = new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 2 }] }));
  elementPage();
  await user.click(
    await screen.findByRole("button", { name: "Clear this answer: I do LF.1.1.a." }),
  );
  const first = await question("I do LF.1.1.a.");
  expect(first.getAllByRole("radio").some((radio) => (radio as HTMLInputElement).checked)).toBe(
    false,
  );
  expect(first.getByRole("radio", { name: "Rarely or never" })).toHaveFocus();
  await waitFor(() => expect(api.response.answers).toEqual([]));
});

test("the answer before does not flash up while the new one is being saved", async () => {
  const api = new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 2 }] }));
  elementPage();
  const first = await question("I do LF.1.1.a.");
  await user.click(first.getByRole("radio", { name: "Often or always" }));
  const shown = new Set<string>();
  for (let look = 0; look < 100; look += 1) {
    const checked = first
      .getAllByRole("radio")
      .find((radio) => (radio as HTMLInputElement).checked);
    shown.add((checked as HTMLInputElement).value);
    // Each turn of the event loop, as nearly as a test can look.
    await new Promise((resolve) => setTimeout(resolve, 0));
  }
  expect(api.response.answers).toEqual([{ item: "LF.1.1.a", value: 3 }]);
  expect([...shown]).toEqual(["3"]);
});

test("without a network the page says that the answer is only on this device, until it has been sent", async () => {
  const api = new OneResponseApi();
  elementPage();
  const first = await question("I do LF.1.1.a.");
  api.reachable = false;
  await user.click(first.getByRole("radio", { name: "Often or always" }));
  await seen("Kept on this device, not sent yet (1)");
  api.reachable = true;
  await user.click(screen.getByRole("button", { name: "Try now" }));
  await seen("Saved");
  expect(api.response.answers).toEqual([{ item: "LF.1.1.a", value: 3 }]);
});

test("what is read out is only said when it has come to rest", async () => {
  new OneResponseApi();
  elementPage();
  const first = await question("I do LF.1.1.a.");
  await user.click(first.getByRole("radio", { name: "Sometimes" }));
  await seen("Saved");
  expect(screen.getAllByRole("status")).toHaveLength(1);
  await waitFor(() => expect(screen.getByRole("status")).toHaveTextContent("Saved"), {
    timeout: 5000,
  });
});

test("an ended session keeps the answer and leads back to the same page", async () => {
  const api = new OneResponseApi();
  elementPage();
  const first = await question("I do LF.1.1.a.");
  api.signedIn = false;
  await user.click(first.getByRole("radio", { name: "Sometimes" }));
  await seen(/You have been signed out. Your answers are kept on this device, not sent yet \(1\)/);
  expect(screen.getByRole("link", { name: "Sign in again" })).toHaveAttribute(
    "href",
    `/sign-in?to=${encodeURIComponent(paths.assessmentElement(ID, "LF.1.1"))}`,
  );
  expect(first.getByRole("radio", { name: "Sometimes" })).toBeChecked();
});

test("a browser that keeps nothing says so, and asks to leave the page open", async () => {
  vi.stubGlobal("indexedDB", undefined);
  const api = new OneResponseApi();
  elementPage();
  const first = await question("I do LF.1.1.a.");
  api.reachable = false;
  await user.click(first.getByRole("radio", { name: "Sometimes" }));
  await seen(
    /Not sent yet \(1\)\. This browser does not let us keep answers on the device, so leave this page open/,
  );
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(true);
});

test("nobody is asked to stay on a page whose answers are kept", async () => {
  const api = new OneResponseApi();
  elementPage();
  const first = await question("I do LF.1.1.a.");
  api.reachable = false;
  await user.click(first.getByRole("radio", { name: "Sometimes" }));
  await seen("Kept on this device, not sent yet (1)");
  const leaving = new Event("beforeunload", { cancelable: true });
  window.dispatchEvent(leaving);
  expect(leaving.defaultPrevented).toBe(false);
});

test("an answer that the server will not have is said beside its question", async () => {
  const api = new OneResponseApi();
  api.meddle = ({ method }) =>
    method === "PATCH"
      ? problem(400, {
          errors: [{ pointer: "/answers/0/value", message: "That is not on the scale." }],
        })
      : undefined;
  elementPage();
  const first = await question("I do LF.1.1.a.");
  await user.click(first.getByRole("radio", { name: "Sometimes" }));
  expect(await first.findByText(/Not saved: That is not on the scale/)).toHaveTextContent(
    "It is kept on this device.",
  );
  await seen("Not saved (1). The page says which.");
});

test("a later answer from another device is taken over and said gently", async () => {
  const api = new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 3 }] }));
  api.meddle = ({ method }) =>
    method === "PATCH"
      ? new Response(
          JSON.stringify({
            revision: 1,
            superseded: [{ item: "LF.1.1.a", value: 3 }],
            supersededImportance: [],
            supersededNotes: [],
          }),
        )
      : undefined;
  elementPage();
  const first = await question("I do LF.1.1.a.");
  await user.click(first.getByRole("radio", { name: "Rarely or never" }));
  await first.findByText("You answered this later on another device. That answer is shown.");
  expect(first.getByRole("radio", { name: "Often or always" })).toBeChecked();
});

test("coming back to the page brings what another device changed", async () => {
  const api = new OneResponseApi();
  elementPage();
  const first = await question("I do LF.1.1.a.");
  api.change({ answers: [{ item: "LF.1.1.a", value: 3 }] });
  act(() => {
    document.dispatchEvent(new Event("visibilitychange", { bubbles: true }));
  });
  await waitFor(() => expect(first.getByRole("radio", { name: "Often or always" })).toBeChecked());
});

test("an answer that comes after the submission is kept and the page says what became of it", async () => {
  const api = new OneResponseApi();
  elementPage();
  const first = await question("I do LF.1.1.a.");
  api.change({ state: "SUBMITTED" });
  await user.click(first.getByRole("radio", { name: "Sometimes" }));
  await screen.findByRole("heading", { name: "You have submitted this assessment" });
  expect(await screen.findByText(/1 answer came too late/)).toBeInTheDocument();
});

test("late answers are offered in the next assessment of the same questionnaire, and nowhere else", async () => {
  const api = new OneResponseApi();
  const page = elementPage();
  const first = await question("I do LF.1.1.a.");
  api.change({ state: "SUBMITTED" });
  await user.click(first.getByRole("radio", { name: "Sometimes" }));
  await screen.findByText(/1 answer came too late/);
  page.unmount();
  forgetKeeper();

  const next = new OneResponseApi(aDraft({ id: "c0ffee00-0000-4000-8000-000000000002" }));
  tasks(next.response.id);
  await user.click(await screen.findByRole("button", { name: "Use them here" }));
  await waitFor(() => expect(next.response.answers).toEqual([{ item: "LF.1.1.a", value: 2 }]));
  await waitFor(() => expect(screen.queryByText(/came too late/)).not.toBeInTheDocument());
});

test("a note is saved when the typing pauses", async () => {
  const api = new OneResponseApi();
  elementPage();
  await user.type(await screen.findByRole("textbox"), "What I noticed");
  expect(api.callsTo("PATCH", "/answers")).toHaveLength(0);
  await waitFor(
    () => expect(api.response.notes).toEqual([{ element: "LF.1.1", text: "What I noticed" }]),
    {
      timeout: 5000,
    },
  );
  expect(api.callsTo("PATCH", "/answers")).toHaveLength(1);
});

test("a number like a patient's is not saved before the person has looked at it", async () => {
  const api = new OneResponseApi();
  elementPage();
  const note = await screen.findByRole("textbox");
  await user.type(note, "She, 943 476 5919, waited");
  await user.tab();
  await screen.findByText(/943 476 5919 looks like a patient's NHS number/);
  await new Promise((resolve) => setTimeout(resolve, 1200));
  expect(api.callsTo("PATCH", "/answers")).toHaveLength(0);
  await seen("Not saved (1). The page says which.");

  await user.click(
    screen.getByRole("button", { name: "It is no patient's number: save the note" }),
  );
  await waitFor(() => expect(api.response.notes[0]?.text).toBe("She, 943 476 5919, waited"));
  expect(screen.queryByText(/looks like a patient's/)).not.toBeInTheDocument();
});

test("a note that is too long is not cut: it stays, and says that it is not saved", async () => {
  const api = new OneResponseApi();
  const page = elementPage();
  const note = await screen.findByRole("textbox");
  await user.click(note);
  await user.paste("x".repeat(2001));
  await user.tab();
  await screen.findByText(/Not saved: a note can have at most 2,000 characters/);
  page.unmount();
  elementPage();
  expect(await screen.findByRole("textbox")).toHaveValue("x".repeat(2001));
  expect(api.callsTo("PATCH", "/answers")).toHaveLength(0);
});

test("a note is given before the page goes away in the middle of a word", async () => {
  const api = new OneResponseApi();
  elementPage();
  await user.type(await screen.findByRole("textbox"), "Half a sent");
  act(() => {
    window.dispatchEvent(new Event("pagehide"));
  });
  await waitFor(() => expect(api.response.notes[0]?.text).toBe("Half a sent"));
});

const tasks = (id = ID) =>
  renderPage(
    <>
      <TaskListPage />
      <WhileSignedIn />
    </>,
    { at: paths.assessment(id), route: paths.assessment(":response") },
  );

test("the task list says what is done of each chosen domain, what waits on the device included", async () => {
  const api = new OneResponseApi(
    aDraft({
      sections: ["LF.1", "LF.6"],
      answers: [
        { item: "LF.6.1.a", value: 1 },
        { item: "LF.6.1.b", value: -1 },
      ],
    }),
  );
  const page = elementPage("LF.1.2");
  const first = await question("I do LF.1.2.b.");
  api.reachable = false;
  await user.click(first.getByRole("radio", { name: "Sometimes" }));
  await seen(/Kept on this device/);
  api.reachable = true;
  page.unmount();
  tasks();
  const list = within(
    (await screen.findAllByRole("list")).find((one) => one.className.includes("task-list"))!,
  );
  expect(list.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
    expect.stringContaining("In progress: 1 of 4"),
    expect.stringContaining("Completed"),
  ]);
  expect(
    screen.getByRole("link", { name: "Answer: Demonstrating personal qualities" }),
  ).toHaveAttribute("href", paths.assessmentElement(ID, "LF.1.1"));
});

test("a draft is deleted only after a question, with what waited for it", async () => {
  const api = new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 1 }] }));
  tasks();
  await user.click(await screen.findByRole("button", { name: "Delete this draft" }));
  const dialog = await screen.findByRole("dialog", { name: "Delete this draft?" });
  expect(dialog).toHaveTextContent("1 answer and every note in it will be gone for good.");
  expect(api.callsTo("DELETE", ID)).toHaveLength(0);
  await user.click(within(dialog).getByRole("button", { name: "Delete it" }));
  await screen.findByText("Another page");
  expect(api.callsTo("DELETE", ID)).toHaveLength(1);
});

test("gaps are shown as such, and which figures would be missing", async () => {
  new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 3 }] }));
  checkPage();
  await screen.findByText(/You have answered 1 of 4\./);
  expect(screen.getAllByText("Not answered")).toHaveLength(3);
  expect(
    screen.getByText("Demonstrating personal qualities:", { selector: "strong" }).closest("li"),
  ).toHaveTextContent("2 more answers would give it");
  expect(screen.getByRole("link", { name: "Change: I do LF.1.1.a." })).toHaveAttribute(
    "href",
    `${paths.assessmentElement(ID, "LF.1.1")}?from=check#LF.1.1.a`,
  );
});

test("whether the answers count is asked, never guessed", async () => {
  const api = new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 3 }] }));
  checkPage();
  await screen.findByRole("button", { name: "Submit" });
  const agreement = screen.getByRole("group", {
    name: /count in the figures of Northmoor Hospitals/,
  });
  for (const radio of within(agreement).getAllByRole("radio")) {
    expect(radio).not.toBeChecked();
  }
  await user.click(screen.getByRole("button", { name: "Submit" }));
  expect(await screen.findByText("There is a problem")).toBeInTheDocument();
  expect(api.callsTo("POST", "/submission")).toHaveLength(0);

  await user.click(screen.getByRole("radio", { name: "No, leave my answers out" }));
  await user.click(screen.getByRole("button", { name: "Submit" }));
  await screen.findByText("Another page");
  const [call] = api.callsTo("POST", "/submission");
  expect(call?.body).toEqual({ countsForOrganisation: false });
  expect(call?.headers.get("If-Match")).toBe('"1"');
});

test("a person without an organisation is not asked about its figures", async () => {
  const api = new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 3 }] }));
  const view = checkPage();
  view.client.setQueryData(meKey, { ...person, organisation: null });
  await user.click(await screen.findByRole("button", { name: "Submit" }));
  await screen.findByText("Another page");
  expect(api.callsTo("POST", "/submission")[0]?.body).toEqual({ countsForOrganisation: false });
});

const inRound = {
  [`GET /api/v1/questionnaires/${questionnaire.key}/versions/1`]: {
    ...questionnaire,
    kind: "feedback",
    scale: { ...questionnaire.scale, notObserved: "Not observed" },
  },
};

test("one's own part of a round of feedback says who will see it, counts nowhere and leads back to the round", async () => {
  const api = new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 2 }] }), inRound);
  checkPage();
  expect(await screen.findByText(/your facilitator\s+sees them first, then you/)).toBeVisible();
  expect(screen.queryByRole("radio")).toBeNull();
  await user.click(screen.getByRole("button", { name: "Submit" }));
  expect(await screen.findByText("Another page")).toBeVisible();
  expect(api.callsTo("POST", "/submission")[0]?.body).toEqual({ countsForOrganisation: false });
});

test("of themselves nobody is offered that they observed nothing, and a part of a round is not deleted by itself", async () => {
  new OneResponseApi(aDraft(), inRound);
  const view = elementPage();
  expect(await screen.findAllByRole("radio", { name: "Sometimes" })).not.toEqual([]);
  expect(screen.queryByRole("radio", { name: "Not observed" })).toBeNull();
  view.unmount();
  renderPage(<TaskListPage />, { at: paths.assessment(ID), route: paths.assessment(":response") });
  expect(
    await screen.findByText(/the statements that your colleagues answer about you/),
  ).toBeVisible();
  expect(screen.queryByRole("button", { name: "Delete this draft" })).toBeNull();
  expect(screen.getByRole("link", { name: "Your feedback" })).toHaveAttribute(
    "href",
    paths.feedback(),
  );
});

test("nothing is submitted that the person has not seen", async () => {
  const api = new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 3 }] }));
  checkPage();
  await user.click(await screen.findByRole("radio", { name: /^Yes/ }));
  api.change({ answers: [{ item: "LF.1.1.a", value: 1 }] });
  await user.click(screen.getByRole("button", { name: "Submit" }));
  const alert = await screen.findByRole("alert");
  expect(alert).toHaveTextContent("something was changed on another device");
  expect(alert).toHaveTextContent("I do LF.1.1.a.");
  expect(api.callsTo("POST", "/submission")).toHaveLength(0);
  expect(screen.getByText("Rarely or never")).toBeInTheDocument();

  await user.click(screen.getByRole("button", { name: "Submit" }));
  await screen.findByText("Another page");
  expect(api.callsTo("POST", "/submission")[0]?.headers.get("If-Match")).toBe('"2"');
});

test("a change that slips in at the last moment is shown and asked about again", async () => {
  const api = new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 3 }] }));
  api.meddle = ({ path }) => {
    if (path.endsWith("/submission") && api.response.revision === 1) {
      api.change({ answers: [{ item: "LF.1.1.a", value: 2 }] });
    }
    return undefined;
  };
  checkPage();
  await user.click(await screen.findByRole("radio", { name: /^Yes/ }));
  await user.click(screen.getByRole("button", { name: "Submit" }));
  expect(await screen.findByRole("alert")).toHaveTextContent("I do LF.1.1.a.");
  expect(screen.getByText("Sometimes")).toBeInTheDocument();
  await user.click(screen.getByRole("button", { name: "Submit" }));
  await screen.findByText("Another page");
});

test("an answer that could not be sent is not left out of the submission in silence", async () => {
  const api = new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 3 }] }));
  const page = elementPage();
  const second = await question("I do LF.1.1.b.");
  api.meddle = ({ method }) => (method === "PATCH" ? problem(503) : undefined);
  await user.click(second.getByRole("radio", { name: "Sometimes" }));
  await seen(/Kept on this device/);
  page.unmount();
  checkPage();
  await user.click(await screen.findByRole("radio", { name: /^Yes/ }));
  await user.click(screen.getByRole("button", { name: "Submit" }));
  await screen.findByText(/1 answer has not reached us/);
  expect(api.callsTo("POST", "/submission")).toHaveLength(0);
});

test("a submission whose reply was lost leads to the profile at the next try", async () => {
  const api = new OneResponseApi(aDraft({ answers: [{ item: "LF.1.1.a", value: 3 }] }));
  api.meddle = ({ path }) => {
    if (path.endsWith("/submission")) {
      api.change({ state: "SUBMITTED" });
      return problem(503);
    }
    return undefined;
  };
  checkPage();
  await user.click(await screen.findByRole("radio", { name: /^Yes/ }));
  await user.click(screen.getByRole("button", { name: "Submit" }));
  await user.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Another page")).toBeInTheDocument();
});

test("starting twice by accident makes one draft; starting a second one is asked about", async () => {
  const created: { key: string | null; body: unknown }[] = [];
  const api = new OneResponseApi(aDraft(), {
    "POST /api/v1/responses": ({ headers, body }) => {
      created.push({ key: headers.get("Idempotency-Key"), body });
      return created.length === 1 ? problem(503) : aDraft();
    },
  });
  renderPage(<ChooseVersionPage />);
  await user.click(
    await screen.findByRole("radio", { name: "Leadership self-assessment, for a senior role" }),
  );
  await user.click(screen.getByRole("button", { name: "Start" }));
  await screen.findByRole("alert");
  await user.click(screen.getByRole("button", { name: "Start" }));
  await waitFor(() => expect(created).toHaveLength(2));
  expect(created[0]?.key).toBe(created[1]?.key);
  expect(created[1]?.body).toEqual({
    questionnaire: "leadership-self-assessment",
    version: 1,
    sections: ["LF.1", "LF.6"],
  });
  expect(api.calls.length).toBeGreaterThan(0);
});

test("a second draft of the same kind is not started without asking", async () => {
  const created: unknown[] = [];
  new OneResponseApi(aDraft(), {
    "POST /api/v1/responses": ({ body }) => {
      created.push(body);
      return aDraft();
    },
  });
  renderPage(<ChooseVersionPage />);
  await screen.findByText(/started on 2 March 2026/);
  await user.click(screen.getByRole("button", { name: "Start" }));
  expect(await screen.findAllByText("Choose a version")).not.toHaveLength(0);
  await user.click(screen.getByRole("radio", { name: "Leadership self-assessment, for everyone" }));
  await user.click(screen.getByRole("button", { name: "Start" }));
  const dialog = await screen.findByRole("dialog", { name: "You have started this one already" });
  expect(created).toHaveLength(0);
  await user.click(within(dialog).getByRole("button", { name: "Start another" }));
  await waitFor(() => expect(created).toHaveLength(1));
});

test("each version says how many questions and minutes it takes", async () => {
  new OneResponseApi();
  renderPage(<ChooseVersionPage />);
  expect(await screen.findByText(/4 questions, about 10 minutes/)).toBeInTheDocument();
  expect(screen.getByText(/6 questions, about 15 minutes/)).toBeInTheDocument();
});

test("the list has drafts to continue and profiles to see; an empty one leads to the first", async () => {
  const api = new OneResponseApi(aDraft(), {
    "GET /api/v1/responses": () => ({
      items: [
        summaryOf(api.response),
        summaryOf({
          ...aDraft(),
          id: "2",
          state: "SUBMITTED",
          submittedAt: "2026-02-01T10:00:00Z",
        }),
        summaryOf({
          ...aDraft(),
          id: "3",
          state: "SUBMITTED",
          submittedAt: "2025-02-01T10:00:00Z",
        }),
      ],
      nextPageToken: null,
    }),
  });
  const page = renderPage(<AssessmentsPage />);
  expect(await screen.findByRole("link", { name: /^Continue/ })).toHaveAttribute(
    "href",
    paths.assessment(ID),
  );
  expect(screen.getAllByRole("link", { name: /^See your profile/ })[0]).toHaveAttribute(
    "href",
    paths.report("2"),
  );
  expect(screen.getByRole("link", { name: "Compare two of them" })).toHaveAttribute(
    "href",
    paths.progress(),
  );
  page.unmount();
  forgetKeeper();

  new OneResponseApi(aDraft(), {
    "GET /api/v1/responses": () => ({ items: [], nextPageToken: null }),
  });
  renderPage(<AssessmentsPage />);
  await screen.findByRole("link", { name: "Start your first assessment" });
});

test("on a shared device nothing opens without the server", async () => {
  const api = new OneResponseApi();
  const page = elementPage();
  await question("I do LF.1.1.a.");
  page.unmount();
  forgetKeeper();
  api.reachable = false;
  elementPage();
  expect(
    await screen.findByRole("heading", { name: "We cannot reach the service" }),
  ).toBeInTheDocument();
});

test("on a person's own device the draft opens without the server, with what waits", async () => {
  const api = new OneResponseApi();
  const first = tasks();
  await user.click(await screen.findByText("Is this your own device?"));
  await user.click(screen.getByRole("radio", { name: "It is my own" }));
  await screen.findByText("This is your own device");
  first.unmount();
  const page = elementPage();
  const here = await question("I do LF.1.1.a.");
  await new Promise((resolve) => setTimeout(resolve, 100));
  api.reachable = false;
  await user.click(here.getByRole("radio", { name: "Sometimes" }));
  await seen(/Kept on this device/);
  page.unmount();
  forgetKeeper();

  const reloaded = elementPage();
  const again = await question("I do LF.1.1.a.");
  expect(again.getByRole("radio", { name: "Sometimes" })).toBeChecked();
  await seen(/Kept on this device/);
  reloaded.unmount();

  api.reachable = true;
  elementPage();
  await user.click(await screen.findByRole("button", { name: "Try now" }));
  await waitFor(() => expect(api.response.answers).toEqual([{ item: "LF.1.1.a", value: 2 }]));
});

test("a device that becomes the person's own keeps at once what is on the page, and the list", async () => {
  const api = new OneResponseApi();
  const page = tasks();
  await user.click(await screen.findByText("Is this your own device?"));
  await user.click(screen.getByRole("radio", { name: "It is my own" }));
  await screen.findByText("This is your own device");
  await waitFor(() => expect(api.callsTo("GET", "/responses")).toHaveLength(1));
  await new Promise((resolve) => setTimeout(resolve, 200));
  page.unmount();
  forgetKeeper();

  api.reachable = false;
  const list = renderPage(<AssessmentsPage />);
  await screen.findByRole("link", { name: /^Continue/ });
  list.unmount();
  elementPage();
  expect(
    await screen.findByRole("heading", { name: /Developing self awareness/ }),
  ).toBeInTheDocument();
});

test("another person's sign-in ends that a device is somebody's own", async () => {
  const api = new OneResponseApi();
  const first = tasks();
  await user.click(await screen.findByText("Is this your own device?"));
  await user.click(screen.getByRole("radio", { name: "It is my own" }));
  await screen.findByText("This is your own device");
  expect(await indexedDeviceStore().ownKeys()).not.toBeNull();
  first.unmount();
  forgetKeeper();

  api.key = btoa(String.fromCharCode(...new Uint8Array(32).fill(2)));
  tasks();
  await screen.findByText("Is this your own device?");
  expect(await indexedDeviceStore().ownKeys()).toBeNull();
});

test("signing out sends first, and leaves without a question", async () => {
  const api = new OneResponseApi();
  elementPage();
  await user.type(await screen.findByRole("textbox"), "Last words");
  const left: string[] = [];
  await act(() => signOut((address) => left.push(address)));
  expect(left).toEqual(["/sign-out"]);
  expect(api.response.notes[0]?.text).toBe("Last words");
});

test("signing out with something unsent asks, and can leave it locked on the device", async () => {
  const api = new OneResponseApi();
  elementPage();
  const first = await question("I do LF.1.1.a.");
  api.reachable = false;
  await user.click(first.getByRole("radio", { name: "Sometimes" }));
  await seen(/Kept on this device/);

  const left: string[] = [];
  let leaving = signOut((address) => left.push(address));
  await user.click(await screen.findByRole("button", { name: "Stay signed in" }));
  await leaving;
  expect(left).toEqual([]);

  leaving = signOut((address) => left.push(address));
  await user.click(
    await screen.findByRole("button", { name: "Sign out and leave them locked here" }),
  );
  await leaving;
  expect(left).toEqual(["/sign-out"]);
  forgetKeeper();

  api.reachable = true;
  tasks();
  await waitFor(() => expect(api.response.answers).toEqual([{ item: "LF.1.1.a", value: 2 }]));
});

test("signing out can delete what was not sent, but only when told to", async () => {
  const api = new OneResponseApi();
  const page = elementPage();
  const first = await question("I do LF.1.1.a.");
  api.reachable = false;
  await user.click(first.getByRole("radio", { name: "Sometimes" }));
  await seen(/Kept on this device/);
  const left: string[] = [];
  const leaving = signOut((address) => left.push(address));
  await user.click(await screen.findByRole("button", { name: "Sign out and delete them" }));
  await leaving;
  expect(left).toEqual(["/sign-out"]);
  page.unmount();
  forgetKeeper();

  api.reachable = true;
  tasks();
  await screen.findByText("0 of 4 answered");
  expect(api.callsTo("PATCH", "/answers").length).toBeGreaterThan(0);
  expect(api.response.answers).toEqual([]);
});
