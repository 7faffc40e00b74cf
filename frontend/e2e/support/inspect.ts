import AxeBuilder from "@axe-core/playwright";
import { expect, test, type BrowserContext, type Page } from "@playwright/test";

/** Each page is looked at as on a small phone, a phone and a desk, in the colours and with the stillness some people need. */
const looks = [
  { name: "320 px, forced colours", width: 320, media: { forcedColors: "active" } },
  { name: "390 px", width: 390, media: {} },
  { name: "1280 px, reduced motion", width: 1280, media: { reducedMotion: "reduce" } },
] as const;

const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];

/** No finding of axe in any look, and nothing to scroll sideways. Every page's findings are told, not the first's alone. */
export async function inspect(page: Page, name: string): Promise<void> {
  await test.step(name, async () => {
    for (const look of looks) {
      await page.emulateMedia({
        forcedColors: "none",
        reducedMotion: "no-preference",
        ...look.media,
      });
      await page.setViewportSize({ width: look.width, height: 800 });
      // A bar that stays in sight covers whatever is scrolled under it; at the end of the page it covers nothing.
      await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
      const { violations } = await new AxeBuilder({ page }).withTags(rules).analyze();
      const findings = violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html}\n${failureSummary}`),
      );
      expect.soft(findings, `${name}, ${look.name}`).toEqual([]);
      const beyond = await page.evaluate(() => {
        const { scrollWidth, clientWidth } = document.documentElement;
        return scrollWidth - clientWidth;
      });
      expect.soft(beyond, `${name}, ${look.name}: pixels beyond the edge`).toBeLessThanOrEqual(0);
    }
  });
}

/** Notes whatever goes wrong behind the pages of a device, and every request that leaves for elsewhere. */
export function watch(device: BrowserContext, origin: string) {
  const wrong: string[] = [];
  device.on("console", (message) => {
    // Chromium says refused parts of the content security policy here too.
    if (message.type() === "error" && message.page()?.url().startsWith(origin)) {
      wrong.push(`${message.page()!.url()}: ${message.text()} (${message.location().url})`);
    }
  });
  device.on("weberror", (error) => wrong.push(String(error.error())));
  device.on("request", (request) => {
    const from = request.serviceWorker()?.url() ?? request.headers().referer ?? origin;
    const leaves = !request.url().startsWith(`${origin}/`) && !request.url().startsWith("data:");
    if (leaves && !request.isNavigationRequest() && from.startsWith(origin)) {
      wrong.push(`asked elsewhere: ${request.url()}`);
    }
  });
  return {
    /** But for requests that were refused because of what was typed, which a browser notes as well. */
    expectNothingWrong: (refused: string[] = []) =>
      expect(
        wrong.filter(
          (line) =>
            !(line.includes("status of 400") && refused.some((address) => line.includes(address))),
        ),
      ).toEqual([]),
  };
}
