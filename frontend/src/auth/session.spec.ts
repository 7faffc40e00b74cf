import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { apiFetch } from "../api/apiFetch";
import { problem, serve } from "../test/server";
import {
  checkIdle,
  forgetSession,
  idleLimit,
  sessionOpened,
  sessionPhase,
  warningBefore,
} from "./session";

beforeEach(() => {
  vi.useFakeTimers();
  forgetSession();
});
afterEach(() => vi.useRealTimers());

const wait = (time: number) => {
  vi.advanceTimersByTime(time);
  checkIdle();
};

test("a stranger has no session to lose", async () => {
  serve({ "GET /api/v1/people/me": problem(401) });
  await apiFetch("/api/v1/people/me").catch(() => {});
  wait(idleLimit);
  expect(sessionPhase()).toBe("unknown");
});

test("whoever does nothing is warned two minutes before, then taken off the page", () => {
  sessionOpened("Grace");
  wait(idleLimit - warningBefore - 1);
  expect(sessionPhase()).toBe("open");
  wait(1);
  expect(sessionPhase()).toBe("warning");
  wait(warningBefore);
  expect(sessionPhase()).toBe("ended");
});

test("a laptop that slept through the warning does not show the page again", () => {
  sessionOpened("Grace");
  wait(8 * 60 * 60_000);
  expect(sessionPhase()).toBe("ended");
  sessionOpened("Grace");
  expect(sessionPhase()).toBe("ended");
});

test("a call of the person's own starts the time anew, a published text does not", async () => {
  serve({ "GET /api/v1/people/me": {}, "GET /api/v1/stories": {} });
  sessionOpened("Grace");
  wait(idleLimit - warningBefore);
  await apiFetch("/api/v1/stories");
  expect(sessionPhase()).toBe("warning");
  await apiFetch("/api/v1/people/me");
  expect(sessionPhase()).toBe("open");
  wait(idleLimit - warningBefore - 1);
  expect(sessionPhase()).toBe("open");
});

test("a session that the server refuses is lost, and the page stays", async () => {
  serve({ "GET /api/v1/responses": problem(401) });
  sessionOpened("Grace");
  await apiFetch("/api/v1/responses").catch(() => {});
  expect(sessionPhase()).toBe("lost");
  wait(idleLimit);
  expect(sessionPhase()).toBe("lost");
});

/** Another tab of the same browser. A channel delivers in its own time, so the test waits for what it expects. */
async function anotherTabSays(message: object, expected: string): Promise<string> {
  vi.useRealTimers();
  const tab = new BroadcastChannel("session");
  tab.postMessage(message);
  await vi.waitFor(() => expect(sessionPhase()).toBe(expected));
  tab.close();
  return sessionPhase();
}

test("signing out in one tab takes the person off the others", async () => {
  sessionOpened("Grace");
  expect(await anotherTabSays({ kind: "signed-out" }, "ended")).toBe("ended");
});

test("signing in again in another tab mends a lost session, for the same person only", async () => {
  serve({ "GET /api/v1/responses": problem(401) });
  sessionOpened("Grace");
  await apiFetch("/api/v1/responses").catch(() => {});
  expect(await anotherTabSays({ kind: "signed-in", who: "Grace" }, "open")).toBe("open");
  expect(await anotherTabSays({ kind: "signed-in", who: "Daniel" }, "ended")).toBe("ended");
});
