import { devices, type BrowserContext, type Page } from "@playwright/test";
import type { RaterFormView } from "../../src/api/generated/commonVision.schemas.ts";
import { inspect, watch } from "../support/inspect";
import {
  beginAnew,
  expect,
  fromTheApp,
  heading,
  offlineReady,
  question,
  test,
} from "../support/journey";
import { linkTo } from "../support/letters";
import { approvedRound, raters, type Rater } from "../support/round";

const phone = devices["Pixel 7"];

// Not beside the others: whoever has had a round this half-year is forgotten whole before they have another.
test("raters answer by the link in their letter: on a phone, in two tabs, not at all", async ({
  signedIn,
  device,
  baseURL,
}) => {
  // Many pages, each looked at in three widths.
  test.setTimeout(8 * 60_000);
  const asked = raters({
    "Ann Archer": "peer",
    "Bob Baker": "peer",
    "Cat Cooper": "peer",
    "Dan Dyer": "direct-report",
    "Eve Elder": "direct-report",
    "Mal Mason": "line-manager",
  });
  const subject = await signedIn("sam", "/");
  const facilitator = await signedIn("tom", "/");
  await approvedRound(subject, facilitator, asked);
  const [ann, bob, cat, dan, , mal] = asked;
  const linkOf = async (rater: Rater | undefined) =>
    await linkTo(subject, rater!.email, "asks for your feedback");

  await test.step("a program that looks into mail answers nothing and uses nothing up", async () => {
    const link = await linkOf(dan);
    const scanner = await device();
    const changes = changesBy(scanner);
    await pressEverything(await scanner.newPage(), link);
    expect(changes.filter((change) => change !== "POST /api/v1/rater-sessions")).toEqual([]);
    const page = await (await device()).newPage();
    await begin(page, link);
    expect((await formOf(page)).answers).toEqual([]);
  });

  await test.step("Ann answers on a phone", async () => {
    const page = await (await device(phone)).newPage();
    const watched = watch(page.context(), baseURL!);
    await page.goto(await linkOf(ann));
    await expect(heading(page, "Feedback for Sam Carter")).toBeVisible();
    expect(page.url()).not.toContain("#");
    await expect(page.getByRole("main")).toContainText("never as yours");
    await look(page, "rater's form, not begun");
    await sayYes(page);
    await look(page, "rater's form, parts");
    await page.getByRole("link", { name: "Answer" }).click();
    await look(page, "rater's form, statements");
    await answerAll(page);
    await expect(whereabouts(page)).toHaveText("Saved");
    await page.getByRole("link", { name: "Continue" }).click();

    const words = page.getByLabel("What does this person do well, and should keep doing?");
    await words.fill("Calm, even when 943 476 5919 rang twice.");
    await expect(words).toHaveAccessibleDescription(/943 476 5919 looks like a patient's NHS/);
    await expect(whereabouts(page)).toHaveText("Not saved");
    await look(page, "rater's form, a number that may be a patient's");
    expect((await formOf(page)).comments).toEqual([]);
    await words.fill("Calm, even when the phone rang twice.");
    await expect(whereabouts(page)).toHaveText("Saved");
    await page.getByRole("link", { name: "Continue" }).click();

    await expect(heading(page, "Check your answers")).toBeVisible();
    await page.getByRole("button", { name: "Hand in" }).click();
    await expect(page.getByRole("alert")).toContainText("Say that you have looked through it");
    await look(page, "rater's form, check");
    await page.getByRole("checkbox").check();
    await page.getByRole("button", { name: "Hand in" }).click();
    await expect(heading(page, "Thank you for your feedback")).toBeVisible();
    await look(page, "rater's form, handed in");
    watched.expectNothingWrong();
    await expect.poll(() => recordsOn(page)).toEqual([]);
    await page.goto(await linkOf(ann));
    await expect(heading(page, "This link opens no form")).toBeVisible();
    await look(page, "rater's form, a used link");
  });

  await test.step("what Bob answers without a network outlives the tab, and nobody else finds it", async () => {
    const bobs = await device(phone);
    const page = await bobs.newPage();
    await begin(page, await linkOf(bob));
    await offlineReady(page);
    await page.getByRole("link", { name: "Answer" }).click();
    await choose(page, 0, "Often");
    await expect(whereabouts(page)).toHaveText("Saved");
    await bobs.setOffline(true);
    await choose(page, 0, "Always");
    await choose(page, 1, "Rarely");
    await expect(whereabouts(page)).toContainText("Kept on this device, not sent yet");
    await look(page, "rater's form, without a network");
    const disk = await recordsOn(page);
    expect(disk.map(([, record]) => record!.length)).toEqual([
      disk[0]![1]!.length,
      disk[0]![1]!.length,
    ]);
    expect(JSON.stringify(disk)).not.toMatch(/LF\.1\.1|"item"|"value"|carter/i);
    await page.close();

    await test.step("the next person at the device, by another link", async () => {
      const next = await bobs.newPage();
      await bobs.setOffline(false);
      await begin(next, await linkOf(cat));
      await next.getByRole("link", { name: "Answer" }).click();
      await expect(question(next, 0)).toBeVisible();
      await expect(next.getByRole("radio", { checked: true })).toHaveCount(0);
      await next.close();
      await bobs.setOffline(true);
    });

    await test.step("Bob again: first without a network, then with one", async () => {
      const again = await bobs.newPage();
      await again.goto(await linkOf(bob));
      await expect(again.getByRole("button", { name: "Try again" })).toBeVisible();
      await bobs.setOffline(false);
      await expect(again.getByRole("link", { name: "Answer" })).toBeVisible();
      await expect(whereabouts(again)).toHaveText("Saved");
      const { answers } = await formOf(again);
      expect(answers.map(({ value }) => value)).toEqual([5, 2]);
      await expect.poll(() => recordsOn(again)).toEqual([]);
    });
  });

  await test.step("Bob hands in in two tabs at the same moment: once", async () => {
    const bobs = await device();
    const tabs = await Promise.all([bobs.newPage(), bobs.newPage()]);
    for (const tab of tabs) {
      await tab.goto(await linkOf(bob));
      await tab.getByRole("link", { name: "Check and hand in" }).click();
      await tab.getByRole("checkbox").check();
    }
    await Promise.all(tabs.map((tab) => tab.getByRole("button", { name: "Hand in" }).click()));
    const thanked = tabs.map((tab) => heading(tab, "Thank you for your feedback"));
    const refused = tabs.map((tab) => tab.getByText("This form is not open any more"));
    for (const place of [0, 1]) await expect(thanked[place]!.or(refused[place]!)).toBeVisible();
    const counts = await Promise.all(thanked.map((title) => title.count()));
    expect(counts.filter((count) => count === 1)).toHaveLength(1);
    await inspect(tabs[counts.indexOf(0)]!, "rater's form, handed in elsewhere");
  });

  await test.step("Cat gives no feedback", async () => {
    const page = await (await device()).newPage();
    await begin(page, await linkOf(cat));
    await page.getByRole("link", { name: "I would rather give no feedback" }).click();
    await page.getByRole("button", { name: "Give no feedback" }).click();
    await expect(page.getByRole("alert")).toContainText("Choose a reason");
    await inspect(page, "rater's form, refusal");
    await page.getByRole("radio", { name: "I see too little of them" }).check();
    await page.getByRole("button", { name: "Give no feedback" }).click();
    await expect(heading(page, "You give no feedback")).toBeVisible();
    await inspect(page, "rater's form, refused");
    await page.goto(await linkOf(cat));
    await expect(heading(page, "This link opens no form")).toBeVisible();
  });

  await test.step("the line manager is told that the answers are theirs", async () => {
    const page = await (await device()).newPage();
    await page.goto(await linkOf(mal));
    await expect(page.getByRole("main")).toContainText("as yours");
    await expect(page.getByRole("main")).not.toContainText("never as yours");
    await inspect(page, "rater's form of a line manager");
  });

  await test.step("nobody of the round can tell who has answered, or how many", async () => {
    for (const page of [subject, facilitator]) {
      expect(JSON.stringify(await roundsOf(page))).not.toMatch(
        /answered|refused|too-little-contact/i,
      );
    }
  });
  await beginAnew(subject);
});

const whereabouts = (page: Page) => page.locator(".app-form-saving");

async function choose(page: Page, place: number, label: string): Promise<void> {
  await question(page, place).getByRole("radio", { name: label }).check();
}

async function answerAll(page: Page): Promise<void> {
  const labels = ["Often", "Always", "Not observed", "Sometimes"];
  const count = await page
    .getByRole("group")
    .filter({ has: page.getByRole("radio") })
    .count();
  for (let place = 0; place < count; place++) await choose(page, place, labels[place % 4]!);
}

async function begin(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await sayYes(page);
}

async function sayYes(page: Page): Promise<void> {
  await page.getByLabel("To begin, type the word yes").fill("yes");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("link", { name: "Answer" })).toBeVisible();
}

/** At every width, and then on with the phone's. */
async function look(page: Page, name: string): Promise<void> {
  await inspect(page, name);
  await page.setViewportSize(phone.viewport);
}

/** What the server holds of the form that is open in the page. */
async function formOf(page: Page): Promise<RaterFormView> {
  const formId = await page.evaluate(
    () => (JSON.parse(sessionStorage.getItem("feedback-form")!) as { formId: string }).formId,
  );
  const found = await page.request.get(`/api/v1/rater-forms/${formId}`, { headers: fromTheApp });
  expect(found.status()).toBe(200);
  return (await found.json()) as RaterFormView;
}

/** What waits on the device, by its names there. */
function recordsOn(page: Page): Promise<[string, string][]> {
  return page.evaluate(() =>
    Object.entries(localStorage as unknown as Record<string, string>).filter(([name]) =>
      name.startsWith("feedback-form"),
    ),
  );
}

/** Every request of a device that could change something. */
function changesBy(device: BrowserContext): string[] {
  const changes: string[] = [];
  device.on("request", (request) => {
    const { pathname } = new URL(request.url());
    if (request.method() !== "GET") changes.push(`${request.method()} ${pathname}`);
  });
  return changes;
}

/** As programs do that look for harm in mail: the link, every page of the form, every button, box and form on each. */
async function pressEverything(page: Page, link: string): Promise<void> {
  const pages = ["", "/parts/LF.1", "/own-words", "/check", "/refusal"];
  for (const address of [link, ...pages.map((path) => `/feedback-form${path}`)]) {
    await page.goto(address);
    await expect(heading(page, "Feedback for Sam Carter")).toBeVisible();
    await page.evaluate(() => {
      for (const it of document.querySelectorAll<HTMLElement>("main button, main input"))
        it.click();
      for (const form of document.querySelectorAll("form")) form.requestSubmit();
    });
    await expect(page.getByRole("alert")).toContainText("Type the word yes");
  }
}

async function roundsOf({ request }: Page): Promise<unknown[]> {
  const all = await request.get("/api/v1/feedback-rounds", { headers: fromTheApp });
  const { items } = (await all.json()) as { items: { id: string }[] };
  return Promise.all(
    items.map(async ({ id }) =>
      (await request.get(`/api/v1/feedback-rounds/${id}`, { headers: fromTheApp })).json(),
    ),
  );
}
