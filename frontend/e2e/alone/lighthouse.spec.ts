import { chromium, type Page } from "@playwright/test";
import { launch } from "chrome-launcher";
import lighthouse, { type Result } from "lighthouse";
import { answerAll, elementPath, expect, newDraft, test } from "../support/journey";

test.setTimeout(300_000);

/** As on a phone with a slow network. Speed is told and held to nothing: it swings with the machine's load. */
test("Lighthouse finds the main pages accessible to all, and nothing on them moves", async ({
  baseURL,
  launchOptions,
  signedIn,
}) => {
  // A browser that Playwright lets go of while it is measured.
  const browser = await launch({
    ...(launchOptions.executablePath && { chromePath: launchOptions.executablePath }),
    chromeFlags: ["--headless=new", ...launchOptions.args!],
  });
  try {
    const measured: string[] = [];
    const measure = async (path: string, who: "signed out" | "signed in") => {
      const { accessibility, shift, performance, missed, asked } = await audit(
        `${baseURL}${path}`,
        browser.port,
      );
      measured.push(
        `${path} (${who}): accessibility ${accessibility}, layout shift ${shift.toFixed(3)}, performance ${performance}`,
      );
      // Nobody is asked about where nobody has signed in; and where somebody has, it is their page that was measured.
      expect.soft(asked, path).toEqual(who === "signed in" ? [200] : []);
      expect.soft(missed, path).toEqual([]);
      expect.soft(accessibility, path).toBe(100);
      expect.soft(shift, path).toBeLessThan(0.05);
    };

    for (const path of ["/", "/try"]) await measure(path, "signed out");
    const page = await signedIn("margaret", "/");
    const { draft, submitted } = await prepare(page);
    await giveSession(page, browser.port);
    const own = [elementPath(draft), `/assessments/${submitted}/profile`];
    for (const path of ["/", "/try", ...own]) await measure(path, "signed in");
    console.log(measured.join("\n"));
  } finally {
    browser.kill();
  }
});

async function audit(address: string, port: number) {
  let report = await run(address, port);
  // Now and then the browser's own trace begins too late on a busy machine, which says nothing of the page.
  if (report.runtimeError !== undefined) report = await run(address, port);
  const { categories, audits, runtimeError } = report;
  expect(runtimeError, address).toBeUndefined();
  const { items } = audits["network-requests"]!.details as { items: unknown };
  const requests = items as { url: string; statusCode: number }[];
  const score = (category: string) => Math.round((categories[category]?.score ?? 0) * 100);
  return {
    accessibility: score("accessibility"),
    performance: score("performance"),
    shift: audits["cumulative-layout-shift"]!.numericValue!,
    asked: requests
      .filter(({ url }) => url.endsWith("/people/me"))
      .map(({ statusCode }) => statusCode),
    missed: categories
      .accessibility!.auditRefs.filter(({ id, weight }) => weight > 0 && audits[id]!.score === 0)
      .map(({ id }) => id),
  };
}

async function run(address: string, port: number): Promise<Result> {
  const result = await lighthouse(address, {
    port,
    // The session is to stay.
    disableStorageReset: true,
    onlyCategories: ["accessibility", "performance"],
    logLevel: "error",
  });
  return result!.lhr;
}

/** A draft that is open, and a profile. */
async function prepare(page: Page) {
  const draft = await newDraft(page);
  const submitted = await newDraft(page);
  await answerAll(page, submitted, 2);
  await page.goto(`/assessments/${submitted}/check`);
  await page.getByRole("radio", { name: "No, leave my answers out" }).check();
  await page.getByRole("button", { name: "Submit" }).click();
  await page.waitForURL(/\/profile$/);
  return { draft, submitted };
}

/** The browser that is measured is then the same person's. */
async function giveSession(page: Page, port: number): Promise<void> {
  const connection = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  await connection.contexts()[0]!.addCookies(await page.context().cookies());
  await connection.close();
}
