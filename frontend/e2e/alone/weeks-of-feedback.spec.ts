import type { BrowserContext, Page } from "@playwright/test";
import { moveTo } from "../support/clock";
import { inspect } from "../support/inspect";
import { beginAnew, choose, expect, heading, question, test } from "../support/journey";
import { lettersTo, linkTo } from "../support/letters";

const subject = "Daniel Reyes";
const at = (name: string) => `${name}@common-vision.example`;
const manager = at("grace");
const phone = { width: 390, height: 844 };
const [refusing, onThePhone] = [at("bo"), at("helen")];
const peers = ["Sam Carter, " + at("sam"), `Helen Marsh <${onThePhone}>`, at("alex.kim"), refusing];
const others = [`Priya Nair ${at("priya")}`, `Cy Moss, ${at("cy")}`, `Di Park, ${at("di")}`];
const taken = "A word of 2.";
const confidential = [at("sam"), onThePhone, at("alex.kim"), at("priya"), at("cy"), at("di")];

// The clock goes for everybody, and forwards only: nearly the last of all.
test("a round of feedback, from the first thought to the released report, by all its people", async ({
  signedIn,
  device,
}) => {
  test.setTimeout(900_000);
  let daniel = await signedIn("daniel", "/");
  await beginAnew(daniel);
  const day = today();

  await test.step("the subject starts a round about one domain, after a date that will not do", async () => {
    await daniel.getByRole("link", { name: "Feedback", exact: true }).click();
    await expect(heading(daniel, "Your feedback")).toBeVisible();
    await expect(daniel.getByText("Nobody asks for your feedback")).toBeVisible();
    await inspect(daniel, "your feedback, none yet");
    await daniel.getByRole("link", { name: "Start a round of feedback" }).click();
    for (const domain of [/Working/, /Managing/, /Improving/, /Setting/]) {
      await daniel.getByRole("checkbox", { name: domain }).uncheck();
    }
    await daniel.getByLabel("First day for answers").fill(day);
    await daniel.getByLabel("Last day for answers").fill(later(day, 2));
    await daniel.getByRole("button", { name: "Start the round" }).click();
    await expect(daniel.getByRole("alert")).toContainText("one to eight weeks after");
    await inspect(daniel, "a new round, dates refused");
    await daniel.getByLabel("Last day for answers").fill(later(day, 14));
    await daniel.getByRole("button", { name: "Start the round" }).click();
    await expect(heading(daniel, "Feedback about you")).toBeVisible();
    await expect(daniel.getByRole("link", { name: "Answer about yourself" })).toBeVisible();
    await inspect(daniel, "a round being prepared");
  });
  const round = new URL(daniel.url()).pathname;

  await test.step("chooses eight raters, one by one and in lists", async () => {
    await daniel.getByRole("link", { name: "Choose whom you ask" }).click();
    const one = daniel.locator("form").filter({ hasText: "Add somebody" });
    await one.getByLabel("Group").selectOption("Line manager");
    await one.getByLabel("Name").fill("Grace Adeyemi");
    await one.getByLabel("E-mail address").fill(at("daniel"));
    await one.getByRole("button", { name: "Add" }).click();
    await expect(daniel.getByRole("alert")).toContainText("your own address");
    await daniel.getByText("Add several at once").click();
    await inspect(daniel, "raters, one refused");
    await one.getByLabel("E-mail address").fill(manager);
    await one.getByRole("button", { name: "Add" }).click();
    await expect(daniel.getByText("Grace Adeyemi is added")).toBeVisible();
    await addList(daniel, "Peers", peers);
    await addList(daniel, "Others", others);
    await expect(daniel.getByText("As advised")).toBeVisible();
    await daniel.getByRole("button", { name: /Take out.*Cy Moss/ }).click();
    await daniel.getByRole("button", { name: /Undo/ }).click();
    await expect(daniel.getByRole("button", { name: /Take out.*Cy Moss/ })).toBeVisible();
    await daniel.getByRole("button", { name: /Change.*Di Park/ }).click();
    await inspect(daniel, "raters, one being changed");
    await daniel.getByRole("link", { name: "Go on" }).click();
  });

  await test.step("chooses a facilitator, looks through it all and proposes it", async () => {
    await daniel.getByRole("link", { name: "Choose a facilitator" }).click();
    await expect(daniel.getByText("Accredited until")).toBeVisible();
    await daniel.getByRole("button", { name: "Choose" }).click();
    await expect(daniel.getByRole("alert")).toBeVisible();
    await inspect(daniel, "facilitator, none chosen");
    await daniel.getByRole("radio", { name: "Tom Whitfield" }).check();
    await daniel.getByRole("button", { name: "Choose" }).click();
    await daniel.getByRole("link", { name: "Check and propose your panel" }).click();
    await expect(heading(daniel, "Check and propose your panel")).toBeVisible();
    await inspect(daniel, "check a panel");
    await daniel.getByRole("button", { name: "Propose this panel" }).click();
    await expect(daniel.getByText("Waits for approval")).toBeVisible();
    await inspect(daniel, "a panel that is proposed");
  });

  await test.step("the line manager comes by the letter, and sends it back with a note", async () => {
    const grace = await signedIn("grace", "/feedback");
    await grace.goto(await linkTo(grace, manager, "panel waits"));
    await expect(heading(grace, `Feedback about ${subject}`)).toBeVisible();
    await grace.getByRole("button", { name: "Send it back" }).click();
    await expect(grace.getByRole("alert")).toContainText("Say why it goes back");
    await inspect(grace, "a panel to approve");
    await grace.getByLabel("Or say why it goes back").fill("Is Cy Moss still there?");
    await grace.getByRole("button", { name: "Send it back" }).click();
    await expect(heading(grace, "The panel has gone back")).toBeVisible();
    await inspect(grace, "a panel that has gone back");
  });

  await test.step("the subject reads it, proposes again, and the facilitator approves", async () => {
    await daniel.goto(await linkTo(daniel, at("daniel"), "has come back"));
    await expect(daniel.getByText("Is Cy Moss still there?")).toBeVisible();
    await inspect(daniel, "a panel that has come back");
    await daniel.getByRole("link", { name: "Check and propose your panel" }).click();
    await daniel.getByRole("button", { name: "Propose this panel" }).click();
    await expect(daniel.getByText("Waits for approval")).toBeVisible();
    const tom = await signedIn("tom", round);
    await tom.getByRole("button", { name: "Approve", exact: true }).click();
    await expect(tom.getByText(/^(Approved|Open for answers)$/)).toBeVisible();
  });

  await test.step("it opens by itself, and the subject answers their own part", async () => {
    await expect(async () => {
      await daniel.reload();
      await expect(daniel.getByText("Open for answers")).toBeVisible({ timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    await expect(daniel.getByText("Not yet enough")).toHaveCount(2);
    await inspect(daniel, "an open round");
    await daniel.getByRole("link", { name: "Answer about yourself" }).click();
    await expect(heading(daniel, "Leadership 360-degree feedback")).toBeVisible();
    await inspect(daniel, "one's own part");
    await daniel.getByRole("link", { name: "Start", exact: true }).click();
    await expect(daniel.getByRole("radio", { name: "Not observed" })).toHaveCount(0);
    await choose(daniel, 0, "Sometimes");
    await choose(daniel, 1, "Always");
    await daniel.getByRole("link", { name: "All domains" }).click();
    await daniel.getByRole("link", { name: "Check your answers" }).click();
    await expect(daniel.getByText(/your facilitator\s+sees them first/)).toBeVisible();
    await inspect(daniel, "one's own part, before it is submitted");
    await daniel.getByRole("button", { name: "Submit" }).click();
    await expect(heading(daniel, "Your feedback")).toBeVisible();
  });

  await test.step("a rater with an account sees on one page what they are asked for", async () => {
    const sam = await signedIn("sam", "/feedback");
    await expect(sam.getByRole("row", { name: subject })).toContainText("To be answered");
    await inspect(sam, "your feedback, asked for some");
  });

  await test.step("the line manager answers, told that it is as theirs", async () => {
    const page = await (await device()).newPage();
    await begin(page, await linkTo(page, manager, "asks for your feedback"));
    await expect(page.getByText("as yours")).toBeVisible();
    await inspect(page, "a rater's form, its parts");
    await answerAndHandIn(page, "Often", "Keeps calm.");
  });

  await test.step("one on a phone", async () => {
    const page = await (await device()).newPage();
    await page.setViewportSize(phone);
    await begin(page, await linkTo(page, onThePhone, "asks for your feedback"));
    await answerAndHandIn(page, "Always", "Listens first.");
  });

  await test.step("one refuses, and the link opens nothing any more", async () => {
    const page = await (await device()).newPage();
    const link = await linkTo(page, refusing, "asks for your feedback");
    await begin(page, link);
    await page.getByRole("link", { name: "I would rather give no feedback" }).click();
    await page.getByRole("radio", { name: "I have no time" }).check();
    await inspect(page, "a rater's form, refusing");
    await page.getByRole("button", { name: "Give no feedback" }).click();
    await expect(heading(page, "You give no feedback")).toBeVisible();
    await (await device()).newPage().then(async (again) => {
      await again.goto(link);
      await expect(heading(again, "This link opens no form")).toBeVisible();
    });
  });

  await test.step("the other five answer, each with a link of their own", async () => {
    const links = new Set<string>();
    for (const address of confidential.filter((it) => it !== onThePhone)) {
      const context: BrowserContext = await device();
      const page = await context.newPage();
      const link = await linkTo(page, address, "asks for your feedback");
      links.add(link);
      await begin(page, link);
      await answerAndHandIn(page, "Sometimes", `A word of ${links.size}.`);
      await context.close();
    }
    expect(links.size).toBe(5);
  });

  await test.step("the subject is told nothing of it, until the next morning says enough", async () => {
    // Weeks go by from here on, and sessions end.
    daniel = await signedIn("daniel", round);
    const told = (await lettersTo(daniel, at("daniel"), "")).length;
    await expect(daniel.getByText("Not yet enough")).toHaveCount(2);
    await moveTo(daniel, new Date(`${later(day, 1)}T09:00:00Z`));
    await expect(async () => {
      await daniel.reload();
      await expect(daniel.getByText("Enough", { exact: true })).toHaveCount(2, { timeout: 2000 });
    }).toPass({ timeout: 60_000 });
    expect(await lettersTo(daniel, at("daniel"), "")).toHaveLength(told);
  });

  await test.step("everybody is reminded alike, whoever has answered too", async () => {
    await moveTo(daniel, new Date(`${later(day, 7)}T09:00:00Z`));
    await linkTo(daniel, at("di"), `Feedback for ${subject}`);
    for (const address of [manager, refusing, ...confidential]) {
      await linkTo(daniel, address, `Feedback for ${subject}`);
    }
  });

  await test.step("it closes by its date, and the facilitator has it the next working night", async () => {
    await moveTo(daniel, new Date(`${later(day, 15)}T01:00:00Z`));
    await becomes(daniel, round, "Closed");
    await expect(daniel.getByText("nobody has seen the answers yet")).toBeVisible();
    await inspect(daniel, "a round that is closed");
    await moveTo(daniel, new Date(`${later(day, 19)}T09:00:00Z`));
    daniel = await signedIn("daniel", round);
    await becomes(daniel, round, "With the facilitator");
    await inspect(daniel, "a round whose report is with the facilitator");
    await daniel.goto("/feedback");
    await expect(daniel.getByRole("row", { name: "Tom Whitfield" })).toContainText("6 to 9");
    await inspect(daniel, "your feedback, with a record for the appraisal");
  });

  const tom = await signedIn("tom", "/feedback");
  await test.step("the facilitator comes by the letter and reads the report first", async () => {
    await tom.goto(await linkTo(tom, at("tom"), "report is ready"));
    await expect(heading(tom, `Feedback about ${subject}`)).toBeVisible();
    await inspect(tom, "a round whose report is to be read");
    await tom.getByRole("link", { name: "Read the report" }).click();
    await expect(heading(tom, `Feedback report for ${subject}`)).toBeVisible();
    await expect(tom.getByRole("heading", { name: "In their own words" })).toBeVisible();
    await inspect(tom, "a report that is held");
    await daniel.goto(`${round}/report`);
    await expect(heading(daniel, `Feedback report for ${subject}`)).toHaveCount(0);
    await expect(heading(daniel, /./)).toBeVisible();
    await inspect(daniel, "a report that is not there yet");
  });

  await test.step("takes a comment out for good", async () => {
    await tom.getByRole("link", { name: "Read the comments" }).click();
    const comment = tom.getByRole("listitem").filter({ hasText: taken });
    await comment.getByRole("button", { name: "Take it out" }).click();
    await inspect(tom, "a comment, asked before it is taken out");
    await tom.getByRole("button", { name: "Take it out for good" }).click();
    await expect(tom.getByText("Taken out. Nobody can read it any more.")).toBeVisible();
    await inspect(tom, "comments, one taken out");
  });

  await test.step("records the conversation and releases the report", async () => {
    await tom.getByRole("link", { name: "Conversation and release" }).click();
    await tom.getByLabel("The day on which you talked it through").fill(later(day, 19));
    await tom.getByRole("button", { name: "Record the day" }).click();
    await tom.getByRole("button", { name: "Release the report" }).click();
    // The focus is on the link in the sentence first, and its look with the focus is none that axe knows for a link.
    await tom.getByRole("button", { name: "Not yet" }).focus();
    await inspect(tom, "asked before the release");
    await tom.getByRole("button", { name: "Release it" }).click();
    await expect(tom.getByText("is told by e-mail")).toBeVisible();
    await inspect(tom, "a report that is released");
  });

  await test.step("the subject is told by a letter that says nothing of it, and reads the same report", async () => {
    await daniel.goto(await linkTo(daniel, at("daniel"), "report is ready"));
    await expect(daniel.getByText("Report released")).toBeVisible();
    await inspect(daniel, "a round that is released");
    await daniel.getByRole("link", { name: "Read your report" }).click();
    await expect(heading(daniel, `Feedback report for ${subject}`)).toBeVisible();
    await expect(daniel.getByText("Listens first.")).toBeVisible();
    await expect(daniel.getByText(taken)).toHaveCount(0);
    await inspect(daniel, "one's own report");
  });
});

async function addList(page: Page, group: string, people: string[]): Promise<void> {
  const several = page.getByRole("group").filter({ hasText: "Add several at once" });
  await several.getByLabel("Group").selectOption(group);
  await several.getByLabel("Names and e-mail addresses").fill(people.join("\n"));
  await several.getByRole("button", { name: "Add them" }).click();
  await expect(several.getByText(`${people.length} people are added`)).toBeVisible();
}

/** Opens a rater's form as a person does. */
async function begin(page: Page, link: string): Promise<void> {
  await page.goto(link);
  await expect(heading(page, `Feedback for ${subject}`)).toBeVisible();
  // The token is for the server alone: it goes from the address bar at once.
  await expect(page).toHaveURL(/\/feedback-form$/);
  await page.getByLabel("To begin, type the word yes").fill("yes");
  await page.getByRole("button", { name: "Begin" }).click();
  await expect(page.getByRole("link", { name: "Answer", exact: true })).toBeVisible();
}

async function answerAndHandIn(page: Page, label: string, word: string): Promise<void> {
  await page.getByRole("link", { name: "Answer", exact: true }).click();
  await expect(question(page, 7)).toBeVisible();
  for (const place of [0, 1, 2, 3, 4, 5, 6]) {
    await question(page, place).getByRole("radio", { name: label, exact: true }).check();
  }
  await choose(page, 7, "Not observed");
  await page.getByRole("link", { name: "Continue" }).click();
  await page.getByLabel("What does this person do well, and should keep doing?").fill(word);
  await page.getByRole("link", { name: "Continue" }).click();
  await page.getByRole("checkbox", { name: "I have looked through my answers" }).check();
  await page.getByRole("button", { name: "Hand in" }).click();
  await expect(heading(page, "Thank you for your feedback")).toBeVisible();
}

/** What is due is looked for every few seconds. */
async function becomes(page: Page, round: string, state: string): Promise<void> {
  await expect(async () => {
    await page.goto(round);
    await expect(page.getByText(state, { exact: true })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 60_000 });
}

/** The day that it is for the people of the health service. */
function today(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Europe/London" }).format(new Date());
}

function later(day: string, days: number): string {
  const then = new Date(`${day}T12:00:00Z`);
  then.setUTCDate(then.getUTCDate() + days);
  return then.toISOString().slice(0, 10);
}
