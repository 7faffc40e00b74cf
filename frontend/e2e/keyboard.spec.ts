import type { Page } from "@playwright/test";
import {
  choice,
  elementPath,
  expect,
  expectSaved,
  heading,
  newDraft,
  often,
  rarely,
  sometimes,
  storedAnswers,
  test,
} from "./support/journey";

test("an element is answered, and the next one reached, by keyboard alone", async ({
  signedIn,
}) => {
  const page = await signedIn("grace", "/");
  const draft = await newDraft(page);
  await page.goto(elementPath(draft));
  const title = await heading(page, /./).textContent();

  await page.keyboard.press("Tab");
  await expect(page.getByRole("link", { name: "Skip to main content" })).toBeFocused();
  await page.keyboard.press("Enter");

  await tabTo(page, "the first question", () =>
    page.evaluate(() => document.activeElement?.id === "LF.1.1.a"),
  );
  await page.keyboard.press("Space");
  await expect(choice(page, 0, rarely)).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(choice(page, 0, sometimes)).toBeChecked();
  await page.keyboard.press("ArrowDown");
  await expect(choice(page, 0, often)).toBeChecked();
  await expect(choice(page, 0, often)).toBeFocused();
  await expectInSight(page);
  await expectSaved(page);

  await tabTo(page, "the note", () =>
    page.evaluate(() => document.activeElement?.tagName === "TEXTAREA"),
  );
  await page.keyboard.type("By hand.");
  await expectInSight(page);
  await tabTo(page, "Continue", () =>
    page.evaluate(() => document.activeElement?.textContent === "Continue"),
  );
  await expectInSight(page);
  await page.keyboard.press("Enter");

  await expect(heading(page, /./)).not.toHaveText(title!);
  await expect(heading(page, /./)).toBeFocused();
  await expectSaved(page);
  expect(await storedAnswers(page, draft)).toEqual({ "LF.1.1.a": 3 });
});

test("a question that is put aside gives the focus back to what asked it", async ({ signedIn }) => {
  const page = await signedIn("grace", "/");
  const draft = await newDraft(page);
  await page.goto(`/assessments/${draft}`);
  const asking = page.getByRole("button", { name: "Delete this draft" });
  for (const putAside of ["Escape", "Enter"]) {
    await asking.focus();
    await page.keyboard.press("Enter");
    await expect(page.getByRole("dialog")).toBeVisible();
    await page.getByRole("button", { name: "Keep it" }).focus();
    await page.keyboard.press(putAside);
    await expect(page.getByRole("dialog")).toBeHidden();
    await expect(asking).toBeFocused();
  }
});

async function tabTo(page: Page, what: string, there: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; presses < 20; presses += 1) {
    await page.keyboard.press("Tab");
    if (await there()) return;
  }
  throw new Error(`Twenty presses of Tab did not reach ${what}`);
}

/** What has the focus is on the screen and nothing lies over it, the bar at the foot neither. */
async function expectInSight(page: Page): Promise<void> {
  const inSight = await page.evaluate(() => {
    const focused = document.activeElement!;
    const { left, top, width, height } = focused.getBoundingClientRect();
    const seen = document.elementFromPoint(left + width / 2, top + height / 2);
    return (
      seen !== null &&
      (focused.contains(seen) || seen.contains(focused) || seen.tagName === "LABEL")
    );
  });
  expect(inSight).toBe(true);
}
