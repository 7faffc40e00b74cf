import {
  choice,
  choose,
  elementPath,
  expect,
  expectKept,
  expectSaved,
  newDraft,
  often,
  rarely,
  sometimes,
  storedAnswers,
  test,
} from "./support/journey";

test("one person on two devices: the later answer stands on both", async ({ signedIn }) => {
  const ward = await signedIn("grace", "/");
  const draft = await newDraft(ward);
  const phone = await signedIn("grace", elementPath(draft));
  await ward.goto(elementPath(draft));

  await test.step("what one saves the other sees", async () => {
    await choose(ward, 0, sometimes);
    await expectSaved(ward);
    await phone.reload();
    await expect(choice(phone, 0, sometimes)).toBeChecked();
    await choose(phone, 0, often);
    await expectSaved(phone);
    await ward.reload();
    await expect(choice(ward, 0, often)).toBeChecked();
  });

  await test.step("an answer given offline gives way to one given later elsewhere, and that is said", async () => {
    await ward.context().setOffline(true);
    await choose(ward, 1, rarely);
    await expectKept(ward, 1);
    await choose(phone, 1, often);
    await expectSaved(phone);
    await ward.context().setOffline(false);
    await expectSaved(ward);
    await expect(
      ward.getByText("You answered this later on another device. That answer is shown."),
    ).toBeVisible();
    await expect(choice(ward, 1, often)).toBeChecked();
  });

  await test.step("an answer given offline later than the other's stands", async () => {
    await choose(phone, 0, rarely);
    await expectSaved(phone);
    await ward.context().setOffline(true);
    await choose(ward, 0, sometimes);
    await expectKept(ward, 1);
    await ward.context().setOffline(false);
    await expectSaved(ward);
    await phone.reload();
    await expect(choice(phone, 0, sometimes)).toBeChecked();
  });

  await test.step("both end with the same, and so does the server", async () => {
    expect(await storedAnswers(ward, draft)).toEqual({ "LF.1.1.a": 2, "LF.1.1.b": 3 });
  });
});
