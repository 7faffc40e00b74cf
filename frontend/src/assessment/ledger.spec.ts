/**
 * Promise one, "no answer is ever lost", as a ledger: every click that was kept on a device or confirmed by
 * the server is written down by the test, and at the end held against what the server committed.
 */
import fc from "fast-check";
import { expect, test } from "vitest";
import { Device, RESPONSE, World, type Fate, type Tab } from "./faultyWorld";
import { idOf, nothing, type Kind, type Value } from "./given";

const ITEMS = ["LF.1.1.a", "LF.1.1.b", "LF.2.1.a"];

const KINDS = ["answer", "importance"] as const;

type Click = { at: number; tab: Tab; kind: Kind; item: string; value: Value };

class Ledger {
  readonly clicks: Click[] = [];

  async click(
    world: World,
    tab: Tab,
    { kind, item, value }: Pick<Click, "kind" | "item" | "value">,
  ): Promise<void> {
    this.clicks.push({ at: world.time, tab, kind, item, value });
    void tab.give(item, value, kind);
    await world.quiet();
  }

  /** Differences between what the person gave last and what the server has. */
  differences(world: World): string[] {
    return KINDS.flatMap((kind) =>
      ITEMS.flatMap((item) => {
        const last = this.clicks
          .filter((click) => click.item === item && click.kind === kind)
          .at(-1);
        const committed = world.server.valueOf(kind, item);
        return committed === (last?.value ?? nothing(kind))
          ? []
          : [`${kind} to ${item}: gave ${last?.value}, committed ${committed}`];
      }),
    );
  }
}

/** Everything works again and every page is looked at: what waits is sent, what was overtaken is noticed. */
async function heal(world: World, devices: readonly Device[]): Promise<void> {
  for (const device of devices) {
    device.signedIn = true;
    device.refusesToKeep = false;
    device.fates.length = 0;
    device.usually = { kind: "arrives" };
    if (device.tabs.length === 0) {
      await device.open();
    }
  }
  for (let round = 0; round < 3; round += 1) {
    await world.pass(26_000);
    for (const tab of devices.flatMap(({ tabs }) => tabs)) {
      tab.lookAgain();
    }
  }
  await world.pass(90_000);
}

function expectNothingLeft(devices: readonly Device[]): void {
  for (const tab of devices.flatMap(({ tabs }) => tabs)) {
    const { waiting, refused, late, unkept } = tab.outbox.view();
    expect({ waiting, refused, late, unkept }).toEqual({
      waiting: 0,
      refused: [],
      late: [],
      unkept: 0,
    });
  }
}

const fate: fc.Arbitrary<Fate> = fc.oneof(
  fc.record({
    kind: fc.constant("arrives" as const),
    uplink: fc.integer({ min: 1, max: 9_000 }),
    downlink: fc.integer({ min: 1, max: 9_000 }),
  }),
  fc.record({ kind: fc.constant("unreachable" as const) }),
  fc.record({ kind: fc.constant("request-lost" as const) }),
  fc.record({
    kind: fc.constant("reply-lost" as const),
    uplink: fc.integer({ min: 1, max: 14_000 }),
  }),
  fc.record({
    kind: fc.constant("straggles" as const),
    uplink: fc.integer({ min: 1, max: 19_500 }),
  }),
  fc.record({ kind: fc.constant("status" as const), status: fc.constantFrom(500, 502, 503, 504) }),
);

const value = fc.constantFrom(-1, 0, 1, 2, 3);
const item = fc.constantFrom(...ITEMS);
/** Both ratings of an item go the same way, and neither may take the other's place. */
const rating = fc.constantFrom(...KINDS);

type Event =
  | { kind: "click"; rating: Kind; item: string; value: Value; tab: number }
  | { kind: "wait"; millis: number }
  | { kind: "fates"; fates: Fate[] }
  | { kind: "kill" | "close" | "open" | "sign-out" | "sign-in" | "focus" | "hide" };

const event: fc.Arbitrary<Event> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      kind: fc.constant("click" as const),
      rating,
      item,
      value,
      tab: fc.nat(2),
    }),
  },
  {
    weight: 4,
    arbitrary: fc.record({
      kind: fc.constant("wait" as const),
      millis: fc.oneof(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 30_000 })),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("fates" as const),
      fates: fc.array(fate, { maxLength: 4 }),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constantFrom(
        "kill" as const,
        "close" as const,
        "open" as const,
        "sign-out" as const,
        "sign-in" as const,
        "focus" as const,
        "hide" as const,
      ),
    }),
  },
);

async function happen(world: World, device: Device, ledger: Ledger, event: Event): Promise<void> {
  const { tabs } = device;
  switch (event.kind) {
    case "click": {
      const tab = tabs[event.tab % Math.max(1, tabs.length)] ?? (await device.open());
      await ledger.click(world, tab, { ...event, kind: event.rating });
      break;
    }
    case "wait":
      await world.pass(event.millis);
      break;
    case "fates":
      device.fates.push(...event.fates);
      break;
    case "kill":
      tabs.at(-1)?.kill();
      break;
    case "close":
      tabs.at(-1)?.close();
      break;
    case "open":
      if (tabs.length < 3) {
        await device.open();
      }
      break;
    case "sign-out":
      device.signedIn = false;
      break;
    case "sign-in":
      device.signedIn = true;
      tabs.forEach((tab) => void tab.sender.flush());
      break;
    case "focus":
      tabs[0]?.lookAgain();
      break;
    case "hide":
      tabs[0]?.sender.lastTry();
      break;
  }
  await world.quiet();
}

test(
  "one person at one browser: whatever breaks, the difference is zero",
  { timeout: 120_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(event, { maxLength: 40 }), async (events) => {
        const world = new World();
        const device = await Device.of(world);
        await device.open();
        const ledger = new Ledger();
        for (const one of events) {
          await happen(world, device, ledger, one);
        }
        await heal(world, [device]);
        expect(ledger.differences(world)).toEqual([]);
        expectNothingLeft([device]);
      }),
      { numRuns: 400 },
    );
  },
);

/** Uplinks below the pauses between clicks, so that everybody agrees which click was the later one. */
const quickFate: fc.Arbitrary<Fate> = fc.oneof(
  fc.record({
    kind: fc.constant("arrives" as const),
    uplink: fc.integer({ min: 1, max: 400 }),
    downlink: fc.integer({ min: 1, max: 9_000 }),
  }),
  fc.record({ kind: fc.constant("unreachable" as const) }),
  fc.record({ kind: fc.constant("request-lost" as const) }),
  fc.record({ kind: fc.constant("reply-lost" as const), uplink: fc.integer({ min: 1, max: 400 }) }),
  fc.record({ kind: fc.constant("status" as const), status: fc.constantFrom(500, 503) }),
);

const step = (values: fc.Arbitrary<number>, shortestPause: number) =>
  fc.record({
    device: fc.nat(1),
    item,
    kind: rating,
    value: values,
    pause: fc.integer({ min: shortestPause, max: 40_000 }),
    fates: fc.array(quickFate, { maxLength: 3 }),
    clockError: fc.integer({ min: -86_400_000, max: 86_400_000 }),
    restart: fc.boolean(),
  });

test.each([
  // Who gave a value is in doubt only if both devices gave the same one within seconds.
  [
    "in quick turns",
    step(fc.nat(1), 600),
    [
      [1, 3],
      [2, -1],
    ] as const,
  ],
  [
    "with any values",
    step(fc.nat(1), 22_000),
    [
      [1, 3],
      [1, 3],
    ] as const,
  ],
])(
  "two devices in any order, %s, converge on what was given last",
  { timeout: 120_000 },
  async (_, steps, values) => {
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { maxLength: 20 }), async (happened) => {
        const world = new World();
        const devices = [await Device.of(world), await Device.of(world)] as const;
        devices[0].clockError = happened[0]?.clockError ?? 0;
        devices[1].clockError = happened[1]?.clockError ?? 0;
        const ledger = new Ledger();
        for (const one of happened) {
          const device = devices[one.device]!;
          device.fates.push(...one.fates);
          const tab = device.tabs[0] ?? (await device.open());
          await ledger.click(world, tab, { ...one, value: values[one.device]![one.value]! });
          await world.pass(one.pause);
          if (one.restart) {
            tab.kill();
          }
        }
        await heal(world, devices);
        expect(ledger.differences(world)).toEqual([]);
        expectNothingLeft(devices);
      }),
      { numRuns: 150 },
    );
  },
);

test(
  "a device that keeps refusing loses nothing as long as the page stays open",
  { timeout: 60_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          fc.record({
            item,
            kind: rating,
            value,
            refuses: fc.boolean(),
            fates: fc.array(fate, { maxLength: 3 }),
          }),
          {
            maxLength: 20,
          },
        ),
        async (steps) => {
          const world = new World();
          const device = await Device.of(world);
          const tab = await device.open();
          const ledger = new Ledger();
          for (const step of steps) {
            device.refusesToKeep = step.refuses;
            device.fates.push(...step.fates);
            await ledger.click(world, tab, step);
            const id = idOf({ response: RESPONSE, kind: step.kind, key: step.item });
            const entry = tab.outbox.view().entries.get(id);
            expect(entry === undefined || entry.kept === !step.refuses).toBe(true);
            await world.pass(700);
          }
          await heal(world, [device]);
          expect(ledger.differences(world)).toEqual([]);
          expectNothingLeft([device]);
        },
      ),
      { numRuns: 60 },
    );
  },
);
