import { expect, test } from "vitest";
import { json, serve } from "../test/server";
import { ID } from "./fixtures";
import { idOf, type Given } from "./given";
import { serverTransport } from "./transport";

const given = (kind: Given["kind"], key: string, value: Given["value"]): Given => ({
  response: ID,
  questionnaire: "q",
  kind,
  key,
  value,
  givenAt: Date.parse("2026-03-02T09:00:00Z"),
  click: "c",
  echoes: [],
  late: false,
});

const batch = [
  { given: given("answer", "LF.1.1.a", -1), ageMillis: 1200 },
  { given: given("note", "LF.1.1", ""), ageMillis: 0 },
  { given: given("importance", "LF.1.1.a", 4), ageMillis: 300 },
];

test("the server is told values and ages, and no time of this device's clock", async () => {
  const calls = serve({
    [`PATCH /api/v1/responses/${ID}/answers`]: json({
      revision: 4,
      superseded: [{ item: "LF.1.1.a", value: 2 }],
      supersededImportance: [{ item: "LF.1.1.a", value: 1 }],
      supersededNotes: [{ element: "LF.1.1", text: "later" }],
    }),
  });
  const saved = await serverTransport.save(ID, batch, { keepalive: false });
  expect(calls[0]?.body).toEqual({
    answers: [
      { item: "LF.1.1.a", value: -1, ageMillis: 1200 },
      { item: "LF.1.1.a", rating: "importance", value: 4, ageMillis: 300 },
    ],
    notes: [{ element: "LF.1.1", text: "", ageMillis: 0 }],
  });
  expect(saved.revision).toBe(4);
  expect([...saved.overruled]).toEqual([
    [idOf(batch[0]!.given), 2],
    [idOf(batch[2]!.given), 1],
    [idOf(batch[1]!.given), "later"],
  ]);
});

test("the request is under way before the call returns: a page that closes has no later", async () => {
  const calls = serve({
    [`PATCH /api/v1/responses/${ID}/answers`]: json({
      revision: 1,
      superseded: [],
      supersededImportance: [],
      supersededNotes: [],
    }),
  });
  const saved = serverTransport.save(ID, batch, { keepalive: true });
  expect(calls).toHaveLength(1);
  await saved;
});
