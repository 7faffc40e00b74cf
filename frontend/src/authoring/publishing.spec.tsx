import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { editorPaths } from "../editorPaths";
import { renderRoutes } from "../test/render";
import { json, problem, type Call } from "../test/server";
import { authoringRoutes } from "./entry";
import { api, asked, draftPath, key } from "./fakeApi";
import { framework } from "./fixtures";
import { changeElement } from "./frameworkTree";

const open = (at: string) => renderRoutes(at, authoringRoutes);
const checks = (items: object[]) => ({ [`GET ${draftPath}/check-list`]: { items } });

test("what is missing leads to its field, and while it is, there is no way to publish", async () => {
  api(
    checks([
      {
        severity: "must",
        pointer: "/framework/domains/0/elements/1/description",
        text: "Write it.",
      },
      { severity: "advice", pointer: "/framework/rights/permissionReference", text: "Note it." },
    ]),
  );
  open(editorPaths.frameworkDraftPublication(key));
  const missing = await screen.findByRole("link", { name: "Write it." });
  expect(missing.closest("li")).toHaveTextContent("Must Write it.Yourself, Owning mistakes");
  expect(screen.queryByRole("button", { name: "Publish it" })).toBeNull();
  expect(screen.getByRole("link", { name: "Note it." })).toHaveAttribute(
    "href",
    `/authoring/frameworks/${key}/texts#permissionReference`,
  );
  await userEvent.click(missing);
  expect(await screen.findByLabelText("What it is about")).toHaveFocus();
});

test("what is ready is published as it was seen, and the list says so", async () => {
  const { calls } = api({
    ...checks([]),
    [`POST ${draftPath}/publication`]: json({ key, version: 2, name: "Ward leadership" }),
  });
  open(editorPaths.frameworkDraftPublication(key));
  await userEvent.click(await screen.findByRole("button", { name: "Publish it" }));
  expect(await screen.findByText("“Ward leadership” is published as version 2.")).toBeVisible();
  const post = calls.find(({ method }) => method === "POST")!;
  expect(post.headers.get("If-Match")).toBe('"7"');
});

test("when somebody saved meanwhile nothing is published, and their text is looked at first", async () => {
  const stale = ({ headers }: Call) =>
    headers.get("If-Match") === '"8"'
      ? json({ key, version: 2, name: "Ward leadership" })
      : problem(412);
  const { held } = api({ ...checks([]), [`POST ${draftPath}/publication`]: stale });
  open(editorPaths.frameworkDraftPublication(key));
  const publish = await screen.findByRole("button", { name: "Publish it" });
  held.content = { ...framework, summary: "Theirs." };
  held.revision = 8;
  await userEvent.click(publish);
  expect(await screen.findByText(/Their changes have been taken in/)).toBeVisible();
  await userEvent.click(await screen.findByRole("button", { name: "Publish it" }));
  expect(await screen.findByText("“Ward leadership” is published as version 2.")).toBeVisible();
});

test("a draft is deleted only after a question", async () => {
  const { calls } = api({ ...checks([]), [`DELETE ${draftPath}`]: undefined });
  open(editorPaths.frameworkDraftPublication(key));
  await userEvent.click(await screen.findByRole("button", { name: "Delete this draft" }));
  expect(calls.some(({ method }) => method === "DELETE")).toBe(false);
  await userEvent.click(
    within(screen.getByRole("dialog")).getByRole("button", { name: "Remove it" }),
  );
  expect(await screen.findByText("The draft “Ward leadership” is deleted.")).toBeVisible();
});

test("a questionnaire shows what it asks and what it leaves out", async () => {
  const { heldQuestions } = api();
  open(editorPaths.questionnaireDraft(asked));
  expect(await screen.findByText(/Over Ward leadership, version 1/)).toBeVisible();
  expect(screen.getByRole("link", { name: "Asking first" }).parentElement).toHaveTextContent(
    "2 items",
  );
  await userEvent.click(screen.getByRole("button", { name: "Ask about it: Resting" }));
  await userEvent.click(await screen.findByRole("button", { name: "Leave out: Listening" }));
  await waitFor(
    () =>
      expect(
        heldQuestions.content.sections.map(({ elements }) => elements.map((it) => it.key)),
      ).toEqual([["WL.1.a", "WL.1.b", "WL.1.c"]]),
    { timeout: 5000 },
  );
});

test("a later version of the framework is taken over when its editor says so", async () => {
  const later = {
    key,
    ...changeElement(framework, "WL.1.a", (it) => ({ ...it, name: "Asking twice" })),
    version: 2,
  };
  const { heldQuestions } = api({
    [`GET /api/v1/frameworks/${key}`]: later,
    [`GET /api/v1/frameworks/${key}/versions/2`]: later,
  });
  open(editorPaths.questionnaireDraft(asked));
  await userEvent.click(await screen.findByRole("button", { name: "Take over version 2" }));
  await waitFor(() => expect(heldQuestions.content.over.version).toBe(2), { timeout: 5000 });
  expect(heldQuestions.content.sections[0]!.elements[0]).toMatchObject({
    name: "Asking twice",
    items: [{ key: "WL.1.a.x" }, { key: "WL.1.a.y" }],
  });
  expect(await screen.findByRole("link", { name: "Asking twice" })).toBeVisible();
});

test("an item gets advice on its wording while it is written, and both its forms are saved", async () => {
  const { heldQuestions } = api();
  open(editorPaths.questionnaireDraftItems(asked, "WL.1.b"));
  await userEvent.click(
    await screen.findByRole("button", { name: "Add an item: Owning mistakes" }),
  );
  const [, second] = await screen.findAllByLabelText("About oneself");
  expect(second).toHaveFocus();
  await userEvent.type(second!, "I never ask and wait.");
  expect(second).toHaveAccessibleDescription(/“and” may join two behaviours/);
  expect(second).toHaveAccessibleDescription(/“never” says what is not done/);
  await userEvent.type(screen.getAllByLabelText("The same about a colleague")[1]!, "Asks.");
  await userEvent.click(screen.getByRole("button", { name: "Move up: item 2" }));
  expect(screen.getByText("Item 2 is now item 1 of 2.")).toBeInTheDocument();
  await waitFor(
    () =>
      expect(heldQuestions.content.sections[0]!.elements[1]!.items).toMatchObject([
        { text: "I never ask and wait.", thirdPerson: "Asks." },
        { key: "WL.1.b.x" },
      ]),
    { timeout: 5000 },
  );
});

test("a scale has two to seven points and says what stands apart", async () => {
  const { heldQuestions } = api();
  open(editorPaths.questionnaireDraftScale(asked));
  const remove = await screen.findByRole("button", { name: "Remove the highest point: scale" });
  await userEvent.click(remove);
  expect(screen.getAllByLabelText(/^Point/)).toHaveLength(2);
  await userEvent.click(screen.getByRole("button", { name: "Add a point: scale" }));
  await userEvent.type(screen.getByLabelText("Point 3"), "Always");
  await userEvent.click(screen.getByLabelText("Offer “not applicable”"));
  await userEvent.click(screen.getByLabelText("Ask for each item how important it is as well"));
  await waitFor(
    () => expect(heldQuestions.content.scale.points[2]).toEqual({ value: 3, label: "Always" }),
    { timeout: 5000 },
  );
  await waitFor(() => expect(heldQuestions.content.importance?.points).toHaveLength(3), {
    timeout: 5000,
  });
  expect(heldQuestions.content.scale.notApplicable).toBeNull();
});

test("the preview of a questionnaire can be answered, and that goes nowhere", async () => {
  const { calls } = api();
  open(`${editorPaths.questionnaireDraftPreview(asked)}?element=WL.1.a`);
  const phone = await screen.findByTitle<HTMLIFrameElement>("As on a phone");
  const page = within(phone.contentDocument!.body);
  const item = within(await page.findByRole("group", { name: "I ask first." }));
  await userEvent.click(item.getByLabelText("Often"));
  expect(item.getByLabelText("Often")).toBeChecked();
  expect(calls.filter(({ method }) => method !== "GET")).toEqual([]);
});

test("a version is retired after a question, and taken back into use after another", async () => {
  let retiredAt: string | undefined;
  const version = {
    key: asked,
    version: 1,
    name: "Ward questions",
    publishedAt: "2026-11-01T09:00:00Z",
  };
  const retirement = `/api/v1/questionnaires/${asked}/versions/1/retirement`;
  const { calls } = api({
    "GET /api/v1/framework-versions": { items: [], nextPageToken: null },
    "GET /api/v1/questionnaire-versions": () =>
      json({ items: [{ ...version, ...(retiredAt && { retiredAt }) }], nextPageToken: null }),
    [`PUT ${retirement}`]: () => {
      retiredAt = "2026-11-26T10:00:00Z";
      return json({ retiredAt });
    },
    [`DELETE ${retirement}`]: () => {
      retiredAt = undefined;
      return undefined;
    },
  });
  open(editorPaths.publishedVersions());
  expect(await screen.findByText("Nothing that you edit has been published yet.")).toBeVisible();
  const name = "Ward questions, version 1";
  await userEvent.click(screen.getByRole("button", { name: `Retire: ${name}` }));
  expect(calls.some(({ method }) => method === "PUT")).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Retire it" }));
  await userEvent.click(await screen.findByRole("button", { name: `Take back into use: ${name}` }));
  expect(screen.getByText(/Retired on 26 November 2026/)).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Take it back" }));
  expect(await screen.findByRole("button", { name: `Retire: ${name}` })).toBeVisible();
});
