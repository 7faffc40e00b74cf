import { expect, test } from "vitest";
import { Device, problem, RESPONSE, World, type Fate } from "./faultyWorld";
import { idOf } from "./given";
import { seal, sealedName } from "../device/sealing";

const offline: Fate = { kind: "unreachable" };

async function aTab(): Promise<{
  world: World;
  device: Device;
  tab: Awaited<ReturnType<Device["open"]>>;
}> {
  const world = new World();
  const device = await Device.of(world);
  return { world, device, tab: await device.open() };
}

const waitingOn = (device: Device) => device.store.waiting(device.keys!.owner);

test("an answer is on the device before it is on the way, and leaves it when the server has it", async () => {
  const { world, device, tab } = await aTab();
  void tab.give("LF.1.1.a", 3);
  await world.quiet();
  expect(device.requests).toHaveLength(1);
  expect(await waitingOn(device)).toHaveLength(1);

  await world.pass(100);
  expect(world.server.valueOf("answer", "LF.1.1.a")).toBe(3);
  expect(await waitingOn(device)).toHaveLength(0);
  expect(tab.outbox.view().waiting).toBe(0);
});

test("what waits on the device names neither the person nor the item nor the value", async () => {
  const { world, device, tab } = await aTab();
  device.usually = offline;
  void tab.give("LF.1.1.a", 3);
  void tab.give("LF.1.1.b", -1);
  await world.quiet();
  const records = await waitingOn(device);
  const disk = records.map((record) => [
    record.owner,
    record.name,
    record.click,
    new TextDecoder("latin1").decode(record.box),
  ]);
  expect(JSON.stringify(disk)).not.toMatch(/LF\.|leadership|answer|0d6c1f0e/);
  expect(new Set(records.map(({ box }) => box.byteLength)).size).toBe(1);
});

test("five answers while the network is down are sent in one request when it is back", async () => {
  const { world, device, tab } = await aTab();
  device.usually = offline;
  for (const item of ["a", "b", "c", "d", "e"]) {
    void tab.give(item, 2);
    await world.pass(300);
  }
  expect(tab.outbox.view().waiting).toBe(5);
  const before = device.requests.length;
  device.usually = { kind: "arrives" };
  void tab.sender.flush();
  await world.pass(100);
  expect(device.requests.slice(before).map(({ batch }) => batch.length)).toEqual([5]);
  expect(tab.outbox.view().waiting).toBe(0);
});

test("the age is reckoned when the request is made, not when the answer was given", async () => {
  const { world, device, tab } = await aTab();
  device.usually = offline;
  const givenAt = world.time;
  void tab.give("a", 2);
  await world.pass(100);
  device.usually = { kind: "arrives" };
  await world.pass(60_000);
  const { at, batch } = device.requests.at(-1)!;
  expect(batch[0]!.ageMillis).toBe(at - givenAt);
  expect(batch[0]!.ageMillis).toBeGreaterThan(500);
});

test("a wrong clock is never sent", async () => {
  const { world, device, tab } = await aTab();
  device.clockError = 90 * 86_400_000;
  void tab.give("a", 2);
  await world.pass(100);
  device.clockError = -90 * 86_400_000;
  void tab.give("a", 3);
  await world.pass(100);
  expect(device.requests.map(({ batch }) => batch[0]!.ageMillis)).toEqual([0, 0]);
  expect(world.server.valueOf("answer", "a")).toBe(3);
});

test("a confirmation that comes late does not delete the newer answer", async () => {
  const { world, device, tab } = await aTab();
  device.fates.push({ kind: "arrives", uplink: 20, downlink: 3000 });
  void tab.give("a", 1);
  await world.pass(1000);
  device.usually = offline;
  void tab.give("a", 3);
  await world.pass(2500);
  expect(world.server.valueOf("answer", "a")).toBe(1);
  expect(tab.outbox.view().waiting).toBe(1);
  expect(await waitingOn(device)).toHaveLength(1);
  device.usually = { kind: "arrives" };
  await world.pass(60_000);
  expect(world.server.valueOf("answer", "a")).toBe(3);
});

test("a confirmation leaves alone what a tab that we cannot hear has kept since", async () => {
  const { world, device, tab } = await aTab();
  const unheard = await Device.of(world, 1, device.store);
  unheard.usually = offline;
  const other = await unheard.open();
  device.fates.push({ kind: "arrives", uplink: 20, downlink: 3000 });
  void tab.give("a", 1);
  await world.pass(1000);
  void other.give("a", 3);
  await world.pass(2500);
  expect(tab.outbox.view().waiting).toBe(0);
  other.kill();
  await world.pass(60_000);
  await device.open();
  await world.pass(1000);
  expect(world.server.valueOf("answer", "a")).toBe(3);
});

test("a lost reply is a repeat, and the repeat changes nothing", async () => {
  const { world, device, tab } = await aTab();
  device.fates.push({ kind: "reply-lost" });
  void tab.give("a", 2);
  await world.pass(60_000);
  expect(device.requests).toHaveLength(2);
  expect(world.server.revision).toBe(2);
  expect(tab.outbox.view().waiting).toBe(0);
});

test("a first answer that took seconds to arrive does not beat the second", async () => {
  const { world, device, tab } = await aTab();
  device.fates.push({ kind: "arrives", uplink: 6000 });
  void tab.give("a", 3);
  await world.pass(3000);
  void tab.give("a", 1);
  await world.pass(60_000);
  expect(world.server.valueOf("answer", "a")).toBe(1);
  expect(tab.outbox.view().replaced.size).toBe(0);
});

test("a lower answer within a tenth of a second of a higher one still wins", async () => {
  const { world, device, tab } = await aTab();
  world.server.createdAt = world.time;
  device.usually = { kind: "arrives", uplink: 1, downlink: 1 };
  void tab.give("a", 3);
  await world.pass(10);
  void tab.give("a", 1);
  await world.pass(1000);
  expect(world.server.valueOf("answer", "a")).toBe(1);
});

test("an older answer that arrives after everybody gave it up is overruled", async () => {
  const { world, device, tab } = await aTab();
  device.fates.push({ kind: "straggles", uplink: 19_000 });
  void tab.give("a", 3);
  await world.pass(2000);
  void tab.give("a", 1);
  await world.pass(16_500);
  expect(world.server.valueOf("answer", "a")).toBe(1);
  expect(tab.outbox.view().waiting).toBe(0);
  expect(tab.outbox.mayEcho(RESPONSE)).toBe(true);
  await world.pass(2000);
  expect(world.server.valueOf("answer", "a")).toBe(3);
  await world.pass(10_000);
  expect(world.server.valueOf("answer", "a")).toBe(1);
});

test("an older value that stands long afterwards is somebody's choice", async () => {
  const { world, device, tab } = await aTab();
  const phone = await (await Device.of(world)).open();
  device.fates.push({ kind: "request-lost" });
  void tab.give("a", 3);
  await world.pass(2000);
  void tab.give("a", 1);
  await world.pass(60_000);
  void phone.give("a", 3);
  await world.pass(60_000);
  tab.lookAgain();
  await world.pass(1000);
  expect(world.server.valueOf("answer", "a")).toBe(3);
});

test("what another device gives is not taken for an echo, though it was clicked here seconds before", async () => {
  const { world, tab } = await aTab();
  const phone = await (await Device.of(world)).open();
  void tab.give("a", 1);
  await world.pass(2000);
  void tab.give("a", 3);
  await world.pass(2000);
  void phone.give("a", 1);
  await world.pass(2000);
  tab.lookAgain();
  await world.pass(10_000);
  expect(world.server.valueOf("answer", "a")).toBe(1);
});

test("a clock that is set back between two tabs' clicks does not bring the older one back", async () => {
  const { world, device, tab } = await aTab();
  const other = await device.open();
  device.usually = offline;
  device.clockError = 3_600_000;
  void tab.give("a", 1);
  await world.pass(1000);
  device.clockError = 0;
  void other.give("a", 3);
  await world.pass(1000);
  const id = idOf({ response: RESPONSE, kind: "answer", key: "a" });
  expect(tab.outbox.view().entries.get(id)?.given.value).toBe(3);
  device.usually = { kind: "arrives" };
  await world.pass(60_000);
  expect(world.server.valueOf("answer", "a")).toBe(3);
});

test("what a tab left that we never heard of is sent with the next answer", async () => {
  const { world, device, tab } = await aTab();
  const unheard = await Device.of(world, 1, device.store);
  unheard.usually = offline;
  const other = await unheard.open();
  void other.give("b", 2);
  await world.pass(100);
  other.kill();
  void tab.give("a", 3);
  await world.pass(1000);
  expect(world.server.valueOf("answer", "b")).toBe(2);
});

test("the later answer of two devices stands, in whichever order they arrive, and the earlier one hears of it", async () => {
  const { world, device, tab } = await aTab();
  const phone = await (await Device.of(world)).open();
  device.usually = offline;
  void tab.give("a", 3);
  await world.pass(5000);
  void phone.give("a", 1);
  await world.pass(5000);
  device.usually = { kind: "arrives" };
  await world.pass(60_000);
  expect(world.server.valueOf("answer", "a")).toBe(1);
  expect(tab.outbox.view().waiting).toBe(0);
  const id = idOf({ response: RESPONSE, kind: "answer", key: "a" });
  expect(tab.outbox.view().replaced.has(id)).toBe(true);
  tab.outbox.noticed(id);
  expect(tab.outbox.view().replaced.size).toBe(0);
});

test("a closed tab's answers wait, and are sent when the person is back", async () => {
  const { world, device, tab } = await aTab();
  device.usually = { kind: "request-lost" };
  void tab.give("a", 2);
  void tab.give("LF.1.1", "what I noticed", "note");
  await world.quiet();
  tab.kill();
  device.usually = { kind: "arrives" };
  await world.pass(86_400_000);
  expect(world.server.values.size).toBe(0);

  const again = await device.open();
  expect(again.outbox.view().waiting).toBe(2);
  await world.pass(1000);
  expect(world.server.valueOf("answer", "a")).toBe(2);
  expect(world.server.valueOf("note", "LF.1.1")).toBe("what I noticed");
  expect(await waitingOn(device)).toHaveLength(0);
});

test("the next person at the computer sees nothing of it, and cannot delete it", async () => {
  const { world, device, tab } = await aTab();
  device.usually = offline;
  void tab.give("a", 2);
  await world.quiet();
  tab.kill();
  const other = await Device.of(world, 2, device.store);
  const theirs = await other.open();
  expect(theirs.outbox.view().entries.size).toBe(0);
  await theirs.outbox.forgetEverything();
  expect(await waitingOn(device)).toHaveLength(1);
});

test("records that were moved, mixed up or damaged are never shown and do not stop the rest", async () => {
  const { world, device, tab } = await aTab();
  device.usually = offline;
  void tab.give("a", 2);
  void tab.give("b", 3);
  await world.quiet();
  tab.kill();
  const [first, second] = await waitingOn(device);
  const { owner } = device.keys!;
  await device.store.replace({ ...first!, box: second!.box, iv: second!.iv }, first!.click);
  const name = await sealedName(device.keys!, "junk");
  const junk = await seal(device.keys!, { owner, name, click: "junk" }, { not: "an answer" });
  await device.store.replace({ owner, name, click: "junk", ...junk }, null);

  const again = await device.open();
  expect([...again.outbox.view().entries.values()].map(({ given }) => given.key)).toEqual(["b"]);
  void again.give("a", 1);
  await world.quiet();
  expect([...again.outbox.view().entries.values()].every(({ kept }) => kept)).toBe(true);
});

test("a tab sees at once what another tab answers, and what became of it", async () => {
  const { world, device, tab } = await aTab();
  const other = await device.open();
  void tab.give("a", 2);
  await world.quiet();
  const id = idOf({ response: RESPONSE, kind: "answer", key: "a" });
  expect(other.outbox.view().entries.get(id)?.given.value).toBe(2);
  await world.pass(1000);
  expect(other.outbox.view().entries.size).toBe(0);
  expect(device.requests).toHaveLength(1);
});

test("whichever tab answers last wins, also in a browser that sends slowly", async () => {
  const { world, device, tab } = await aTab();
  const other = await device.open();
  device.usually = { kind: "arrives", uplink: 4000 };
  void tab.give("a", 3);
  await world.pass(1000);
  void other.give("a", 1);
  await world.pass(60_000);
  expect(world.server.valueOf("answer", "a")).toBe(1);
});

test("a tab that closes while it sends hands over to the next", async () => {
  const { world, device, tab } = await aTab();
  const other = await device.open();
  device.fates.push({ kind: "request-lost" });
  void tab.give("a", 2);
  await world.pass(100);
  tab.kill();
  void other.sender.flush();
  await world.pass(1000);
  expect(world.server.valueOf("answer", "a")).toBe(2);
});

test("the last try sends what waits before the page goes, answers before notes", async () => {
  const { world, device, tab } = await aTab();
  device.usually = { kind: "request-lost" };
  void tab.give("LF.1.1", "x".repeat(2000), "note");
  void tab.give("a", 2);
  await world.quiet();
  device.usually = { kind: "arrives" };
  tab.close();
  await world.pass(1000);
  expect(device.requests.at(-1)!.keepalive).toBe(true);
  expect(world.server.valueOf("answer", "a")).toBe(2);
});

test("the last try stays within what a browser lets go with a closing page", async () => {
  const { world, device, tab } = await aTab();
  device.usually = { kind: "request-lost" };
  for (let note = 0; note < 28; note += 1) {
    void tab.give(`LF.${note}`, "\u00e9".repeat(2000), "note");
  }
  void tab.give("a", 2);
  await world.quiet();
  tab.close();
  const { batch } = device.requests.at(-1)!;
  expect(batch[0]!.given.kind).toBe("answer");
  expect(new TextEncoder().encode(JSON.stringify(batch)).length).toBeLessThan(64 * 1024);
});

test("a device that refuses to keep answers holds them in the page, says so, and still sends", async () => {
  const { world, device, tab } = await aTab();
  device.refusesToKeep = true;
  device.usually = offline;
  void tab.give("a", 2);
  await world.quiet();
  expect(tab.outbox.view()).toMatchObject({ waiting: 1, unkept: 1 });
  device.usually = { kind: "arrives" };
  await world.pass(60_000);
  expect(world.server.valueOf("answer", "a")).toBe(2);
  expect(tab.outbox.view()).toMatchObject({ waiting: 0, unkept: 0 });
});

test("without anything to seal with nothing is kept, and the page is told", async () => {
  const world = new World();
  const device = new Device(world, null);
  device.usually = offline;
  const tab = await device.open();
  void tab.give("a", 2);
  await world.quiet();
  expect(tab.outbox.view()).toMatchObject({ waiting: 1, unkept: 1 });
});

test("an ended session stops sending, keeps everything, and goes on after signing in", async () => {
  const { world, device, tab } = await aTab();
  device.signedIn = false;
  void tab.give("a", 2);
  await world.pass(1000);
  expect(tab.sender.view().phase).toBe("signed-out");
  const tries = device.requests.length;
  void tab.give("b", 2);
  await world.pass(3_600_000);
  expect(device.requests).toHaveLength(tries);
  expect(await waitingOn(device)).toHaveLength(2);
  device.signedIn = true;
  void tab.sender.flush();
  await world.pass(1000);
  expect(tab.outbox.view().waiting).toBe(0);
  expect(world.server.valueOf("answer", "b")).toBe(2);
});

test("a server that is away is asked less and less often, at most once a minute", async () => {
  const { world, device, tab } = await aTab();
  device.usually = { kind: "status", status: 503 };
  void tab.give("a", 2);
  await world.pass(3_600_000);
  const gaps = device.requests.slice(1).map(({ at }, place) => at - device.requests[place]!.at);
  expect(gaps.slice(0, 4).map((gap) => Math.round(gap / 100) / 10)).toEqual([0.8, 1.5, 3, 6]);
  expect(Math.max(...gaps)).toBeLessThan(61_000);
  expect(tab.sender.view().phase).toBe("waiting-to-retry");
  device.usually = { kind: "arrives" };
  await world.pass(60_000);
  expect(world.server.valueOf("answer", "a")).toBe(2);
});

test("new answers do not make a struggling server's pause shorter", async () => {
  const { world, device, tab } = await aTab();
  device.usually = { kind: "status", status: 500 };
  void tab.give("a", 2);
  await world.pass(20_000);
  const tries = device.requests.length;
  for (let click = 0; click < 10; click += 1) {
    void tab.give("b", 1 + (click % 3));
    await world.pass(50);
  }
  expect(device.requests.length - tries).toBeLessThanOrEqual(1);
});

test("an answer that came after the submission is kept, and is no longer sent", async () => {
  const { world, device, tab } = await aTab();
  device.usually = offline;
  void tab.give("a", 2);
  await world.pass(1000);
  world.server.submitted = true;
  device.usually = { kind: "arrives" };
  await world.pass(60_000);
  const [late] = tab.outbox.view().late;
  expect(late?.given).toMatchObject({ key: "a", value: 2, late: true });
  expect(tab.outbox.view().waiting).toBe(0);

  tab.kill();
  const again = await device.open();
  expect(again.outbox.view().late).toHaveLength(1);
  const tries = device.requests.length;
  await world.pass(60_000);
  expect(device.requests).toHaveLength(tries);
  await again.outbox.discard(idOf(late!.given));
  expect(await waitingOn(device)).toHaveLength(0);
});

test("an answer whose reply was lost before the submission is not called late", async () => {
  const { world, device, tab } = await aTab();
  device.fates.push({ kind: "reply-lost" });
  void tab.give("a", 2);
  await world.pass(1000);
  world.server.submitted = true;
  await world.pass(60_000);
  expect(tab.outbox.view()).toMatchObject({ late: [], waiting: 0 });
  expect(await waitingOn(device)).toHaveLength(0);
});

test("an answer that the server will not have is shown, stays, and does not hold up the others", async () => {
  const { world, device, tab } = await aTab();
  device.usually = offline;
  void tab.give("a", 2);
  void tab.give("b", 9);
  void tab.give("c", 3);
  await world.pass(100);
  device.usually = { kind: "arrives" };
  device.fates.push({
    kind: "status",
    status: 400,
    errors: [{ pointer: "/answers/1/value", message: "is outside the scale" }],
  });
  await world.pass(60_000);
  expect(world.server.values.size).toBe(2);
  const [refused] = tab.outbox.view().refused;
  expect(refused).toMatchObject({
    given: { key: "b" },
    refusal: { message: "is outside the scale" },
  });
  expect(await waitingOn(device)).toHaveLength(1);

  void tab.give("b", 1);
  await world.pass(1000);
  expect(world.server.valueOf("answer", "b")).toBe(1);
  expect(tab.outbox.view().refused).toHaveLength(0);
});

test.each([400, 413])(
  "a refusal (%i) that names nothing is narrowed down to what it is about",
  async (status) => {
    const { world, device, tab } = await aTab();
    device.usually = offline;
    for (const item of ["a", "b", "c", "d"]) {
      void tab.give(item, item === "c" ? 9 : 2);
    }
    await world.pass(100);
    device.usually = { kind: "arrives" };
    world.server.refuses = (batch) =>
      batch.some(({ given }) => given.value === 9) ? problem(status) : null;
    await world.pass(60_000);
    expect(tab.outbox.view().refused.map(({ given }) => given.key)).toEqual(["c"]);
    expect(world.server.values.size).toBe(3);
  },
);

test("answers to an assessment that is gone stay until the person lets them go", async () => {
  const { world, device, tab } = await aTab();
  device.usually = { kind: "status", status: 404 };
  void tab.give("a", 2);
  await world.pass(60_000);
  expect(tab.outbox.view().refused).toHaveLength(1);
  expect(device.requests).toHaveLength(1);
  tab.outbox.retryRefused();
  void tab.sender.flush();
  await world.pass(1000);
  expect(device.requests).toHaveLength(2);
});

test("a deleted draft takes along what was waiting for it, in every tab", async () => {
  const { world, device, tab } = await aTab();
  const other = await device.open();
  device.usually = offline;
  void tab.give("a", 2);
  await world.quiet();
  await other.outbox.forget(RESPONSE);
  await world.quiet();
  expect(tab.outbox.view().entries.size).toBe(0);
  expect(await waitingOn(device)).toHaveLength(0);
});

test("an answer given in the moment in which the sender comes to rest is sent too", async () => {
  const { world, tab } = await aTab();
  let once = true;
  tab.sender.subscribe(() => {
    if (once && tab.sender.view().phase === "resting") {
      once = false;
      void tab.outbox.give({ response: RESPONSE, kind: "answer", key: "b" }, "q", 3);
      tab.sender.poke();
    }
  });
  void tab.give("a", 2);
  await world.pass(5000);
  expect(once).toBe(false);
  expect(world.server.valueOf("answer", "b")).toBe(3);
});

test("a request that takes long is no longer called saving", async () => {
  const { world, device, tab } = await aTab();
  device.fates.push({ kind: "arrives", uplink: 8000 });
  void tab.give("a", 2);
  await world.pass(1000);
  expect(tab.sender.view()).toEqual({ phase: "sending", slow: false });
  await world.pass(4000);
  expect(tab.sender.view()).toEqual({ phase: "sending", slow: true });
  await world.pass(5000);
  expect(tab.sender.view()).toEqual({ phase: "resting", slow: false });
});
