import {
  answers,
  choice,
  choose,
  elementPath,
  expect,
  expectKept,
  expectSaved,
  identify,
  newDraft,
  offlineReady,
  often,
  rarely,
  sometimes,
  storedAnswers,
  test,
  whereabouts,
} from "./support/journey";

test("without a network the person goes on, page after page, and all of it is sent afterwards", async ({
  signedIn,
}) => {
  const page = await signedIn("zoe", "/");
  const draft = await newDraft(page);
  await page.goto(elementPath(draft));
  await choose(page, 0, often);
  await expectSaved(page);
  // The first visit fetches the app; from then on this browser has all of it.
  await offlineReady(page);

  await page.context().setOffline(true);
  await choose(page, 1, sometimes);
  await expectKept(page, 1);
  await expect(whereabouts(page)).toContainText("You are offline. You can go on.");
  await page.getByRole("link", { name: "Continue" }).click();
  await choose(page, 0, rarely);
  await choose(page, 1, rarely);
  await expectKept(page, 3);
  await page.getByRole("link", { name: "All domains" }).click();
  await expect(page.getByRole("heading", { name: "4 of 8 answered" })).toBeVisible();

  await page.context().setOffline(false);
  await expectSaved(page);
  expect(await storedAnswers(page, draft)).toEqual({
    "LF.1.1.a": 3,
    "LF.1.1.b": 2,
    "LF.1.2.a": 1,
    "LF.1.2.b": 1,
  });
});

test("a reply that is lost, and a server that hangs, cost nothing but time", async ({
  signedIn,
}) => {
  const page = await signedIn("zoe", "/");
  const draft = await newDraft(page);
  await page.goto(elementPath(draft));

  await test.step("the server has saved it, but the reply is lost", async () => {
    await page.route(
      answers,
      async (route) => {
        await route.fetch();
        await route.abort();
      },
      { times: 1 },
    );
    await choose(page, 0, often);
    await expectSaved(page);
    expect(await storedAnswers(page, draft)).toEqual({ "LF.1.1.a": 3 });
  });

  await test.step("the server takes the request and says nothing", async () => {
    await page.route(answers, () => new Promise(() => {}), { times: 1 });
    await choose(page, 1, sometimes);
    await expectKept(page, 1);
    await expect(whereabouts(page)).toHaveText(/^Saved/, { timeout: 40_000 });
    expect(await storedAnswers(page, draft)).toEqual({ "LF.1.1.a": 3, "LF.1.1.b": 2 });
  });
});

test("a tab that is closed with unsent answers loses none of them", async ({ signedIn }) => {
  const page = await signedIn("zoe", "/");
  const draft = await newDraft(page);
  const device = page.context();
  await device.route(answers, (route) => route.abort());
  await page.goto(elementPath(draft));
  await choose(page, 0, sometimes);
  await expectKept(page, 1);
  await page.close({ runBeforeUnload: false });

  await device.unroute(answers);
  const later = await device.newPage();
  await later.goto(elementPath(draft));
  await expect(choice(later, 0, sometimes)).toBeChecked();
  await expectSaved(later);
  expect(await storedAnswers(later, draft)).toEqual({ "LF.1.1.a": 2 });
});

test("a session that ends under the page keeps it open, and the answers go after signing in again", async ({
  signedIn,
}) => {
  const page = await signedIn("zoe", "/");
  const draft = await newDraft(page);
  await page.goto(elementPath(draft));
  await choose(page, 0, often);
  await expectSaved(page);

  await page.context().clearCookies();
  await choose(page, 1, rarely);
  await expect(whereabouts(page)).toContainText(
    "You have been signed out. Your answers are kept on this device, not sent yet (1).",
  );
  await expect(choice(page, 1, rarely)).toBeChecked();
  await page.getByRole("alert").getByRole("link", { name: "Sign in again" }).click();
  await identify(page, "zoe");

  await expect(choice(page, 1, rarely)).toBeChecked();
  await expectSaved(page);
  expect(await storedAnswers(page, draft)).toEqual({ "LF.1.1.a": 3, "LF.1.1.b": 1 });
});
