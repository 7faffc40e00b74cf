import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { editorPaths } from "../editorPaths";
import { renderRoutes } from "../test/render";
import { problem } from "../test/server";
import { api, asked } from "./fakeApi";
import { authoringRoutes } from "./entry";
import { largestDocument } from "./importing";

const open = (at: string) => renderRoutes(at, authoringRoutes);
const imports = (dryRun: boolean, format = "pack") =>
  `POST /api/v1/imports?dryRun=${dryRun}&format=${format}`;
const items = (dryRun: boolean) =>
  `POST /api/v1/questionnaire-drafts/${asked}/items?dryRun=${dryRun}`;
const part = (rest: object) => ({
  pointer: "/frameworks/0",
  kind: "framework",
  key: "ward",
  version: 2,
  name: "Ward leadership",
  change: "created",
  ...rest,
});
const pack = new File(['{"format": "common-vision-pack"}'], "ward.json");

async function choose(label: string, file: File) {
  await userEvent.upload(await screen.findByLabelText(label), file);
}

test("a file is looked through, shown and imported only when the editor says so", async () => {
  const report = {
    items: [
      part({}),
      part({ pointer: "/questionnaires/0", kind: "questionnaire", change: "unchanged" }),
    ],
  };
  const { calls } = api({ [imports(true)]: report, [imports(false)]: report });
  open(editorPaths.importFile());
  await choose("Choose the file", pack);
  const heading = await screen.findByRole("heading", { name: "What ward.json would do" });
  expect(heading).toHaveFocus();
  expect(screen.getByText(/There is 1 change/)).toBeVisible();
  const row = within(screen.getByRole("row", { name: /Ward leadership/ }));
  expect(row.getByText("New")).toBeVisible();
  expect(row.getByText(/Framework ward, version 2/)).toBeVisible();
  expect(screen.getByText(/1 part is here already/)).toBeVisible();
  expect(calls.some(({ path }) => path.includes("dryRun=false"))).toBe(false);

  await userEvent.click(screen.getByRole("button", { name: "Import it" }));
  expect(await screen.findByRole("heading", { name: "Imported" })).toBeVisible();
  expect(screen.getByRole("link", { name: "Ward leadership" })).toHaveAttribute(
    "href",
    "/frameworks/ward",
  );
});

test("what is wrong is listed with its place, and there is nothing to confirm", async () => {
  api({
    [imports(true)]: problem(400, {
      type: "/problems/import-refused",
      errors: [{ pointer: "/frameworks/0/domains/2/key", message: "This key is here twice." }],
      items: [part({ pointer: "/frameworks/1" })],
    }),
  });
  open(editorPaths.importFile());
  await choose("Choose the file", pack);
  expect(
    await screen.findByRole("heading", { name: "ward.json cannot be imported" }),
  ).toHaveFocus();
  const row = within(screen.getByRole("row", { name: /This key is here twice/ }));
  expect(row.getByRole("rowheader")).toHaveTextContent("/frameworks/0/domains/2/key");
  expect(screen.queryByRole("button", { name: "Import it" })).toBeNull();
});

test("a file that changes nothing offers nothing to confirm", async () => {
  api({ [imports(true)]: { items: [part({ change: "unchanged" })] } });
  open(editorPaths.importFile());
  await choose("Choose the file", pack);
  expect(await screen.findByText("Nothing: all of it is here already.")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Import it" })).toBeNull();
});

test("a file that is too large is not sent", async () => {
  const { calls } = api();
  open(editorPaths.importFile());
  const large = new File([new Uint8Array(largestDocument + 1)], "large.json");
  await choose("Choose the file", large);
  expect(await screen.findByText(/large.json has 16.1 MB. A file has at most 16 MB/)).toBeVisible();
  expect(calls.some(({ method }) => method === "POST")).toBe(false);
});

test("a CASE package is told from a document of ours", async () => {
  const { calls } = api({ [imports(true, "case")]: { items: [part({})] } });
  open(editorPaths.importFile());
  await choose("Choose the file", new File(['{"CFDocument": {}}'], "case.json"));
  expect(await screen.findByRole("heading", { name: "What case.json would do" })).toBeVisible();
  const post = calls.find(({ method }) => method === "POST")!;
  expect(post.headers.get("Content-Type")).toBe("application/json");
});

test("a table goes in over the draft that was seen, and says what it removes", async () => {
  const report = {
    items: [
      { pointer: "line:7", kind: "item", key: "W.1.a", name: "I ask.", change: "changed" },
      {
        pointer: "/questionnaire/sections/0/elements/0/items/1",
        kind: "item",
        key: "W.1.b",
        name: "I rest.",
        change: "removed",
      },
    ],
  };
  const { calls } = api({ [items(true)]: report, [items(false)]: report });
  open(editorPaths.questionnaireDraftTable(asked));
  await choose("Choose the table", new File(["element,key"], "items.csv"));
  const changed = within(await screen.findByRole("row", { name: /I ask/ }));
  expect(changed.getByText("Line 7")).toBeVisible();
  const removed = within(screen.getByRole("row", { name: /I rest/ }));
  expect(removed.getByText("Not in it")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "Import it" }));
  expect(await screen.findByRole("link", { name: "Go on with the draft" })).toBeVisible();
  const posts = calls.filter(({ method }) => method === "POST");
  expect(posts.map(({ headers }) => headers.get("If-Match"))).toEqual(['"3"', '"3"']);
  expect(posts[0]!.headers.get("Content-Type")).toBe("text/csv");
});

test("where somebody else has saved meanwhile, the table is looked at again over what is there now", async () => {
  let stale = true;
  const { calls, heldQuestions } = api({
    [items(true)]: () => {
      if (!stale) return { items: [] };
      stale = false;
      heldQuestions.revision += 1;
      return problem(412, { type: "/problems/stale" });
    },
  });
  open(editorPaths.questionnaireDraftTable(asked));
  await choose("Choose the table", new File(["element,key"], "items.csv"));
  await userEvent.click(await screen.findByRole("button", { name: "Try again" }));
  expect(await screen.findByText("Nothing: all of it is here already.")).toBeVisible();
  await waitFor(() =>
    expect(
      calls.filter(({ method }) => method === "POST").map((it) => it.headers.get("If-Match")),
    ).toEqual(['"3"', '"4"']),
  );
});
