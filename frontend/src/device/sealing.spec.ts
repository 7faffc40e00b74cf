import { expect, test } from "vitest";
import { deriveKeys, seal, sealedName, unseal } from "./sealing";

const deviceKey = (person: number) => btoa(String.fromCharCode(person).repeat(32));

const place = { owner: "o", name: "n", click: "c" };

test("the same device key opens what it sealed, in the place it was sealed for", async () => {
  const keys = await deriveKeys(deviceKey(1));
  const sealed = await seal(keys, place, { value: 3 });
  expect(await unseal(await deriveKeys(deviceKey(1)), place, sealed)).toEqual({ value: 3 });
});

test.each([
  ["another owner", { ...place, owner: "p" }],
  ["another name", { ...place, name: "m" }],
  ["another click", { ...place, click: "d" }],
])("a record moved to %s does not open", async (_, elsewhere) => {
  const keys = await deriveKeys(deviceKey(1));
  expect(await unseal(keys, elsewhere, await seal(keys, place, { value: 3 }))).toBeNull();
});

test("another person's key opens nothing, and neither finds the name nor the owner", async () => {
  const [mine, theirs] = [await deriveKeys(deviceKey(1)), await deriveKeys(deviceKey(2))];
  expect(await unseal(theirs, place, await seal(mine, place, { value: 3 }))).toBeNull();
  expect(theirs.owner).not.toBe(mine.owner);
  expect(await sealedName(theirs, "thing")).not.toBe(await sealedName(mine, "thing"));
});

test("a changed byte does not open", async () => {
  const keys = await deriveKeys(deviceKey(1));
  const sealed = await seal(keys, place, { value: 3 });
  new Uint8Array(sealed.box)[7]! ^= 1;
  expect(await unseal(keys, place, sealed)).toBeNull();
});

test("sealing twice never gives the same bytes, and the length does not tell the value", async () => {
  const keys = await deriveKeys(deviceKey(1));
  const one = await seal(keys, place, { value: 3 });
  const other = await seal(keys, place, { value: -1 });
  const again = await seal(keys, place, { value: 3 });
  expect(new Uint8Array(one.box)).not.toEqual(new Uint8Array(again.box));
  expect(one.iv).not.toEqual(again.iv);
  expect(one.box.byteLength).toBe(other.box.byteLength);
});

test("a long note comes back whole", async () => {
  const keys = await deriveKeys(deviceKey(1));
  const text = "Siân's ward round \u{1f3e5} ".repeat(200);
  expect(await unseal(keys, place, await seal(keys, place, { text }))).toEqual({ text });
});

test("no script can read the keys back", async () => {
  const { box, names } = await deriveKeys(deviceKey(1));
  await expect(crypto.subtle.exportKey("raw", box)).rejects.toThrow(/extractable/);
  await expect(crypto.subtle.exportKey("raw", names)).rejects.toThrow(/extractable/);
});

test("a key of another length is refused rather than stretched", async () => {
  await expect(deriveKeys(btoa("short"))).rejects.toThrow(/32 bytes/);
});
