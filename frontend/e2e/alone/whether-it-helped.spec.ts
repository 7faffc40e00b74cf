import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { dayOf, later, moveTo } from "../support/clock";
import { letColleaguesAnswer } from "../support/colleagues";
import { inspect } from "../support/inspect";
import { expect, fromTheApp, heading, test } from "../support/journey";

const api = "/api/v1/organisations/DEMO1/cycles";
const questionnaire = "local-demo1-programme-questions";

// After where it stands, because the clock goes forwards only.
test("a programme before and after, in the trust's own questionnaire, whose items are then known", async ({
  signedIn,
  request,
}) => {
  test.setTimeout(900_000);
  const begin = later(new Date(), 100);
  const lead = await signedIn("margaret", "/organisation");
  await moveTo(lead, begin);

  const editor = await signedIn("amara", "/authoring");
  await test.step("an editor publishes the trust's own questionnaire, of which nothing is known yet", async () => {
    await editor.getByRole("link", { name: /^Copy it ?: Leadership self-assessment$/ }).click();
    await editor.getByLabel("Name", { exact: true }).fill("Programme questions");
    await editor.getByRole("button", { name: "Start the draft" }).click();
    await editor.getByRole("link", { name: "Check and publish" }).click();
    await editor.getByRole("button", { name: "Publish it" }).click();
    await expect(editor.getByText("is published as version 1.")).toBeVisible();
    await editor.goto(`/authoring/versions/${questionnaire}/1/items`);
    await expect(editor.getByText(/There are no figures yet/)).toBeVisible();
    await inspect(editor, "items of which nothing is known");
  });

  await test.step("the lead names who is in the programme, one of them wrongly at first", async () => {
    await lead.goto("/organisation/cohorts");
    await lead.getByLabel("What the programme is called").fill("Stepping up");
    const people = lead.getByLabel("Who is in it");
    await people.fill([...members, "nobody@common-vision.example"].join("\n"));
    await lead.getByRole("button", { name: "Make it for good" }).click();
    await expect(lead.getByRole("alert")).toContainText("Some of these people cannot be found");
    await inspect(lead, "a cohort, somebody who cannot be found");
    await people.fill(members.join("\n"));
    await lead.getByRole("button", { name: "Make it for good" }).click();
    await expect(lead.getByText("Stepping up is made. It stays as it is.")).toBeVisible();
    await lead.getByRole("button", { name: /^Who is in it/ }).click();
    await expect(lead.getByRole("heading", { name: "Who is in Stepping up" })).toBeFocused();
    await inspect(lead, "a cohort and its people");
  });

  await test.step("sixty answer before it", async () => {
    await publish(lead, begin, () =>
      letColleaguesAnswer(request, 60, { questionnaire, valueOf: before }),
    );
    await lead.goto("/organisation/figures/cohorts");
    await expect(lead.getByText(/Nothing is published of a cohort yet/)).toBeVisible();
  });

  await test.step("and after it, when who was in it does better", async () => {
    await publish(lead, later(begin, 23), () =>
      letColleaguesAnswer(request, 60, { questionnaire, valueOf: after }),
    );
  });

  await test.step("the lead reads whether it helped, and takes it along", async () => {
    await expect(async () => {
      await lead.reload();
      await expect(lead.getByText("About 30 people of this cohort")).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    const domains = lead.getByRole("table", { name: "Stepping up: each domain" });
    const cells = domains.getByRole("row").nth(1);
    await expect(cells).toContainText("Improved");
    await expect(cells).toContainText("at least 90%");
    await inspect(lead, "a programme before and after");
    const file = await download(lead);
    expect(file).toContain("Stepping up");
  });

  await test.step("the editor reads how its items behave, and puts it into the next version's draft", async () => {
    await editor.reload();
    await expect(editor.getByText(/^Released on .*: about 120 people/)).toBeVisible();
    await inspect(editor, "how items behave");
    expect(await download(editor)).toContain("standardDeviation");
    await editor
      .getByRole("button", { name: "Put these figures into the next version’s draft" })
      .click();
    await editor.getByRole("link", { name: "Go to the draft" }).click();
    await expect(heading(editor, "Programme questions")).toBeVisible();
  });

  await test.step("a colleague reads neither", async () => {
    const sam = await signedIn("sam", "/organisation/figures/cohorts");
    await expect(heading(sam, "Page not found")).toBeVisible();
    for (const path of [
      "/api/v1/reports/organisations/DEMO1/cohorts",
      "/api/v1/organisations/DEMO1/cohorts",
    ]) {
      const refused = await sam.request.get(path, { headers: fromTheApp });
      expect(refused.status(), path).toBe(403);
    }
  });
});

/** Every second colleague, so that there are some of them in every unit. */
const members = Array.from(
  { length: 30 },
  (_, index) => `colleague-${String(2 * index + 2).padStart(2, "0")}@common-vision.example`,
);

/** No two items have the same answers, or there would be nothing to find out about them. */
function before(colleague: number, domain: number, item: number): number {
  return (colleague * 7 + domain * 3 + item * 5) % 11 < 4 ? 2 : 1;
}

function after(colleague: number, domain: number, item: number): number {
  return before(colleague, domain, item) + (colleague % 2 === 0 ? 1 : 0);
}

/** A cycle of a week that opens on the day after, from its plan until its figures are out. */
async function publish(lead: Page, from: Date, answer: () => Promise<void>): Promise<void> {
  const closesOn = later(from, 8);
  const planned = await lead.request.post(api, {
    headers: { ...fromTheApp, "Idempotency-Key": crypto.randomUUID() },
    data: {
      questionnaire,
      purpose: "To see whether the programme has helped.",
      opensOn: dayOf(later(from, 1)),
      closesOn: dayOf(closesOn),
      secondary: "none",
    },
  });
  expect(planned.status(), await planned.text()).toBe(201);
  const { id } = (await planned.json()) as { id: string };
  await moveTo(lead, later(from, 2));
  await answer();
  await moveTo(lead, later(closesOn, 8));
  const state = async () => {
    const found = await lead.request.get(api, { headers: fromTheApp });
    const { items } = (await found.json()) as { items: { id: string; state: string }[] };
    return items.find((cycle) => cycle.id === id)?.state;
  };
  await expect.poll(state, { timeout: 150_000 }).toBe("published");
}

async function download(page: Page): Promise<string> {
  const coming = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download the figures (CSV)" }).click();
  return readFile(await (await coming).path(), "utf8");
}
