import { configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { forgetSession } from "../auth/session";
import { paths } from "../paths";
import { renderPage } from "../test/render";
import CheckAnswersPage from "./CheckAnswersPage";
import ElementPage from "./ElementPage";
import { aDraft, ID, OneResponseApi, questionnaire, ratedTwice } from "./fixtures";
import { forgetKeeper } from "./useKeeper";
import WhileSignedIn from "./WhileSignedIn";

configure({ asyncUtilTimeout: 5000 });
vi.setConfig({ testTimeout: 30_000 });

beforeEach(() => {
  vi.stubGlobal("indexedDB", new IDBFactory());
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
});

afterEach(() => {
  forgetKeeper();
  forgetSession();
  vi.unstubAllGlobals();
});

const apiWith = (response = aDraft()) =>
  new OneResponseApi(response, {
    [`GET /api/v1/questionnaires/${questionnaire.key}/versions/1`]: () => ratedTwice,
  });

const elementPage = () =>
  renderPage(
    <>
      <ElementPage />
      <WhileSignedIn />
    </>,
    {
      at: paths.assessmentElement(ID, "LF.1.1"),
      route: paths.assessmentElement(":response", ":element"),
    },
  );

const asked = "How important is this in my role? I do LF.1.1.a.";
const group = async (name: string) => within(await screen.findByRole("group", { name }));

test("how important an item is is asked beside it, and sent as a rating of its own", async () => {
  const user = userEvent.setup();
  const api = apiWith();
  elementPage();
  await user.click((await group("I do LF.1.1.a.")).getByRole("radio", { name: "Strong" }));
  await user.click((await group(asked)).getByRole("radio", { name: "Very important" }));
  expect((await group("I do LF.1.1.a.")).getByRole("radio", { name: "Strong" })).toBeChecked();
  await waitFor(() =>
    expect(api.response).toMatchObject({
      answers: [{ item: "LF.1.1.a", value: 3 }],
      importance: [{ item: "LF.1.1.a", value: 2 }],
    }),
  );
});

test("it can be cleared without its answer, and the focus stays with it", async () => {
  const user = userEvent.setup();
  const api = apiWith(
    aDraft({
      answers: [{ item: "LF.1.1.a", value: 3 }],
      importance: [{ item: "LF.1.1.a", value: 2 }],
    }),
  );
  elementPage();
  await user.click(await screen.findByRole("button", { name: `Clear this answer: ${asked}` }));
  expect((await group(asked)).getByRole("radio", { name: "Slightly important" })).toHaveFocus();
  await waitFor(() => expect(api.response.importance).toEqual([]));
  expect(api.response.answers).toEqual([{ item: "LF.1.1.a", value: 3 }]);
});

test("it is not asked of what does not apply", async () => {
  const user = userEvent.setup();
  apiWith();
  elementPage();
  const first = await group("I do LF.1.1.a.");
  expect(await screen.findByRole("group", { name: asked })).toBeVisible();
  await user.click(first.getByRole("radio", { name: "Not applicable to my role" }));
  await waitFor(() => expect(screen.queryByRole("group", { name: asked })).toBeNull());
});

test("each level is described, and not observed is offered where the scale has it", async () => {
  apiWith();
  elementPage();
  expect(await screen.findByText("The fourth of Developing self awareness.")).toBeVisible();
  expect(
    (await group("I do LF.1.1.a.")).getByRole("radio", { name: "I cannot say" }),
  ).toBeVisible();
});

test("what was not rated yet shows when the answers are checked", async () => {
  apiWith(
    aDraft({
      answers: [
        { item: "LF.1.1.a", value: 3 },
        { item: "LF.1.1.b", value: 1 },
        { item: "LF.1.2.a", value: -1 },
        { item: "LF.1.2.b", value: -2 },
      ],
      importance: [{ item: "LF.1.1.a", value: 2 }],
    }),
  );
  renderPage(<CheckAnswersPage />, {
    at: paths.checkAnswers(ID),
    route: paths.checkAnswers(":response"),
  });
  expect(await screen.findByText(/You have answered 2 of 4/)).toBeVisible();
  const values = screen.getAllByRole("definition").map((value) => value.textContent);
  expect(values).toContain("StrongHow important is this in my role? Very important");
  expect(values).toContain("EssentialHow important is this in my role? Importance not rated");
  expect(values).toContain("Not applicable to my role");
  expect(values).toContain("I cannot sayHow important is this in my role? Importance not rated");
});
