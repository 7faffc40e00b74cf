import { readFile } from "node:fs/promises";
import type { Page } from "@playwright/test";
import { dayOf, later, moveTo } from "../support/clock";
import { letColleaguesAnswer } from "../support/colleagues";
import { inspect } from "../support/inspect";
import { expect, fromTheApp, heading, test } from "../support/journey";

const api = "/api/v1/organisations/DEMO1/cycles";
const purpose = "To see whether the spring programme has changed anything.";

// The clock goes for everybody, and forwards only: after the weeks of feedback, before the year that goes by.
test("an organisation's cycle, from the plan to the figures on paper, and what everybody else sees of it", async ({
  signedIn,
  request,
}) => {
  test.setTimeout(900_000);
  const begin = later(new Date(), 60);
  const [opensOn, closesOn] = [later(begin, 1), later(begin, 14)];
  const lead = await signedIn("margaret", "/organisation");
  await moveTo(lead, begin);

  await test.step("the lead brings the staff list, and sees what it does before it is done", async () => {
    await lead.getByRole("link", { name: "Import the list from a file" }).click();
    await lead.getByLabel("Choose the file").setInputFiles({
      name: "staff.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(staffList()),
    });
    await expect(lead.getByText("The file has 100 rows.")).toBeVisible();
    await inspect(lead, "a staff list, its columns");
    await lead.getByRole("button", { name: "See what it would do" }).click();
    await expect(lead.getByRole("button", { name: "Import it" })).toBeVisible();
    await inspect(lead, "a staff list, what it would do");
    await lead.getByRole("button", { name: "Import it" }).click();
    await expect(lead.getByText("Your staff list is up to date.")).toBeVisible();
    await lead.goto("/organisation");
  });

  await test.step("the lead plans it, after a smallest group that is too small", async () => {
    await lead.getByRole("link", { name: "Cycles: plan when assessments count" }).click();
    await lead.getByRole("link", { name: "Plan a cycle" }).click();
    await lead.getByLabel("What it is for").fill(purpose);
    await lead.getByLabel("First day").fill(dayOf(opensOn));
    await lead.getByLabel("Last day").fill(dayOf(closesOn));
    await lead.getByLabel("Smallest group that is shown").fill("5");
    await lead.getByRole("button", { name: "Plan this cycle" }).click();
    await expect(lead.getByRole("alert")).toContainText("from 10 to 1,000");
    await inspect(lead, "a new cycle, refused");
    await lead.getByLabel("Smallest group that is shown").fill("10");
    await lead.getByRole("button", { name: "Plan this cycle" }).click();
    await expect(lead.getByText("The cycle is planned.")).toBeVisible();
    await expect(lead.getByText("Planned", { exact: true })).toBeVisible();
    await lead.getByRole("button", { name: /^Take it back/ }).click();
    await expect(lead.getByRole("dialog")).toBeVisible();
    await inspect(lead, "cycles, asked before one is taken back");
    await lead.getByRole("button", { name: "Keep it" }).click();
  });

  await moveTo(lead, later(begin, 2));
  const sam = await signedIn("sam", "/assessments");
  await test.step("whoever belongs to the organisation is told of it, and of nobody who took part", async () => {
    const panel = sam.getByRole("region", { name: /asks where it stands/ });
    await expect(panel).toContainText(purpose);
    await panel.getByText("What is shown of your answers").click();
    await expect(panel).toContainText("groups of at least 10 people");
    await inspect(sam, "assessments, with a cycle that is open");
    const elsewhere = await signedIn("zoe", "/assessments");
    await expect(heading(elsewhere, "Your assessments")).toBeVisible();
    await expect(elsewhere.getByText("asks where it stands")).toHaveCount(0);
  });

  await test.step("sixty of them answer, and the lead sees nothing of it yet", async () => {
    // Better than before in the first domain, worse in the third; not all alike.
    await letColleaguesAnswer(request, 60, {
      valueOf: (colleague, domain) =>
        domain === 0 ? 3 : domain === 2 ? 1 + (colleague % 2) : 2 + (colleague % 2),
    });
    await lead.goto("/organisation/cycles");
    await expect(lead.getByText("Open", { exact: true })).toBeVisible();
    const [open] = await cycles(lead);
    const figures = await lead.request.get(
      `/api/v1/reports/organisations/DEMO1/cycles/${open!.id}`,
      {
        headers: fromTheApp,
      },
    );
    expect(figures.status()).toBe(404);
  });

  await test.step("on Monday the lead reads how many have answered, and never who", async () => {
    await moveTo(lead, later(begin, 9));
    await expect(async () => {
      await lead.reload();
      await expect(lead.getByText(/at least 60% of the people on your staff list/)).toBeVisible();
    }).toPass({ timeout: 60_000 });
    await inspect(lead, "cycles, one open and counted");
  });

  await test.step("a week after it has closed its figures are published by themselves", async () => {
    await moveTo(lead, later(closesOn, 2));
    await lead.reload();
    await expect(lead.getByText("Closed, not published yet")).toBeVisible();
    await moveTo(lead, later(closesOn, 8));
    await expect
      .poll(async () => (await cycles(lead))[0]!.state, { timeout: 150_000 })
      .toBe("published");
  });

  await test.step("the lead reads them", async () => {
    await lead.goto("/organisation");
    await lead.getByRole("link", { name: "The latest figures" }).click();
    await expect(heading(lead, /Riverside and Dale/)).toBeVisible();
    const map = lead.getByRole("table", { name: "Mean of each unit in each domain" });
    await expect(map.getByRole("row").nth(1)).toContainText("100▲, improved");
    expect(await map.getByRole("row").count()).toBeGreaterThan(5);
    const glance = lead.getByRole("heading", { name: "At a glance" }).locator("..");
    await expect(glance).toContainText("about 60 people");
    await expect(glance).toContainText(/improved; Managing services fell/);
    await lead.getByText("Figures of other cycles").click();
    await expect(glance).toContainText("Of the staff list 60% took part");
    const tookPart = lead.getByRole("table", { name: "Share of the staff list that took part" });
    await expect(tookPart.getByRole("row", { name: /^Ward 4/ })).toContainText("at least");
    await inspect(lead, "an organisation's figures");
  });

  await test.step("and takes them along as a file", async () => {
    const coming = lead.waitForEvent("download");
    await lead.getByRole("button", { name: "Download the figures (CSV)" }).click();
    const file = await readFile(await (await coming).path(), "utf8");
    expect(file).toContain("Ward 4");
    expect(file).toContain("codebook");
  });

  await test.step("on paper it is two sides", async () => {
    const paper = (await lead.pdf({ preferCSSPageSize: true })).toString("latin1");
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  });

  await test.step("the next list has somebody in another ward, somebody who has left and a row that is wrong", async () => {
    await lead.goto("/organisation/staff-import");
    await lead.getByLabel("Choose the file").setInputFiles({
      name: "staff-next.csv",
      mimeType: "text/csv",
      buffer: Buffer.from(nextStaffList()),
    });
    await expect(lead.getByText("The file has 99 rows.")).toBeVisible();
    await expect(lead.getByText("Wizard").first()).toBeVisible();
    await lead.getByRole("button", { name: "See what it would do" }).click();
    await expect(figure(lead, "In another unit")).toHaveText("1");
    await expect(figure(lead, "Left: not in the file")).toHaveText("1");
    await expect(figure(lead, "Rows left out")).toHaveText("1");
    const wrong = lead.getByRole("table", { name: "What is wrong in the file" });
    await expect(wrong.getByRole("row").nth(1)).toContainText(/^10.*"Wizard"/);
    await lead.getByRole("button", { name: "Import it" }).click();
    await expect(lead.getByRole("alert")).toContainText("Say that these rows are left out");
    await inspect(lead, "a staff list, a mover, a leaver and a row that is wrong");
    await lead.getByLabel("Leave out 1 row in which something is wrong").check();
    await lead.getByRole("button", { name: "Import it" }).click();
    await expect(lead.getByText("Your staff list is up to date.")).toBeVisible();
    const listed = async (search: string) => {
      const found = await lead.request.get(
        `/api/v1/organisations/DEMO1/staff?search=${encodeURIComponent(search)}`,
        { headers: fromTheApp },
      );
      return ((await found.json()) as { items: { unit: string | null }[] }).items;
    };
    expect((await listed("Colleague 01")).map(({ unit }) => unit)).toEqual(["riverside-ward-7"]);
    expect(await listed("Colleague 02")).toHaveLength(1);
    expect(await listed("Colleague 93")).toHaveLength(0);
  });

  await test.step("to whoever is no lead there is neither a link nor a page nor an answer", async () => {
    await sam.goto("/organisation/figures");
    await expect(heading(sam, "Page not found")).toBeVisible();
    await expect(sam.getByRole("link", { name: "Organisation" })).toHaveCount(0);
    await sam.goto("/organisation/staff-import");
    await expect(heading(sam, "Page not found")).toBeVisible();
    const [published] = await cycles(lead);
    for (const path of [
      api,
      "/api/v1/organisations/DEMO1/staff-imports",
      `/api/v1/reports/organisations/DEMO1/cycles/${published!.id}`,
    ]) {
      const refused = await sam.request.get(path, { headers: fromTheApp });
      expect(refused.status()).toBe(403);
    }
  });
});

/** Who signs in, the seventy who have no name of their own, and as many others as make a hundred. */
function staffList(): string {
  const ward4 = "Riverside Hospital (demo),Medicine,Ward 4";
  const units: [number, string][] = [
    [14, ward4],
    [12, "Riverside Hospital (demo),Medicine,Ward 7"],
    [11, "Riverside Hospital (demo),Surgery,Audiology"],
    [12, "Dale Community Hospital (demo),,Rehabilitation"],
    [11, "Community and mental health,,Crisis response"],
    [33, "Corporate services,,"],
  ];
  const places = units.flatMap(([people, unit]) => Array<string>(people).fill(unit));
  const named = [
    "Margaret Okafor",
    "Helen Marsh",
    "Priya Nair",
    "Tom Whitfield",
    "Grace Adeyemi",
    "Daniel Reyes",
    "Sam Carter",
  ];
  const colleagues = places.map((unit, index) => {
    const number = String(index + 1).padStart(2, "0");
    return `colleague-${number}@common-vision.example,Colleague ${number},${unit}`;
  });
  return [
    "E-mail,Name,Division,Directorate,Team",
    ...named.map((name) => `${name.split(" ")[0]!.toLowerCase()}@common-vision.example,${name},,,`),
    ...colleagues,
  ].join("\r\n");
}

/** A month later: Colleague 01 works in another ward, of Colleague 02 something is said that nobody knows, Colleague 93 has left. */
function nextStaffList(): string {
  const [headings, ...people] = staffList().split("\r\n");
  const now = people
    .filter((person) => !person.startsWith("colleague-93@"))
    .map((person) =>
      person.startsWith("colleague-01@")
        ? `${person.replace("Ward 4", "Ward 7")},`
        : `${person},${person.startsWith("colleague-02@") ? "Wizard" : ""}`,
    );
  return [`${headings!},Staff group`, ...now].join("\r\n");
}

function figure(page: Page, name: string) {
  return page.locator(".nhsuk-summary-list__row", { hasText: name }).getByRole("definition");
}

async function cycles(page: Page): Promise<{ id: string; state: string }[]> {
  const found = await page.request.get(api, { headers: fromTheApp });
  return ((await found.json()) as { items: { id: string; state: string }[] }).items;
}
