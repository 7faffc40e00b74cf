import type { Page } from "@playwright/test";
import { inspect, watch } from "./support/inspect";
import { answerAll, expect, heading, newDraft, test } from "./support/journey";

const questionnaire = "local-demo1-ward-questions";

test("an editor writes the trust's own framework, its people answer it, and their history goes on in its next version", async ({
  signedIn,
  baseURL,
}) => {
  test.slow();
  const editor = await signedIn("amara", "/authoring");

  await test.step("copies the framework for everyone", async () => {
    await expect(heading(editor, "Frameworks you edit")).toBeVisible();
    await editor.getByRole("link", { name: /^Copy it ?: Leadership Framework$/ }).click();
    await editor.getByLabel("Name", { exact: true }).fill("Ward leadership");
    await expect(editor.getByLabel("Code in its address")).toHaveValue("ward-leadership");
    await editor.getByRole("button", { name: "Start the draft" }).click();
    await expect(heading(editor, /Ward leadership/)).toBeVisible();
  });

  await test.step("moves an element and renames it by keyboard alone", async () => {
    const down = editor.getByRole("button", { name: "Move down: Developing self awareness" });
    await down.focus();
    await editor.keyboard.press("Enter");
    await expect(editor.getByText(/^Developing self awareness is now 2 of 4 in/)).toBeAttached();
    await expect(down).toBeFocused();
    await expectSaved(editor);
    await inspect(editor, "framework draft");
    await editor.getByRole("link", { name: "Developing self awareness" }).focus();
    await editor.keyboard.press("Enter");
    await expect(heading(editor, /Element/)).toBeFocused();
    await editor.keyboard.press("Tab");
    await expect(editor.getByLabel("Name", { exact: true })).toBeFocused();
    await editor.keyboard.press("ControlOrMeta+a");
    await editor.keyboard.type("Knowing yourself");
    await expectSaved(editor);
    await inspect(editor, "element of a draft");
    await editor.getByRole("link", { name: "The whole framework" }).click();
  });

  await test.step("drags it back to where it was", async () => {
    const row = editor.locator("[data-row]").filter({ hasText: "Knowing yourself" }).last();
    const above = editor.locator("[data-row]").filter({ hasText: "Managing yourself" }).last();
    const from = (await row.locator(".app-tree__handle").boundingBox())!;
    const to = (await above.boundingBox())!;
    await editor.mouse.move(from.x + from.width / 2, from.y + from.height / 2);
    await editor.mouse.down();
    await editor.mouse.move(from.x + from.width / 2, to.y + 4, { steps: 5 });
    await editor.mouse.up();
    await expect(editor.getByText(/^Knowing yourself is now 1 of 4 in/)).toBeAttached();
    await expectSaved(editor);
  });

  await test.step("writes on without a network, and finds it saved when there is one again", async () => {
    await editor.getByRole("link", { name: "Managing yourself" }).click();
    await editor.context().setOffline(true);
    await editor.getByLabel("For example").fill("A porter counts to ten.");
    await expect(whereabouts(editor)).toHaveText("Kept on this device, not saved yet");
    await editor.context().setOffline(false);
    await expectSaved(editor);
    await editor.getByRole("link", { name: "The whole framework" }).click();
  });

  // From here on: a network that is gone is said in the console as well.
  const watched = watch(editor.context(), baseURL!);
  await test.step("looks at it as on a phone", async () => {
    await editor.getByRole("link", { name: "Preview it as on a phone" }).click();
    await editor
      .getByLabel("What to look at")
      .selectOption({ label: "Demonstrating personal qualities" });
    const phone = editor.frameLocator("iframe");
    await expect(phone.getByRole("heading", { name: "Knowing yourself" })).toBeVisible();
    await expect(phone.getByText("A porter counts to ten.")).toBeVisible();
    await inspect(editor, "preview of a draft");
    await editor.getByRole("link", { name: "The whole framework" }).click();
  });

  await test.step("publishes it, and a questionnaire over it", async () => {
    await publish(editor, 1);
    await inspect(editor, "frameworks you edit");
    await editor.getByRole("link", { name: /^Copy it ?: Leadership self-assessment$/ }).click();
    await editor.getByRole("radio", { name: "Ward leadership, version 1" }).check();
    await editor.getByLabel("Name", { exact: true }).fill("Ward questions");
    await inspect(editor, "a new questionnaire");
    await editor.getByRole("button", { name: "Start the draft" }).click();
    await editor.getByRole("button", { name: "Take over version 1" }).click();
    await expect(editor.getByRole("link", { name: "Knowing yourself" })).toBeVisible();
    await expectSaved(editor);
    await inspect(editor, "questionnaire draft");
    await publish(editor, 1);
  });

  const colleague = await signedIn("grace", "/assessments/new");
  await test.step("a colleague takes it; somebody of another organisation cannot know of it", async () => {
    await expect(colleague.getByRole("radio", { name: /Ward questions/ }).first()).toBeVisible();
    await submitAll(colleague, 2);
    const stranger = await signedIn("zoe", "/");
    const answer = await stranger.request.get(`/api/v1/questionnaires/${questionnaire}`);
    expect(answer.status()).toBe(404);
  });

  await test.step("the next version asks one thing otherwise, and the difference is told in words", async () => {
    await editor.goto("/authoring");
    await editor
      .getByRole("button", { name: /^Begin its next version ?: Ward questions$/ })
      .click();
    await editor.getByRole("link", { name: "Knowing yourself" }).click();
    const item = editor.getByLabel("About oneself").first();
    await item.fill("I ask the night shift and never wait.");
    await expect(item).toHaveAccessibleDescription(/may join two behaviours/);
    await inspect(editor, "items of a draft");
    await item.fill("I ask the night shift how I work.");
    await expectSaved(editor);
    await editor.getByRole("link", { name: "The whole questionnaire" }).click();
    await editor.getByRole("link", { name: "See what is different" }).click();
    const asked = editor.getByRole("group", { name: "I ask the night shift how I work." });
    await asked.getByRole("radio", { name: "Something else" }).check();
    await expect(editor.getByText(/has another meaning/)).toBeVisible();
    await expectSaved(editor);
    await inspect(editor, "difference");
    await editor.getByRole("link", { name: "The whole questionnaire" }).click();
    await publish(editor, 2);
  });

  await test.step("the colleague takes that too, and is compared over what means the same", async () => {
    await submitAll(colleague, 3);
    await colleague.goto("/progress");
    const page = colleague.getByRole("main");
    await expect(page).toContainText("These are two versions of the same questionnaire (1 and 2).");
    await expect(page).toContainText("over the 7 of its 8 questions that can be compared");
    await expect(page).toContainText("Has another meaning now, so the two are not compared");
    await expect(page).toContainText("“I ask the night shift how I work.”");
    const changes = page.getByRole("list").filter({ hasText: "All domains together" });
    await expect(changes.getByRole("listitem").filter({ hasText: "Improved" })).toHaveCount(3);
    const figures = page.getByRole("table", { name: "All figures" });
    const last = (name: string) => figures.getByRole("row", { name }).getByRole("cell").last();
    await expect(last("Demonstrating personal qualities")).toHaveText("100*");
    await expect(last("Working with others")).toHaveText("100");
    await inspect(colleague, "progress over two versions");
  });

  await test.step("and their profile of the first version still shows the words that they answered", async () => {
    await colleague.getByRole("table", { name: "All figures" }).getByRole("link").nth(-2).click();
    await expect(heading(colleague, /Your leadership profile/)).toBeVisible();
    await expect(colleague.getByRole("main")).toContainText("Ward questions");
  });

  await test.step("the version is retired, and offered to nobody", async () => {
    await editor.getByRole("link", { name: /^Retire a published version/ }).click();
    await editor.getByRole("button", { name: /^Retire ?: Ward questions, version 2$/ }).click();
    await inspect(editor, "published versions, asked before retiring");
    await editor.getByRole("button", { name: "Retire it" }).click();
    await expect(
      editor.getByRole("button", { name: /^Take back into use ?: Ward questions, version 2$/ }),
    ).toBeVisible();
  });
  watched.expectNothingWrong();
});

const whereabouts = (page: Page) => page.getByRole("region", { name: "Draft" }).getByRole("status");

async function expectSaved(page: Page): Promise<void> {
  await expect(whereabouts(page)).toHaveText("Saved");
}

async function publish(page: Page, version: number): Promise<void> {
  await page.getByRole("link", { name: "Check and publish" }).click();
  await expect(page.getByText("It is ready to be published.")).toBeVisible();
  await inspect(page, "check list");
  await page.getByRole("button", { name: "Publish it" }).click();
  await expect(page.getByText(`is published as version ${version}.`)).toBeVisible();
}

async function submitAll(page: Page, value: number): Promise<void> {
  const draft = await newDraft(page, questionnaire, ["LF.1", "LF.2"]);
  await answerAll(page, draft, value);
  await page.goto(`/assessments/${draft}/check`);
  await page.getByRole("radio", { name: "No, leave my answers out" }).check();
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(heading(page, /Your leadership profile/)).toBeVisible();
}
