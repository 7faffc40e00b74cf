import type { Page } from "@playwright/test";
import {
  answers,
  choice,
  choose,
  elementPath,
  expect,
  expectKept,
  expectSaved,
  heading,
  identify,
  newDraft,
  often,
  signIn,
  storedAnswers,
  test,
} from "./support/journey";

test("on a shared device unsent answers wait unseen until the person they belong to signs in again", async ({
  signedIn,
}) => {
  const page = await signedIn("priya", "/");
  const device = page.context();
  const draft = await newDraft(page);

  await test.step("Priya's answer and note cannot be sent, and her session ends", async () => {
    await device.route(answers, (route) => route.abort());
    await page.goto(elementPath(draft));
    await choose(page, 0, often);
    await page.getByLabel("Your private note (optional)").fill("The visit in March.");
    await expectKept(page, 2);
    await page.close();
    await device.clearCookies();
    await device.unroute(answers);
  });

  const next = await device.newPage();
  await test.step("whoever comes to the screen next sees nothing of it", async () => {
    await next.goto(elementPath(draft));
    await expect(heading(next, "Sign in to go on")).toBeVisible();
    await expect(next.getByRole("main")).not.toContainText("March");
    const kept = await everythingKept(next);
    expect(kept.records).toBe(2);
    for (const readable of ["LF.1.1", "March", draft, "leadership-self-assessment"]) {
      expect(kept.text).not.toContain(readable);
    }
    expect(kept.keys).toBe(0);
  });

  await test.step("neither does a colleague who signs in here, and hers stays where it is", async () => {
    await next.getByRole("main").getByRole("link", { name: "Sign in" }).click();
    await identify(next, "margaret");
    await expect(heading(next, "This assessment is not here")).toBeVisible();
    await next.goto("/assessments");
    await expect(heading(next, "Your assessments")).toBeVisible();
    await expect(next.getByText("not sent yet")).toHaveCount(0);
    expect((await everythingKept(next)).records).toBe(2);
    await next.getByRole("button", { name: "Sign out" }).click();
    await expect(next.getByText("You have signed out.")).toBeVisible();
    expect((await everythingKept(next)).records).toBe(2);
  });

  await test.step("Priya signs in again: it is there, and it is sent", async () => {
    await signIn(next, "priya", elementPath(draft));
    await expect(choice(next, 0, often)).toBeChecked();
    await expect(next.getByLabel("Your private note (optional)")).toHaveValue(
      "The visit in March.",
    );
    await expectSaved(next);
    expect(await storedAnswers(next, draft)).toEqual({ "LF.1.1.a": 3 });
    await expect.poll(async () => (await everythingKept(next)).records).toBe(0);
  });
});

/** All that the device keeps of answers, as somebody would find it who opens the browser's own storage. */
function everythingKept(page: Page) {
  return page.evaluate(async () => {
    const done = <T>(request: IDBRequest<T>) =>
      new Promise<T>((resolve, reject) => {
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error!);
      });
    const database = await done(indexedDB.open("common-vision-answers"));
    const all = (store: string) =>
      done(database.transaction(store).objectStore(store).getAll() as IDBRequest<object[]>);
    const waiting = await all("waiting");
    const copies = await all("copies");
    const keys = await all("device");
    database.close();
    const readable = (value: unknown): string =>
      value instanceof ArrayBuffer || ArrayBuffer.isView(value)
        ? new TextDecoder("latin1").decode(value)
        : typeof value === "object" && value !== null
          ? Object.entries(value)
              .map(([name, part]) => `${name} ${readable(part)}`)
              .join(" ")
          : String(value);
    return {
      records: waiting.length,
      keys: keys.length,
      text: readable([...waiting, ...copies]) + JSON.stringify(Object.entries(localStorage)),
    };
  });
}
