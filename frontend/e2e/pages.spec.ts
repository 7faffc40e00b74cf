import type { Page } from "@playwright/test";
import { inspect, watch } from "./support/inspect";
import {
  answerAll,
  answers,
  beginAnew,
  choose,
  elementPath,
  expect,
  expectKept,
  expectSaved,
  heading,
  newDraft,
  often,
  question,
  sometimes,
  test,
  type Person,
} from "./support/journey";

// Every page and its main states. A page that is added is added here.

test.setTimeout(400_000);

test("what anybody can read", async ({ page, baseURL }) => {
  const { expectNothingWrong } = watch(page.context(), baseURL!);
  await open(page, "/", "Good leadership, at any level");
  await expect(page.getByRole("heading", { level: 3 }).first()).toBeVisible();
  await inspect(page, "start");
  await open(page, "/frameworks", "What good leadership looks like");
  await inspect(page, "frameworks");
  for (const framework of ["leadership-framework", "healthcare-leadership-model"]) {
    const { name, domains } = await read(page, `/api/v1/frameworks/${framework}`);
    await open(page, `/frameworks/${framework}`, name);
    await inspect(page, framework);
    await open(page, `/frameworks/${framework}/domains/${domains[0]!.key}`, domains[0]!.name);
    await inspect(page, `${framework}: a domain`);
  }
  await open(page, "/frameworks/leadership-framework/one-page", /Leadership Framework/);
  await inspect(page, "framework on one page");
  await open(page, "/stories", "Stories of good leadership");
  await inspect(page, "stories");
  await page.getByRole("main").getByRole("heading", { level: 2 }).getByRole("link").first().click();
  await expect(page).toHaveURL(/\/stories\/.+/);
  await expect(heading(page, /./)).toBeVisible();
  await inspect(page, "a story");
  await open(page, "/language", "Language");
  await expect(page.getByRole("radio", { name: "English" })).toBeVisible();
  await inspect(page, "language");
  await open(page, "/nowhere", "Page not found");
  await inspect(page, "page not found");
  await open(page, "/progress", "Sign in to go on");
  await inspect(page, "somebody's own page, signed out");
  expectNothingWrong();
});

test("the way without an account", async ({ page, baseURL }) => {
  const { expectNothingWrong } = watch(page.context(), baseURL!);
  await open(page, "/try", "Try it without an account");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "try, nothing chosen");
  await page.getByRole("radio", { name: "Leadership self-assessment, for everyone" }).check();
  await page.getByRole("button", { name: "Start" }).click();
  await expect(question(page, 7)).toBeVisible();
  for (const place of [0, 1, 2, 3, 4, 5, 6]) {
    await choose(page, place, place % 3 === 0 ? sometimes : often);
  }
  await inspect(page, "try, questions");
  await page.getByRole("link", { name: "Finish here" }).click();
  await expect(heading(page, /Your leadership profile/)).toBeVisible();
  await expect(page.getByRole("heading", { name: "Keep it" })).toBeVisible();
  await inspect(page, "try, profile");
  await page.getByRole("link", { name: "Common Vision" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await inspect(page, "try, asked before leaving");
  await page.getByRole("button", { name: "Stay here" }).click();
  await page.getByRole("link", { name: "Compare it with a profile" }).click();
  await expect(heading(page, "Compare with a profile that you saved")).toBeVisible();
  await page.getByLabel("Choose the file").setInputFiles({
    name: "holiday.html",
    mimeType: "text/html",
    buffer: Buffer.from("<p>Holiday</p>"),
  });
  await expect(page.getByText("This is not a profile that was saved here")).toBeVisible();
  await inspect(page, "try, compare, another file");
  expectNothingWrong();
});

test("an assessment, from the choice to the profile", async ({ signedIn, baseURL }) => {
  const page = await visitor(signedIn, "margaret", baseURL!);
  await open(page, "/assessments", "Your assessments");
  await inspect(page, "assessments");
  await open(page, "/assessments/new", "Choose a version");
  await page.getByRole("button", { name: "Start" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "choose a version, nothing chosen");
  const draft = await newDraft(page, "leadership-self-assessment", ["LF.1", "LF.2"]);
  await open(page, `/assessments/${draft}`, "Leadership self-assessment");
  await page.getByText("Is this your own device?").click();
  await inspect(page, "task list");
  await page.getByRole("button", { name: "Delete this draft" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await inspect(page, "task list, asked before deleting");
  await open(page, elementPath(draft), /./);
  await choose(page, 0, often);
  await page.getByLabel("Your private note (optional)").fill("Ask for 943 476 5919.");
  await expect(page.getByText("looks like a patient's NHS number")).toBeVisible();
  await inspect(page, "element page, a note refused");
  await page.getByLabel("Your private note (optional)").fill("Ask on Monday.");
  await expectSaved(page);
  await open(page, `/assessments/${draft}/check`, /Check your answers/);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "check answers, not said whether it counts");
  await answerAll(page, draft, 3);
  await page.reload();
  await page.getByRole("radio", { name: "No, leave my answers out" }).check();
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(heading(page, /Your leadership profile/)).toBeVisible();
  await expect(page.getByRole("radio", { name: "No, leave it out" })).toBeVisible();
  await inspect(page, "profile");
  await open(page, `/assessments/${draft}`, "You have submitted this assessment");
  await inspect(page, "an assessment that is submitted");
  await open(page, "/progress", "Your progress");
  await expect(page.getByRole("region", { name: / and / })).toBeVisible();
  await inspect(page, "progress");
  page.nothingWrong();
});

test("what is held of a person, and a first visit", async ({ signedIn, baseURL }) => {
  const page = await visitor(signedIn, "helen", baseURL!);
  await open(page, "/about-you", /About you/);
  await expect(page.getByLabel("Staff group")).toBeVisible();
  await inspect(page, "about you");
  await open(page, "/my-data", "Your data");
  await inspect(page, "your data");
  await open(page, "/my-data/erase", "Delete everything about you");
  await inspect(page, "erase your data");
  await beginAnew(page);
  await open(page, "/about-you/first", /A little about you/);
  await expect(page.getByLabel("Staff group")).toBeVisible();
  await inspect(page, "about you, first");
  await open(page, "/assessments", "Your assessments");
  await inspect(page, "assessments, none yet");
  await open(page, "/progress", "Your progress");
  await inspect(page, "progress, none yet");
  page.nothingWrong();
});

test("when something is in the way", async ({ signedIn }) => {
  const page = await signedIn("daniel", "/");
  const draft = await newDraft(page);
  await page.route(answers, (route) => route.abort());
  await open(page, elementPath(draft), /./);
  await choose(page, 0, often);
  await expectKept(page, 1);
  await inspect(page, "element page, not sent yet");
  await page.getByRole("button", { name: "Sign out" }).click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await inspect(page, "signing out, asked before leaving answers behind");
  await page.getByRole("button", { name: "Stay signed in" }).click();
  await page.unroute(answers);
  await page.context().clearCookies({ name: "q_session" });
  await choose(page, 1, often);
  await expect(page.getByRole("link", { name: "Sign in again" }).first()).toBeVisible();
  await inspect(page, "element page, signed out underneath");
  await page.route("**/api/v1/questionnaires", (route) => route.abort());
  await open(page, "/try", "We cannot reach the service");
  await inspect(page, "the service cannot be reached");
});

test("the editors' and the administrator's pages", async ({ signedIn, baseURL }) => {
  const page = await visitor(signedIn, "priya", baseURL!);
  await open(page, "/authoring", "Frameworks you edit");
  await inspect(page, "drafts");
  await open(page, "/authoring/new-framework", "Start a new framework");
  await inspect(page, "a new framework");
  await open(page, "/authoring/import", "Import a framework");
  await inspect(page, "an import");
  // She is an administrator too.
  await open(page, "/organisation/import", "Import organisations");
  await page.getByLabel("The role that all of them have").fill("RO197");
  const file = (text: string) => ({
    name: "etr.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(text),
  });
  await page.getByLabel("Choose the file").setInputFiles(file("q-1,Sample Trust\n"));
  await expect(page.getByRole("heading", { name: "Nothing was imported" })).toBeFocused();
  await inspect(page, "organisations, a file refused");
  await page.getByLabel("Choose the file").setInputFiles(file(`QPAGES,Sample${",".repeat(25)}\n`));
  await expect(page.getByRole("button", { name: "Import it" })).toBeVisible();
  await inspect(page, "organisations, what a file would do");
  page.nothingWrong(["/organisation-imports?dryRun=true"]);
});

test("the organisation lead's page", async ({ signedIn, baseURL }) => {
  const page = await visitor(signedIn, "margaret", baseURL!);
  await open(page, "/organisation", "Your organisation");
  await inspect(page, "organisation");
  await page
    .getByRole("button", { name: /^Accredit/ })
    .first()
    .click();
  await expect(page.getByRole("heading", { level: 2, name: /^Accredit/ })).toBeVisible();
  await page.getByRole("button", { name: "Save" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "organisation, no dates given");
  await page.getByRole("button", { name: "Leave it as it is" }).click();
  await page
    .getByRole("button", { name: /^End it/ })
    .first()
    .click();
  await expect(page.getByRole("dialog")).toBeVisible();
  await inspect(page, "organisation, asked before an accreditation ends");
  await page.getByRole("button", { name: "Keep it" }).click();
  await page.getByLabel("Part of a name or address").fill("nobody at all");
  await page.getByRole("button", { name: "Look for it" }).click();
  await expect(page.getByText(/Nobody on the list/)).toBeVisible();
  await inspect(page, "organisation, nobody found");
  await open(page, "/organisation/staff-import", "Import your staff list");
  await inspect(page, "import of staff");
  await page.getByLabel("Choose the file").setInputFiles({
    name: "staff.csv",
    mimeType: "text/csv",
    buffer: Buffer.from("Name,Email,Band\nPriya Nair,priya@common-vision.example,Stage 8\n"),
  });
  await expect(page.getByLabel("E-mail address")).toBeVisible();
  await inspect(page, "import of staff, its columns");
  await page.getByRole("button", { name: "See what it would do" }).click();
  await expect(page.getByRole("heading", { name: "What the file would do" })).toBeVisible();
  await page.getByRole("button", { name: "Import it" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "import of staff, without a second yes");
  await page.getByRole("button", { name: "Throw this file away" }).click();
  await expect(page.getByLabel("Choose the file")).toBeVisible();
  await open(page, "/organisation/units", "Units");
  await page.getByRole("button", { name: /^Change.*Ward 7/ }).click();
  await inspect(page, "units");
  await open(page, "/organisation/cohorts", "Cohorts");
  await page.getByRole("button", { name: "Make it for good" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "cohorts, nobody named");
  page.nothingWrong(["/organisations/DEMO1/cohorts"]);
});

test("an organisation's cycles and figures", async ({ signedIn, baseURL }) => {
  const page = await visitor(signedIn, "margaret", baseURL!);
  await open(page, "/organisation/cycles/new", "Plan a cycle");
  await page.getByRole("button", { name: "Plan this cycle" }).click();
  await expect(page.getByRole("alert")).toBeVisible();
  await inspect(page, "a new cycle, nothing said");
  // What the demonstration's people answered is published as soon as it has begun.
  await expect(async () => {
    await open(page, "/organisation/cycles", "Cycles");
    await expect(page.getByText("Published", { exact: true })).toBeVisible({ timeout: 2000 });
  }).toPass({ timeout: 180_000 });
  await inspect(page, "cycles");
  await page.getByRole("link", { name: /^See the figures/ }).click();
  await expect(page.getByRole("table", { name: "Each domain", exact: true })).toBeVisible();
  await page.locator("summary", { hasText: "Medicine" }).first().click();
  await inspect(page, "an organisation's figures");
  await page.getByRole("link", { name: "Programmes before and after" }).click();
  await expect(page.getByText(/Nothing is published of a cohort yet/)).toBeVisible();
  await inspect(page, "programmes before and after");
  page.nothingWrong();
});

async function open(page: Page, path: string, title: string | RegExp): Promise<void> {
  await page.goto(path);
  await expect(heading(page, title)).toBeVisible();
}

type Named = { key: string; name: string };

async function read(page: Page, path: string): Promise<Named & { domains: Named[] }> {
  return (await (await page.request.get(path)).json()) as Named & { domains: Named[] };
}

async function visitor(
  signedIn: (person: Person, path: string) => Promise<Page>,
  person: Person,
  origin: string,
) {
  const page = await signedIn(person, "/");
  const { expectNothingWrong } = watch(page.context(), origin);
  return Object.assign(page, { nothingWrong: expectNothingWrong });
}
