import "fake-indexeddb/auto";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, test } from "vitest";
import { chooseLanguage } from "../api/language";
import { editorPaths } from "../editorPaths";
import { renderRoutes } from "../test/render";
import { problem } from "../test/server";
import { authoringRoutes } from "./entry";
import { api, draftPath, key } from "./fakeApi";
import { framework } from "./fixtures";
import { changeElement } from "./frameworkTree";

const open = (at: string) => renderRoutes(at, authoringRoutes);

test("what is different is told in words, and whether it means the same is asked and saved", async () => {
  const { held } = api();
  held.content = changeElement(framework, "WL.1.b", (it) => ({
    ...it,
    name: "Owning up",
    example: "A nurse says so.",
  }));
  open(editorPaths.frameworkDraftDifference(key));
  expect(
    await screen.findByText("Element “Owning mistakes” was renamed to “Owning up”."),
  ).toBeVisible();
  expect(screen.getByText("A nurse says so.")).toBeVisible();
  const question = screen.getByRole("group", { name: "Owning up" });
  expect(within(question).getByRole("radio", { name: "The same" })).toBeChecked();
  await userEvent.click(within(question).getByRole("radio", { name: "Something else" }));
  await waitFor(
    () =>
      expect(held.content.succession).toEqual({
        since: 1,
        successors: [{ key: "WL.1.b", meaning: "changed" }],
      }),
    { timeout: 5000 },
  );
});

test("what was published is looked at in English, whichever language the editor reads in", async () => {
  chooseLanguage("cy");
  const { calls } = api();
  open(editorPaths.frameworkDraftDifference(key));
  await screen.findByText("It still says what version 1 says.");
  const asked = calls.filter(({ path }) => path.startsWith("/api/v1/frameworks"));
  expect(new Set(asked.map(({ headers }) => headers.get("Accept-Language")))).toEqual(
    new Set(["en"]),
  );
  localStorage.clear();
});

test("what the server refuses is said with the way to its field", async () => {
  api({
    [`PUT ${draftPath}`]: problem(400, {
      errors: [{ pointer: "/framework/domains/0/name", message: "Write at most 200 characters." }],
    }),
  });
  open(editorPaths.frameworkDraftDomain(key, "WL.1"));
  await userEvent.type(await screen.findByLabelText("Name"), "!");
  expect(
    await screen.findByText(/Write at most 200 characters/, {}, { timeout: 5000 }),
  ).toBeVisible();
  expect(screen.getByRole("link", { name: "Yourself!" })).toHaveAttribute(
    "href",
    `/authoring/frameworks/${key}/domains/WL.1#name`,
  );
});

test("the preview of a framework is the very page that people read", async () => {
  api();
  open(`${editorPaths.frameworkDraftPreview(key)}?domain=WL.1`);
  const phone = await screen.findByTitle<HTMLIFrameElement>("As on a phone");
  const page = within(phone.contentDocument!.body);
  expect(await page.findByRole("heading", { name: "Asking first" })).toBeInTheDocument();
  expect(page.getAllByText("A porter asks first.")).toHaveLength(3);
  await userEvent.selectOptions(screen.getByLabelText("What to look at"), "Others");
  expect(await page.findByRole("heading", { name: "Listening" })).toBeInTheDocument();
});
