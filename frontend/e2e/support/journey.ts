import { randomUUID } from "node:crypto";
import { mkdir, rmdir } from "node:fs/promises";
import { dirname, join } from "node:path";
import {
  expect,
  test as base,
  type APIRequestContext,
  type BrowserContext,
  type BrowserContextOptions,
  type Locator,
  type Page,
} from "@playwright/test";
import type {
  QuestionnaireView,
  ResponseView,
} from "../../src/api/generated/commonVision.schemas.ts";

/** The people of the demonstration, with their past: see local/demo/people.yaml. */
export type Person =
  | "margaret"
  | "daniel"
  | "priya"
  | "tom"
  | "grace"
  | "helen"
  | "amara"
  | "sam"
  | "zoe";

type Fixtures = {
  /** A browser of its own, as on another device: nothing is shared with the others. */
  device: (like?: BrowserContextOptions) => Promise<BrowserContext>;
  /** Another device with the person signed in and looking at that path. */
  signedIn: (person: Person, path: string) => Promise<Page>;
};

export const test = base.extend<Fixtures>({
  device: async ({ browser }, give) => {
    const devices: BrowserContext[] = [];
    await give(async (like) => {
      const device = await browser.newContext(like);
      devices.push(device);
      return device;
    });
    await Promise.all(devices.map((device) => device.close()));
  },
  signedIn: async ({ device }, give) => {
    await give(async (person, path) => {
      const page = await (await device()).newPage();
      await signIn(page, person, path);
      return page;
    });
  },
});

export { expect };

/** Through the real identity provider, and back to a path of the app. */
export async function signIn(page: Page, person: Person, path: string): Promise<void> {
  await page.goto(`/sign-in?to=${encodeURIComponent(path)}`);
  await identify(page, person);
  await page.waitForURL((url) => url.pathname + url.search === path);
}

/** What a person does on the identity provider's own page. */
export async function identify(page: Page, person: Person): Promise<void> {
  await oneAtATime(person, async () => {
    await page.getByLabel("Username or email").fill(person);
    await page.getByLabel("Password", { exact: true }).fill(process.env.DEMO_PASSWORD!);
    await page.getByRole("button", { name: "Sign In" }).click();
    await page.waitForURL(({ pathname }) => !pathname.startsWith("/realms/"));
  });
}

/** The identity provider takes two sign-ins of one person at the same moment for an attack. */
async function oneAtATime(person: Person, work: () => Promise<void>): Promise<void> {
  const lock = join(dirname(process.env.LOCAL_RUN!), person);
  await expect
    .poll(() =>
      mkdir(lock).then(
        () => "mine",
        () => "taken",
      ),
    )
    .toBe("mine");
  try {
    await work();
  } finally {
    await rmdir(lock);
  }
}

export const fromTheApp = { "X-Requested-With": "JavaScript" };

/** Erases all that is held of the person signed in, so that a journey begins as their very first visit. */
export async function beginAnew({ request }: Page): Promise<void> {
  const erased = await request.delete("/api/v1/people/me", { headers: fromTheApp });
  expect(erased.status()).toBe(204);
}

/** A draft made through the API with the page's session, for journeys about what comes after. */
export async function newDraft(
  { request }: Page,
  questionnaire = "leadership-self-assessment",
  sections = ["LF.1"],
): Promise<string> {
  const created = await request.post("/api/v1/responses", {
    headers: { ...fromTheApp, "Idempotency-Key": randomUUID() },
    data: { questionnaire, sections },
  });
  expect(created.status()).toBe(201);
  return ((await created.json()) as ResponseView).id;
}

/** What the server holds of a response, the truth that a page is held against. */
export async function stored({ request }: Page, response: string): Promise<ResponseView> {
  const found = await request.get(`/api/v1/responses/${response}`, { headers: fromTheApp });
  expect(found.status()).toBe(200);
  return (await found.json()) as ResponseView;
}

/** The answers that the server holds, by item. */
export async function storedAnswers(page: Page, response: string): Promise<Record<string, number>> {
  const { answers } = await stored(page, response);
  return Object.fromEntries(answers.map(({ item, value }) => [item, value]));
}

export async function published(
  request: APIRequestContext,
  questionnaire: string,
  headers: Record<string, string> = {},
): Promise<QuestionnaireView> {
  const answer = await request.get(`/api/v1/questionnaires/${questionnaire}`, { headers });
  return (await answer.json()) as never;
}

/** Every request that saves answers, for journeys that get in its way. */
export const answers = "**/api/v1/responses/*/answers";

/** A domain whose every item has the same answer, sent as the app would. */
export async function answerAll(page: Page, response: string, value: number): Promise<void> {
  const { questionnaire, sections } = await stored(page, response);
  const { sections: all } = await published(page.request, questionnaire.key);
  const given = all
    .filter(({ key }) => sections.includes(key))
    .flatMap(({ elements }) => elements.flatMap(({ items }) => items))
    .map(({ key }) => ({ item: key, value, ageMillis: 0 }));
  const saved = await page.request.patch(`/api/v1/responses/${response}/answers`, {
    headers: fromTheApp,
    data: { answers: given },
  });
  expect(saved.status()).toBe(200);
}

// What stands on the pages

export const often = "Often or always";
export const sometimes = "Sometimes";
export const rarely = "Rarely or never";

/** The choices of the page's nth question, from 0. */
export function question(page: Page, place: number): Locator {
  return page
    .getByRole("group")
    .filter({ has: page.getByRole("radio") })
    .nth(place);
}

export async function choose(page: Page, place: number, label: string): Promise<void> {
  await question(page, place).getByRole("radio", { name: label }).check();
}

export function choice(page: Page, place: number, label: string): Locator {
  return question(page, place).getByRole("radio", { name: label });
}

/** Where the page says that the answers are. */
export function whereabouts(page: Page): Locator {
  return page.getByRole("region", { name: "Where your answers are" });
}

export async function expectSaved(page: Page): Promise<void> {
  await expect(whereabouts(page)).toHaveText(/^Saved/);
}

/** The page owns up that so many have not been sent, and that closing it would not lose them. */
export async function expectKept(page: Page, count: number): Promise<void> {
  await expect(whereabouts(page)).toContainText(`Kept on this device, not sent yet (${count})`);
}

export function elementPath(response: string, element = "LF.1.1"): string {
  return `/assessments/${response}/elements/${element}`;
}

export function heading(page: Page, name: string | RegExp): Locator {
  return page.getByRole("heading", { level: 1, name });
}

/** The browser has the whole app, and the worker that keeps it is in charge of the page. */
export async function offlineReady(page: Page): Promise<void> {
  await page.waitForFunction(() => navigator.serviceWorker.controller !== null);
}
