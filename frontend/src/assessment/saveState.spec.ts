import { expect, test } from "vitest";
import type { Entry } from "./outbox";
import { whereabouts } from "./saveState";
import type { SenderView } from "./sender";

const resting: SenderView = { phase: "resting", slow: false };
const sending: SenderView = { phase: "sending", slow: false };
const online = { unsaved: 0, online: true };
const some = (waiting: number, unkept = 0) => ({ waiting, unkept, refused: [] });

test.each([
  ["nothing waits", some(0), resting, online, { at: "server" }],
  [
    "nothing waits, also without a network",
    some(0),
    resting,
    { unsaved: 0, online: false },
    { at: "server" },
  ],
  ["something is on its way", some(2), sending, online, { at: "on-the-way" }],
  [
    "it takes long",
    some(2),
    { phase: "sending", slow: true } as const,
    online,
    { at: "here", count: 2, here: "device" },
  ],
  [
    "the last try failed",
    some(2),
    { phase: "waiting-to-retry", slow: false } as const,
    online,
    { at: "here", count: 2, here: "device" },
  ],
  [
    "the device knows that it is offline",
    some(1),
    sending,
    { unsaved: 0, online: false },
    { at: "here", count: 1, here: "device" },
  ],
  [
    "one of them is only in this page",
    some(3, 1),
    { phase: "waiting-to-retry", slow: false } as const,
    online,
    { at: "here", count: 3, here: "page-only" },
  ],
  [
    "the session is over",
    some(1),
    { phase: "signed-out", slow: false } as const,
    online,
    { at: "signed-out", count: 1, here: "device" },
  ],
  [
    "a note cannot be saved as it is",
    some(0),
    resting,
    { unsaved: 1, online: true },
    { at: "refused", count: 1 },
  ],
] as const)("when %s", (_, outbox, sender, more, expected) => {
  expect(whereabouts(outbox, sender, more)).toEqual(expected);
});

test("nothing that waits is ever called saved", () => {
  for (const phase of ["resting", "sending", "waiting-to-retry", "signed-out"] as const) {
    for (const slow of [true, false]) {
      for (const isOnline of [true, false]) {
        const where = whereabouts(some(1), { phase, slow }, { unsaved: 0, online: isOnline });
        expect(where.at).not.toBe("server");
      }
    }
  }
});

test("what the server refused is not called saved either", () => {
  const refused = [{} as Entry];
  expect(whereabouts({ waiting: 0, unkept: 0, refused }, resting, online)).toEqual({
    at: "refused",
    count: 1,
  });
});
