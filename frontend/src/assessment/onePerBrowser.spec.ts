import { afterEach, expect, test, vi } from "vitest";
import { newId } from "../device/newId";
import { onePerBrowser } from "./onePerBrowser";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

function withLocks(request: LockManager["request"] | undefined): void {
  vi.stubGlobal("navigator", { locks: request && { request } });
}

test("work is done under a lock that is the person's own", async () => {
  const names: string[] = [];
  withLocks(((name: string, _: LockOptions, work: () => Promise<unknown>) => {
    names.push(name);
    return work();
  }) as LockManager["request"]);
  expect(await onePerBrowser("owner")(() => Promise.resolve("sent"))).toBe("sent");
  expect(names).toEqual(["common-vision-answers-owner"]);
});

test("a browser without locks works all the same", async () => {
  withLocks(undefined);
  expect(await onePerBrowser("owner")(() => Promise.resolve("sent"))).toBe("sent");
});

test("a tab that hangs with the lock does not stop the others for good", async () => {
  vi.useFakeTimers();
  withLocks(
    ((_: string, { signal }: LockOptions) =>
      new Promise((_resolve, reject) => {
        signal?.addEventListener("abort", () => reject(new DOMException("gave up", "AbortError")));
      })) as LockManager["request"],
  );
  const sent = onePerBrowser("owner")(() => Promise.resolve("sent"));
  await vi.advanceTimersByTimeAsync(26_000);
  expect(await sent).toBe("sent");
});

test("ids are random and of the usual form", () => {
  expect(newId()).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  expect(new Set(Array.from({ length: 1000 }, newId)).size).toBe(1000);
});
