import { IDBFactory, IDBKeyRange } from "fake-indexeddb";
import { beforeEach, expect, test, vi } from "vitest";
import { indexedDeviceStore, type DeviceStore, type KeptRecord } from "./deviceStore";
import { Device, deviceKey, World } from "./faultyWorld";
import { deriveKeys, seal, unseal } from "../device/sealing";

let factory: IDBFactory;
let store: DeviceStore;

beforeEach(() => {
  vi.stubGlobal("IDBKeyRange", IDBKeyRange);
  factory = new IDBFactory();
  store = indexedDeviceStore(factory);
});

const record = (owner: string, name: string, click: string): KeptRecord => ({
  owner,
  name,
  click,
  iv: new Uint8Array(12),
  box: new ArrayBuffer(8),
});

test("a record is replaced only if nobody else replaced it in between", async () => {
  expect(await store.replace(record("o", "n", "1"), null)).toBe(true);
  expect(await store.replace(record("o", "n", "2"), null)).toBe(false);
  expect(await store.replace(record("o", "n", "2"), "1")).toBe(true);
  expect((await store.find("o", "n"))?.click).toBe("2");
});

test("a record is removed only by the click that it holds", async () => {
  await store.replace(record("o", "n", "2"), null);
  expect(await store.remove("o", "n", "1")).toBe(false);
  expect(await store.remove("o", "n", "2")).toBe(true);
  expect(await store.find("o", "n")).toBeNull();
});

test("one owner's records are read and removed apart from another's", async () => {
  await store.replace(record("o", "n", "1"), null);
  await store.replace(record("o", "m", "2"), null);
  await store.replace(record("o2", "n", "3"), null);
  expect((await store.waiting("o")).map(({ click }) => click).sort()).toEqual(["1", "2"]);
  await store.removeAll("o");
  expect(await store.waiting("o")).toEqual([]);
  expect(await store.waiting("o2")).toHaveLength(1);
});

test("two tabs that write at once do not both believe that they were first", async () => {
  const other = indexedDeviceStore(factory);
  const won = await Promise.all([
    store.replace(record("o", "n", "1"), null),
    other.replace(record("o", "n", "2"), null),
  ]);
  expect(won.filter(Boolean)).toHaveLength(1);
});

test("the keys of a person's own device come back able to open, still not to be read", async () => {
  const keys = await deriveKeys(deviceKey(1));
  const place = { owner: keys.owner, name: "n", click: "c" };
  const sealed = await seal(keys, place, { value: 2 });
  await store.keepOwnKeys(keys);
  const found = await indexedDeviceStore(factory).ownKeys();
  expect(await unseal(found!, place, sealed)).toEqual({ value: 2 });
  expect(found!.box.extractable).toBe(false);
  await store.forgetOwnKeys();
  expect(await store.ownKeys()).toBeNull();
});

test("sealed copies are kept and removed together", async () => {
  await store.keepCopy(record("o", "draft", "1"));
  await store.keepCopy(record("o", "draft", "2"));
  expect((await store.copy("o", "draft"))?.click).toBe("2");
  await store.removeCopies();
  expect(await store.copy("o", "draft")).toBeNull();
});

test("a browser without IndexedDB refuses instead of hanging", async () => {
  vi.stubGlobal("indexedDB", undefined);
  await expect(indexedDeviceStore().waiting("o")).rejects.toThrow(/no IndexedDB/);
});

test("a browser that forbids IndexedDB refuses, and is asked again the next time", async () => {
  const open = vi.spyOn(factory, "open").mockImplementationOnce(() => {
    throw new DOMException("not here", "SecurityError");
  });
  await expect(store.waiting("o")).rejects.toThrow("not here");
  expect(await store.waiting("o")).toEqual([]);
  expect(open).toHaveBeenCalledTimes(2);
});

test("a database that never opens is not waited for twice", async () => {
  vi.spyOn(factory, "open").mockReturnValue({} as IDBOpenDBRequest);
  vi.useFakeTimers();
  try {
    const first = store.waiting("o").catch((refused: unknown) => refused);
    await vi.advanceTimersByTimeAsync(5000);
    expect(await first).toMatchObject({ message: "IndexedDB does not open" });
    await expect(store.waiting("o")).rejects.toThrow(/does not open/);
  } finally {
    vi.useRealTimers();
  }
});

test("a database that is closed under the page, as when site data are cleared, is opened again", async () => {
  await store.replace(record("o", "n", "1"), null);
  const gone = new Promise((resolve) => {
    const request = factory.deleteDatabase("common-vision-answers");
    request.onsuccess = resolve;
  });
  await gone;
  expect(await store.waiting("o")).toEqual([]);
  expect(await store.replace(record("o", "n", "1"), null)).toBe(true);
});

test("the whole way on a real database: offline, killed, opened again, sent", async () => {
  const world = new World();
  const device = await Device.of(world, 1, store);
  device.usually = { kind: "unreachable" };
  const tab = await device.open();
  await Promise.all([tab.give("a", 1), tab.give("a", 2), tab.give("b", 3)]);
  expect(await store.waiting(device.keys!.owner)).toHaveLength(2);
  tab.kill();

  const later = await Device.of(world, 1, indexedDeviceStore(factory));
  const again = await later.open();
  await vi.waitFor(async () => {
    await world.pass(100);
    expect(again.outbox.view().waiting).toBe(0);
  });
  await again.outbox.written();
  expect(world.server.valueOf("answer", "a")).toBe(2);
  expect(world.server.valueOf("answer", "b")).toBe(3);
  expect(await store.waiting(device.keys!.owner)).toEqual([]);
});
