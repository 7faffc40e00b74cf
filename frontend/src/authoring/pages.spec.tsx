import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { editorPaths } from "../editorPaths";
import { paths } from "../paths";
import { renderRoutes } from "../test/render";
import { problem } from "../test/server";
import { api, draftPath, key } from "./fakeApi";
import { framework } from "./fixtures";
import { authoringRoutes } from "./entry";

const open = (at: string) => renderRoutes(at, authoringRoutes);
const deviceKeyPath = "GET /api/v1/people/me/device-key";

test("who is no editor is told that there is no such page, and nothing is asked for", async () => {
  const { calls } = api({}, ["staff", "administrator"]);
  open(paths.drafts());
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
  expect(calls.map(({ path }) => path)).toEqual(["/api/v1/people/me"]);
});

test("the list has drafts and what is published, each with what this editor may do", async () => {
  api();
  open(paths.drafts());
  expect(await screen.findByRole("link", { name: "Ward leadership" })).toHaveAttribute(
    "href",
    `/authoring/frameworks/${key}`,
  );
  const next = await screen.findAllByRole("button", { name: /Begin its next version/ });
  expect(next.map(({ textContent }) => textContent)).toEqual([
    "Begin its next version: Our values",
  ]);
  expect(screen.getAllByRole("link", { name: /^Copy it/ })).toHaveLength(2);
});

test("an administrator also begins the next version of what is for everyone", async () => {
  const begun = "/authoring/frameworks/leadership-framework";
  const { calls } = api(
    {
      "POST /api/v1/framework-drafts": { key: "leadership-framework", revision: 1, framework },
      "GET /api/v1/framework-drafts/leadership-framework": {
        key: "leadership-framework",
        revision: 1,
        framework,
      },
    },
    ["framework-editor", "administrator"],
  );
  open(paths.drafts());
  await userEvent.click(
    await screen.findByRole("button", { name: "Begin its next version: Leadership Framework" }),
  );
  expect(await screen.findByRole("heading", { name: /Ward leadership/ })).toBeVisible();
  const post = calls.find(({ method }) => method === "POST")!;
  expect(post.body).toEqual({ key: "leadership-framework" });
  expect(post.headers.get("Idempotency-Key")).toMatch(/^[0-9a-f-]{36}$/);
  expect(begun).toBe(editorPaths.frameworkDraft("leadership-framework"));
});

test("a copy gets a name and a key of the organisation's own", async () => {
  const { calls } = api({
    "GET /api/v1/frameworks/leadership-framework/versions/2": { name: "Leadership Framework" },
    "POST /api/v1/framework-drafts": { key, revision: 7, framework },
  });
  open(editorPaths.newFramework({ key: "leadership-framework", version: 2 }));
  await userEvent.click(await screen.findByRole("button", { name: "Start the draft" }));
  expect(screen.getByRole("link", { name: "Enter a name" })).toBeVisible();
  await userEvent.type(screen.getByLabelText("Name"), "Ward leadership");
  await userEvent.click(screen.getByRole("button", { name: "Start the draft" }));
  expect(await screen.findByRole("heading", { name: /Ward leadership/ })).toBeVisible();
  expect(calls.find(({ method }) => method === "POST")!.body).toEqual({
    key,
    name: "Ward leadership",
    copyOf: { key: "leadership-framework", version: 2 },
  });
});

test("a key that is taken is said at its field", async () => {
  api({ "POST /api/v1/framework-drafts": problem(409, { type: "/problems/key-taken" }) });
  open(editorPaths.newFramework());
  await userEvent.type(await screen.findByLabelText("Name"), "Ward leadership");
  await userEvent.click(screen.getByRole("button", { name: "Start the draft" }));
  expect(await screen.findByLabelText("Code in its address")).toHaveAccessibleDescription(
    /This code is taken/,
  );
});

test("an element is moved by keyboard: said, saved, and the focus stays where it was", async () => {
  const { held } = api();
  open(editorPaths.frameworkDraft(key));
  const down = await screen.findByRole("button", { name: "Move down: Resting" });
  down.focus();
  await userEvent.keyboard("{Enter}");
  expect(await screen.findByText("Resting is now 1 of 2 in Others.")).toBeInTheDocument();
  expect(screen.getByRole("button", { name: "Move down: Resting" })).toHaveFocus();
  await waitFor(
    () =>
      expect(held.content.domains[1]!.elements.map((it) => it.key)).toEqual(["WL.1.c", "WL.2.a"]),
    { timeout: 5000 },
  );
  expect((await screen.findAllByText("Saved")).length).toBeGreaterThan(0);
});

test("at the end of the page a move does nothing, and the button keeps the focus", async () => {
  const { calls } = api();
  open(editorPaths.frameworkDraft(key));
  const up = await screen.findByRole("button", { name: "Move up: Yourself" });
  up.focus();
  await userEvent.keyboard("{Enter}");
  expect(up).toHaveFocus();
  expect(up).toHaveAttribute("aria-disabled", "true");
  expect(calls.some(({ method }) => method === "PUT")).toBe(false);
});

test("undo takes back the move, and both are saved", async () => {
  const { held } = api();
  open(editorPaths.frameworkDraft(key));
  await userEvent.click(await screen.findByRole("button", { name: "Move down: Yourself" }));
  await userEvent.click(screen.getByRole("button", { name: "Undo" }));
  const domains = screen.getAllByRole("heading", { level: 2 }).map((it) => it.textContent);
  expect(domains).toEqual(["Yourself", "Others"]);
  await userEvent.click(screen.getByRole("button", { name: "Redo" }));
  await waitFor(() => expect(held.content.domains[0]!.key).toBe("WL.2"), { timeout: 5000 });
});

test("what is typed is saved whole over the revision that was seen", async () => {
  const { held, calls } = api();
  open(editorPaths.frameworkDraftElement(key, "WL.1.a"));
  const looks = await screen.findByLabelText("What it looks like");
  await userEvent.type(looks, "{Enter}Waits for the answer{Enter}");
  await userEvent.tab();
  await waitFor(
    () =>
      expect(held.content.domains[0]!.elements[0]!.looksLike).toEqual([
        "Asks",
        "Waits for the answer",
      ]),
    { timeout: 5000 },
  );
  const puts = calls.filter(({ method }) => method === "PUT");
  expect(puts[0]!.headers.get("If-Match")).toBe('"7"');
});

test("a new element opens at its form, with a key that nothing else has", async () => {
  const { held } = api();
  open(editorPaths.frameworkDraft(key));
  await userEvent.click(await screen.findByRole("button", { name: "Add an element: Others" }));
  await userEvent.type(await screen.findByLabelText("Name"), "Thanking");
  await waitFor(
    () => expect(held.content.domains[1]!.elements[1]).toMatchObject({ name: "Thanking" }),
    { timeout: 5000 },
  );
  expect(held.content.domains[1]!.elements[1]!.key).toMatch(/^WL\.2\.\w{5}$/);
});

test("when somebody else changed the same field both texts are shown, and the chosen one is saved", async () => {
  const { held } = api();
  open(editorPaths.frameworkDraftDomain(key, "WL.1"));
  const name = await screen.findByLabelText("Name");
  held.content = {
    ...framework,
    summary: "Theirs too.",
    domains: framework.domains.map((it) => (it.key === "WL.1" ? { ...it, name: "You" } : it)),
  };
  held.revision = 8;
  await userEvent.type(name, " at work");
  const asked = await screen.findByRole(
    "region",
    { name: "Yourself at work: Name" },
    { timeout: 5000 },
  );
  expect(within(asked).getByText("Yourself at work")).toBeVisible();
  expect(within(asked).getByText("You")).toBeVisible();
  expect(held.content.domains[0]!.name).toBe("You");
  await userEvent.click(within(asked).getByRole("button", { name: /Keep yours/ }));
  await waitFor(() => expect(held.content.domains[0]!.name).toBe("Yourself at work"));
  expect(held.content.summary).toBe("Theirs too.");
});

test("without a network it says that it is kept here, and finds it again at the next visit", async () => {
  const { held, calls } = api({
    [`PUT ${draftPath}`]: () => Promise.reject(new TypeError("no network")),
  });
  const first = open(editorPaths.frameworkDraftDomain(key, "WL.2"));
  await userEvent.type(await screen.findByLabelText("Name"), " here");
  expect(
    (await screen.findAllByText("Kept on this device, not saved yet", {}, { timeout: 5000 }))
      .length,
  ).toBeGreaterThan(0);
  const tried = calls.length;
  first.unmount();
  await waitFor(() => expect(calls.length).toBeGreaterThan(tried));

  const later = api({ [deviceKeyPath]: { key: btoa("k".repeat(32)) } });
  open(editorPaths.frameworkDraftDomain(key, "WL.2"));
  expect(await screen.findByText(/What you wrote here before/)).toBeVisible();
  expect(screen.getByLabelText("Name")).toHaveValue("Others here");
  await waitFor(() => expect(later.held.content.domains[1]!.name).toBe("Others here"));
  expect(held.content.domains[1]!.name).toBe("Others");
});
