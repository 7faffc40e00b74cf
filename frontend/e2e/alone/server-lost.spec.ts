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
  whereabouts,
} from "../support/journey";
import { tellLocalRun } from "../support/localRun";

test("a server that stops half-way and comes back has everything in the end", async ({
  signedIn,
}) => {
  const page = await signedIn("grace", "/");
  const draft = await newDraft(page);
  await page.goto(elementPath(draft));
  await choose(page, 0, often);
  await expectSaved(page);

  await tellLocalRun("stop api");
  try {
    await choose(page, 1, rarely);
    await expectKept(page, 1);
    await page.getByRole("link", { name: "Continue" }).click();
    await choose(page, 0, sometimes);
    await expectKept(page, 2);
  } finally {
    await tellLocalRun("start api");
  }

  await whereabouts(page).getByRole("button", { name: "Try now" }).click();
  await expectSaved(page);
  await page.reload();
  await expect(choice(page, 0, sometimes)).toBeChecked();
  expect(await storedAnswers(page, draft)).toEqual({ "LF.1.1.a": 3, "LF.1.1.b": 1, "LF.1.2.a": 2 });
});
