import {
  answers,
  choice,
  choose,
  elementPath,
  expect,
  expectKept,
  expectSaved,
  newDraft,
  often,
  signIn,
  sometimes,
  storedAnswers,
  test,
  whereabouts,
} from "./support/journey";

test("signing out first sends what is on its way", async ({ signedIn }) => {
  const page = await signedIn("helen", "/");
  const draft = await newDraft(page);
  await page.goto(elementPath(draft));
  let letThrough = () => {};
  const held = new Promise<void>((resolve) => (letThrough = resolve));
  await page.route(answers, async (route) => {
    await held;
    await route.continue();
  });

  await choose(page, 0, often);
  await expect(whereabouts(page)).toContainText("Saving…");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(whereabouts(page)).toContainText("Saving…");
  letThrough();
  await expect(page.getByText("You have signed out.")).toBeVisible();
  await expect(page.getByRole("link", { name: "Sign in", exact: true })).toBeVisible();
  expect(await page.evaluate(() => document.cookie)).not.toContain("signed_in");

  await signIn(page, "helen", elementPath(draft));
  await expect(choice(page, 0, often)).toBeChecked();
  expect(await storedAnswers(page, draft)).toEqual({ "LF.1.1.a": 3 });
});

test("signing out asks before it leaves or deletes what cannot be sent", async ({ signedIn }) => {
  const page = await signedIn("helen", "/");
  const draft = await newDraft(page);
  await page.goto(elementPath(draft));
  await choose(page, 0, sometimes);
  await expectSaved(page);
  await page.route(answers, (route) => route.abort());
  await choose(page, 1, often);
  await expectKept(page, 1);

  await test.step("staying changes nothing", async () => {
    await page.getByRole("button", { name: "Sign out" }).click();
    await expect(page.getByRole("dialog")).toContainText("1 answer could not be sent.");
    await page.getByRole("button", { name: "Stay signed in" }).click();
    await expect(choice(page, 1, often)).toBeChecked();
    await expectKept(page, 1);
  });

  await test.step("deleting it is the person's own decision", async () => {
    await page.getByRole("button", { name: "Sign out" }).click();
    await page.getByRole("button", { name: "Sign out and delete them" }).click();
    await expect(page.getByText("You have signed out.")).toBeVisible();
  });

  await test.step("afterwards it is gone, and what was saved is there", async () => {
    await page.unroute(answers);
    await signIn(page, "helen", elementPath(draft));
    await expectSaved(page);
    await expect(choice(page, 0, sometimes)).toBeChecked();
    await expect(choice(page, 1, often)).not.toBeChecked();
    expect(await storedAnswers(page, draft)).toEqual({ "LF.1.1.a": 2 });
  });
});
