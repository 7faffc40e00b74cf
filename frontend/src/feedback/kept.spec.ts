import { beforeEach, expect, test } from "vitest";
import { keyOfLink, openKept, type Kept } from "./kept";

const nothing = { answers: {}, comments: {} };
const value = (item: string, value: number) => ({ answers: { [item]: value }, comments: {} });

async function by(link: string): Promise<Kept> {
  return (await openKept(await keyOfLink(link)))!;
}

beforeEach(() => localStorage.clear());

test("whoever has the link finds all that waits, in a later tab too", async () => {
  const kept = await by("link");
  await kept.keep({ answers: { a: 3, b: -2 }, comments: { keep: "Calm \u{1f3e5}" } });
  await kept.keep(value("a", 4));
  expect(await (await by("link")).read()).toEqual({
    answers: { a: 4, b: -2 },
    comments: { keep: "Calm \u{1f3e5}" },
  });
  expect(await (await by("another")).read()).toEqual(nothing);
});

test("of two answers at the same moment the later stays", async () => {
  const kept = await by("link");
  void kept.keep({ answers: {}, comments: { keep: "long ".repeat(300) } });
  void kept.keep({ answers: {}, comments: { keep: "short" } });
  expect((await kept.read()).comments).toEqual({ keep: "short" });
});

test("what has arrived goes; what has taken its place stays", async () => {
  const kept = await by("link");
  await kept.keep({ answers: { a: 3, b: 1 }, comments: {} });
  await (await by("link")).keep(value("a", 5));
  await kept.release({ answers: { a: 3, b: 1 }, comments: {} });
  expect(await kept.read()).toEqual(value("a", 5));
});

test("a record that was moved does not open, and what else is on the device is left alone", async () => {
  const kept = await by("link");
  await kept.keep(value("a", 3));
  const [name] = Object.keys(localStorage);
  localStorage.setItem(`${name}0`, localStorage.getItem(name!)!);
  localStorage.setItem("another-thing", "stays");
  localStorage.removeItem(name!);
  expect(await kept.read()).toEqual(nothing);
  await kept.clear();
  expect(Object.keys(localStorage)).toEqual(["another-thing"]);
});

test("what waits tells neither the item nor the value, and its length does not tell it either", async () => {
  const kept = await by("link");
  await kept.keep({ answers: { "LF.1.1.a": 3, "LF.1.1.b": -2 }, comments: {} });
  const records = Object.entries(localStorage) as [string, string][];
  expect(JSON.stringify(records)).not.toMatch(/LF\.1\.1|value|item/);
  expect(new Set(records.map(([name, box]) => name.length + box.length)).size).toBe(1);
});
