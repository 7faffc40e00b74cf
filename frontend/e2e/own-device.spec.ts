import {
  choice,
  choose,
  elementPath,
  expect,
  expectKept,
  expectSaved,
  heading,
  newDraft,
  offlineReady,
  often,
  sometimes,
  storedAnswers,
  test,
} from "./support/journey";

test("on one's own device a draft and its unsent answers open without a network", async ({
  signedIn,
}) => {
  const page = await signedIn("tom", "/");
  const device = page.context();
  const draft = await newDraft(page);

  await test.step("says that this device is his own", async () => {
    await page.goto(`/assessments/${draft}`);
    await page.getByText("Is this your own device?").click();
    await page.getByRole("radio", { name: "It is my own" }).check();
    await expect(page.getByText("This is your own device")).toBeVisible();
    await offlineReady(page);
    await page.goto(elementPath(draft));
    await choose(page, 0, often);
    await expectSaved(page);
  });

  await test.step("answers without a network, and finds it after loading the page again", async () => {
    await device.setOffline(true);
    await choose(page, 1, sometimes);
    await expectKept(page, 1);
    await page.reload();
    await expect(choice(page, 0, often)).toBeChecked();
    await expect(choice(page, 1, sometimes)).toBeChecked();
    await expectKept(page, 1);
  });

  await test.step("finds it in another tab, from the list of assessments on", async () => {
    await page.close();
    const another = await device.newPage();
    await another.goto("/assessments");
    await expect(heading(another, "Your assessments")).toBeVisible();
    await another.locator(`a[href="/assessments/${draft}"]`).click();
    await expect(another.getByRole("heading", { name: "2 of 8 answered" })).toBeVisible();
    await device.setOffline(false);
    await expectSaved(another);
    expect(await storedAnswers(another, draft)).toEqual({ "LF.1.1.a": 3, "LF.1.1.b": 2 });
  });
});

test("the shell opens without a network, and says what it cannot show", async ({ signedIn }) => {
  const page = await signedIn("tom", "/");
  const draft = await newDraft(page);
  await page.goto(elementPath(draft));
  await offlineReady(page);
  await page.context().setOffline(true);

  await page.reload();
  await expect(heading(page, "We cannot reach the service")).toBeVisible();
  await page.goto("/");
  await expect(heading(page, "Good leadership, at any level")).toBeVisible();

  await page.context().setOffline(false);
  await page.goto(elementPath(draft));
  await expectSaved(page);
});
