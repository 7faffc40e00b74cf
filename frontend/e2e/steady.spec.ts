import type { Page } from "@playwright/test";
import { expect, heading, test } from "./support/journey";

test("a phone's page does not move when it becomes known who is signed in", async ({
  signedIn,
}) => {
  const page = await signedIn("grace", "/");
  await page.setViewportSize({ width: 390, height: 800 });
  await addUpShifts(page);

  for (const path of ["/", "/try", "/frameworks"]) {
    let tell = () => {};
    const told = new Promise<void>((resolve) => (tell = resolve));
    await page.route("**/api/v1/people/me", async (route) => {
      await told;
      await route.continue();
    });
    await page.goto(path);
    await expect(heading(page, /./)).toBeVisible();
    tell();
    await expect(page.getByRole("button", { name: "Sign out" })).toBeVisible();
    expect(await shifts(page), path).toBeLessThan(0.05);
    await page.unroute("**/api/v1/people/me");
  }
});

type WithShifts = typeof globalThis & { shifted: number };

async function addUpShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = globalThis as WithShifts;
    seen.shifted = 0;
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        seen.shifted += (entry as PerformanceEntry & { value: number }).value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
}

/** After two frames more, so that what has just changed has been drawn and counted. */
function shifts(page: Page): Promise<number> {
  return page.evaluate(async () => {
    for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
    return (globalThis as WithShifts).shifted;
  });
}
