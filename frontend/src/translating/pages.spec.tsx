import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import type { TranslationView } from "../api/generated/commonVision.schemas";
import { editorPaths } from "../editorPaths";
import { paths } from "../paths";
import { renderRoutes } from "../test/render";
import { json, problem, serve, type Call } from "../test/server";
import { translatingRoutes } from "./entry";

const english = { name: "Framework", "domains/A/name": "Yourself", "elements/A.1/name": "Resting" };
let nth = 0;

/** The API with one translation, which another editor may change behind the page's back. */
function api(texts: Record<string, string> = {}, roles = ["framework-editor", "administrator"]) {
  const held = { texts, revision: 4 };
  // A version of its own for each test: what is unsaved stays in the tab.
  const version = ++nth;
  const translations = `/api/v1/frameworks/framework/versions/${version}/translations`;
  const address = `${translations}/cy`;
  const view = (): TranslationView => ({
    locale: "cy",
    revision: held.revision,
    translated: Object.keys(held.texts).length,
    translatable: 3,
    editedAt: "2026-11-26T10:00:00Z",
    texts: Object.entries(english).map(([key, text]) => ({
      key,
      part: key === "name" ? null : "A",
      english: text,
      translation: held.texts[key] ?? null,
      maxLength: 200,
    })),
  });
  const change = (next: Record<string, string>) => {
    held.texts = next;
    held.revision += 1;
  };
  const put = ({ headers, body }: Call) => {
    if (headers.get("If-Match") !== `"${held.revision}"`) return problem(412, { current: view() });
    const { texts: sent } = body as { texts: Record<string, string> };
    if (sent["elements/A.1/name"] === "drwg") {
      return problem(400, {
        errors: [{ pointer: "/texts/elements~1A.1~1name", message: "Write at most 3 characters." }],
      });
    }
    change(sent);
    return json(view());
  };
  const calls = serve({
    "GET /api/v1/people/me": { name: "Eve", roles, organisation: null, profile: {} },
    [`GET ${translations}`]: () => {
      const { locale, translated, translatable, editedAt } = view();
      const begun = translated > 0 ? [{ locale, translated, translatable, editedAt }] : [];
      return json({ items: begun, nextPageToken: null });
    },
    [`GET /api/v1/frameworks/framework/versions/${version}`]: { name: "Framework" },
    [`GET ${address}`]: () => json(view()),
    [`PUT ${address}`]: put,
    [`DELETE ${address}`]: undefined,
  });
  const page = editorPaths.translation("frameworks", "framework", version, "cy");
  const list = paths.translations("frameworks", "framework", version);
  return { calls, held, change, page, list, translations };
}

const open = (at: string) => renderRoutes(at, translatingRoutes);
const field = (name: string) => screen.findByRole("textbox", { name });
const saveButton = () => screen.getByRole("button", { name: "Save" });

test("who is no editor is told that there is no such page, and nothing is asked for", async () => {
  const { calls, page } = api({}, ["staff", "administrator"]);
  open(page);
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
  expect(calls.map(({ path }) => path)).toEqual(["/api/v1/people/me"]);
});

test("each language says how far it is, and the published name is asked for in English", async () => {
  const { calls, page, list } = api({ name: "Fframwaith" });
  open(list);
  expect(await screen.findByRole("link", { name: "Cymraeg" })).toHaveAttribute("href", page);
  expect(screen.getByText("Cymraeg")).toHaveAttribute("lang", "cy");
  const bar = screen.getByRole("progressbar", { name: "1 of 3 texts translated" });
  expect(bar).toHaveAttribute("value", "1");
  expect(await screen.findByText(/^Framework, version/)).toBeVisible();
  const named = calls.find(({ path }) => /versions.\d+$/.test(path));
  expect(named?.headers.get("Accept-Language")).toBe("en");
});

test("another language is begun by its tag", async () => {
  const { list } = api();
  open(list);
  expect(await screen.findByText(/not been translated into any language/)).toBeVisible();
  const go = screen.getByRole("button", { name: "Go on" });
  const language = screen.getByRole("textbox", { name: "Language" });
  for (const none of ["", "cy_GB", "en-GB"]) {
    await userEvent.clear(language);
    if (none) await userEvent.type(language, none);
    await userEvent.click(go);
    expect(language).toHaveAccessibleDescription(/such as cy/);
  }
  await userEvent.clear(language);
  await userEvent.type(language, "CY");
  await userEvent.click(go);
  expect(await screen.findByRole("heading", { name: /Translate into Welsh/ })).toBeVisible();
});

test("what the editor may not translate is not there", async () => {
  const { list, translations } = api();
  serve({
    "GET /api/v1/people/me": { roles: ["framework-editor"], organisation: null, profile: {} },
    [`GET ${translations}`]: problem(404),
    [`GET ${translations.replace("/translations", "")}`]: problem(404),
  });
  open(list);
  expect(await screen.findByRole("heading", { name: "Page not found" })).toBeVisible();
});

test("the English is the label of its translation, part by part, and all of it is saved", async () => {
  const { held, page } = api({ name: "Fframwaith" });
  open(page);
  expect(await field("Framework")).toHaveValue("Fframwaith");
  expect(screen.getByRole("progressbar")).toHaveAccessibleName("1 of 3 texts translated");
  await userEvent.click(screen.getByRole("link", { name: "Yourself" }));
  const yourself = await field("Yourself");
  expect(yourself).toHaveAttribute("lang", "cy");
  await userEvent.type(yourself, "Ti dy hun");
  expect(screen.getByText(/^Not saved yet/)).toBeVisible();
  expect(screen.getByRole("progressbar")).toHaveAccessibleName("2 of 3 texts translated");
  await userEvent.click(saveButton());
  expect(await screen.findByText("Saved. It is shown from now on.")).toBeVisible();
  expect(held.texts).toEqual({ name: "Fframwaith", "domains/A/name": "Ti dy hun" });
});

test("what is typed is still there after a look at another page", async () => {
  const { page } = api();
  const first = open(page);
  await userEvent.type(await field("Framework"), "Fframwaith");
  first.unmount();
  open(page);
  expect(await field("Framework")).toHaveValue("Fframwaith");
});

test("two who change different texts are brought together without a question", async () => {
  const { held, change, page } = api();
  open(page);
  await userEvent.type(await field("Framework"), "Fi");
  change({ "elements/A.1/name": "Nhw" });
  await userEvent.click(saveButton());
  expect(await screen.findByText("Saved. It is shown from now on.")).toBeVisible();
  expect(held.texts).toEqual({ name: "Fi", "elements/A.1/name": "Nhw" });
});

test.each([
  ["Keep yours: Framework", "Fi"],
  ["Take theirs: Framework", "Nhw"],
])("two who change the same text choose: %s", async (choice, stays) => {
  const { held, change, page } = api({ name: "Un" });
  open(page);
  const name = await field("Framework");
  await userEvent.clear(name);
  await userEvent.type(name, "Fi");
  change({ name: "Nhw" });
  await userEvent.click(saveButton());
  const alert = within(await screen.findByRole("alert"));
  expect(alert.getByText("Fi")).toBeVisible();
  expect(alert.getByText("Nhw")).toBeVisible();
  expect(held.texts).toEqual({ name: "Nhw" });
  expect(saveButton()).toBeDisabled();
  await userEvent.click(alert.getByRole("button", { name: choice }));
  expect(await field("Framework")).toHaveValue(stays);
  await userEvent.click(saveButton());
  await screen.findByText("Saved. It is shown from now on.");
  expect(held.texts).toEqual({ name: stays });
});

test("a text that is refused is shown where it stands, and what was typed stays", async () => {
  const { page } = api();
  open(`${page}?part=A`);
  await userEvent.type(await field("Resting"), "drwg");
  await userEvent.click(screen.getByRole("link", { name: "About the whole" }));
  await userEvent.click(saveButton());
  const refused = await field("Resting");
  expect(refused).toHaveValue("drwg");
  expect(refused).toHaveAccessibleDescription(/Write at most 3 characters/);
});

test("a translation is taken away only when that is confirmed", async () => {
  const { calls, page } = api({ name: "Un" });
  open(page);
  await userEvent.click(await screen.findByRole("button", { name: "Take this translation away" }));
  expect(calls.some(({ method }) => method === "DELETE")).toBe(false);
  await userEvent.click(screen.getByRole("button", { name: "Take it away" }));
  await waitFor(() => expect(calls.some(({ method }) => method === "DELETE")).toBe(true));
  expect(calls.find(({ method }) => method === "DELETE")?.headers.get("If-Match")).toBe('"4"');
});
