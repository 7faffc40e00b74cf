import type { Page } from "@playwright/test";
import { expect } from "./journey";

/** The demonstration's clock: it goes for everybody, and forwards only. */
export async function moveTo(page: Page, to: Date): Promise<void> {
  const moved = await page.request.post("/demo/clock", { data: { to: to.toISOString() } });
  expect(moved.status()).toBe(200);
}

/** So many days later, when it is noon. */
export function later(from: Date, days: number): Date {
  const then = new Date(from);
  then.setUTCDate(then.getUTCDate() + days);
  then.setUTCHours(12, 0, 0, 0);
  return then;
}

export function dayOf(time: Date): string {
  return time.toISOString().slice(0, 10);
}
