import { defineConfig } from "@playwright/test";

/** The browser journeys: real Chromium, real API, real Keycloak. `e2e/support/localRun.ts` starts what they need. */
const port = process.env.COMMON_VISION_PORT ?? "18080";

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/localRun.ts",
  workers: 2,
  fullyParallel: true,
  forbidOnly: Boolean(process.env.CI),
  retries: process.env.CI ? 1 : 0,
  // A busy machine is slow, not wrong.
  timeout: 90_000,
  expect: { timeout: 20_000 },
  reporter: "list",
  projects: [
    { name: "journeys", testIgnore: "alone/**" },
    // What everybody else would notice: one after another, when the others are done.
    { name: "alone", testMatch: "alone/**", dependencies: ["journeys"], workers: 1 },
  ],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: "en-GB",
    timezoneId: "Europe/London",
    screenshot: "only-on-failure",
    trace: "on-first-retry",
    launchOptions: {
      ...(process.env.CHROMIUM && { executablePath: process.env.CHROMIUM }),
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
