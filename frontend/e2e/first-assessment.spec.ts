import {
  beginAnew,
  choice,
  choose,
  expect,
  expectSaved,
  heading,
  identify,
  often,
  rarely,
  sometimes,
  test,
} from "./support/journey";

test("a nurse assesses herself for the first time, submits with gaps and reads her profile", async ({
  page,
  signedIn,
}) => {
  await beginAnew(await signedIn("sam", "/"));

  await test.step("signs in from the start page and says a little about her work", async () => {
    await page.goto("/");
    await page.getByRole("link", { name: "Sign in and start" }).click();
    await identify(page, "sam");
    await expect(heading(page, /A little about you/)).toBeVisible();
    await page.getByLabel("Staff group").selectOption("Prefer not to say");
    await page.getByRole("button", { name: "Save and go on" }).click();
  });

  await test.step("chooses a version, after being told that one must be chosen", async () => {
    await expect(heading(page, "Choose a version")).toBeVisible();
    await page.getByRole("button", { name: "Start" }).click();
    await expect(page.getByRole("alert")).toContainText("Choose a version");
    await page.getByRole("radio", { name: "Leadership self-assessment, for everyone" }).check();
    await page.getByRole("button", { name: "Start" }).click();
    await expect(page.getByRole("heading", { name: "0 of 40 answered" })).toBeVisible();
  });

  await test.step("answers the first domain, page by page; each answer is saved as it is given", async () => {
    await page.getByRole("main").getByRole("link", { name: "Start", exact: true }).click();
    for (const answers of [
      [often, often],
      [often, sometimes],
      [rarely, sometimes],
      [sometimes, often],
    ]) {
      for (const [place, label] of answers.entries()) {
        await choose(page, place, label);
        await expectSaved(page);
      }
      await page.getByRole("link", { name: "Continue" }).click();
    }
  });

  await test.step("writes a note, and finds all of it after loading the page again", async () => {
    const note = page.getByLabel("Your private note (optional)");
    await note.fill("The handover on Tuesday.");
    await expectSaved(page);
    await page.getByRole("link", { name: "All domains" }).click();
    await expect(page.getByRole("heading", { name: "8 of 40 answered" })).toBeVisible();
    await page.reload();
    await expect(page.getByRole("heading", { name: "8 of 40 answered" })).toBeVisible();
    await expect(page.getByRole("main")).toContainText("Completed");
  });

  await test.step("checks her answers and changes one", async () => {
    await page.getByRole("link", { name: "Check your answers" }).click();
    await expect(page.getByRole("main")).toContainText(
      "You have answered 8 of 40. You can submit with gaps.",
    );
    await expect(page.getByRole("main")).toContainText("The handover on Tuesday.");
    await page
      .getByRole("link", { name: /^Change/ })
      .first()
      .click();
    await expect(choice(page, 0, often)).toBeChecked();
    await choose(page, 0, sometimes);
    await page.getByRole("link", { name: "Back to your answers" }).click();
    await expect(page.getByRole("term").first().locator("..")).toContainText(sometimes);
  });

  await test.step("is told which figures will be missing, and submits once she has said whether it counts", async () => {
    await expect(
      page.getByRole("heading", { name: "Figures that your profile will not have" }),
    ).toBeVisible();
    await page.getByRole("button", { name: "Submit" }).click();
    await expect(page.getByRole("alert")).toContainText(
      "Choose whether your answers count in the figures",
    );
    await page.getByRole("radio", { name: "Yes, count my answers" }).check();
    await page.getByRole("button", { name: "Submit" }).click();
  });

  await test.step("reads her profile at once: distribution first, and what she left out", async () => {
    await expect(heading(page, /Your leadership profile/)).toBeVisible();
    const profile = page.getByRole("main");
    await expect(profile).toContainText(
      "You answered 8 of 40 questions: “Often or always” 3 times, “Sometimes” 4 times, “Rarely or never” once.",
    );
    await expect(profile).toContainText("You left 32 questions unanswered.");
    await expect(profile).toContainText("Only you can see this profile and your answers.");
  });

  await test.step("chooses an element to work on, which is there again later", async () => {
    const work = page.getByRole("checkbox", { name: /I want to work on this/ }).first();
    await work.check();
    await expect(page.getByText("1 element to work on")).toBeVisible();
    await expect(page.locator("output").filter({ hasText: "1 element to work on" })).toContainText(
      "Saved",
    );
    await page.reload();
    await expect(
      page.getByRole("checkbox", { name: /I want to work on this/ }).first(),
    ).toBeChecked();
  });
});
