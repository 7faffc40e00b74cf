import { expect, type Page } from "@playwright/test";

interface Caught {
  subject: string;
  text: string;
  to: { address: string }[];
}

/** The mail catcher's page is three ports above the app's: see local/…/Ports.java. */
const catcher = `http://localhost:${Number(process.env.COMMON_VISION_PORT ?? "18080") + 3}/api/email`;

/** What somebody was written about this, newest last. */
export async function lettersTo(page: Page, address: string, about: string): Promise<Caught[]> {
  const caught = (await (await page.request.get(catcher)).json()) as Caught[];
  return caught.filter(
    ({ subject, to }) => subject.includes(about) && to.some((it) => it.address === address),
  );
}

/** The one link of a letter that is on its way or has come; later than `before` earlier ones. */
export async function linkTo(page: Page, address: string, about: string, before = 0) {
  await expect
    .poll(async () => (await lettersTo(page, address, about)).length, { timeout: 60_000 })
    .toBeGreaterThan(before);
  const { text } = (await lettersTo(page, address, about)).at(-1)!;
  const [link] = /https?:\/\/\S+/.exec(text) ?? [];
  return link!;
}
