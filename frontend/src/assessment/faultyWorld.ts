/**
 * A small world for tests: one server that merges as design.md section 4 says, devices with their own
 * wrong clocks, tabs that come and go, and a network and a device store that fail on demand.
 * Time passes only when a test says so.
 */
import { ProblemError, UnreachableError } from "../api/problem";
import type { DeviceStore, KeptRecord } from "./deviceStore";
import { idOf, nothing, type Kind, type Thing, type Value } from "./given";
import { Outbox } from "./outbox";
import { deriveKeys, type SealKeys } from "../device/sealing";
import { Sender, type Aged, type Saved, type Transport } from "./sender";
import type { TabMessage, Tabs } from "./tabs";

export const RESPONSE = "0d6c1f0e-6f57-4a55-8a41-3b1d4f3f1f11";
export const QUESTIONNAIRE = "leadership-self-assessment";

/** What becomes of one request. */
export type Fate =
  | { kind: "arrives"; uplink?: number; downlink?: number }
  /** The connection is refused at once, or the device knows that it is offline. */
  | { kind: "unreachable" }
  /** Nothing is ever heard of it again. */
  | { kind: "request-lost" }
  | { kind: "reply-lost"; uplink?: number }
  /** It reaches the server only this long after it was sent, and nobody is told. */
  | { kind: "straggles"; uplink: number }
  | {
      kind: "status";
      status: number;
      type?: string;
      errors?: { pointer: string; message: string }[];
    };

/** After everything that only waits for its turn; a message port is not slowed down as timers are. */
function soon(): Promise<void> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(null);
  });
}

export const arrives: Fate = { kind: "arrives" };

export function deviceKey(seed: number): string {
  return btoa(String.fromCharCode(...new Uint8Array(32).fill(seed)));
}

type Timer = { at: number; call: () => void };

export class World {
  time = Date.parse("2026-03-02T09:00:00Z");
  activity = 0;
  readonly server = new SimulatedServer();
  private readonly timers = new Set<Timer>();
  private readonly tabs = new Set<Tab>();
  private clicks = 0;

  constructor() {
    this.server.createdAt = this.time - 60_000;
  }

  readonly after = (millis: number, call: () => void): (() => void) => {
    this.activity += 1;
    const timer = { at: this.time + millis, call };
    this.timers.add(timer);
    return () => this.timers.delete(timer);
  };

  readonly newClick = (): string => `click-${(this.clicks += 1)}`;

  /** Lets everything that needs no time happen. */
  async quiet(): Promise<void> {
    for (let calm = 0; calm < 4;) {
      const before = this.activity;
      await Promise.all([...this.tabs].map((tab) => tab.outbox.written()));
      await soon();
      calm = this.activity === before ? calm + 1 : 0;
    }
  }

  async pass(millis: number): Promise<void> {
    const end = this.time + millis;
    await this.quiet();
    for (;;) {
      const next = [...this.timers].sort((one, other) => one.at - other.at)[0];
      if (next === undefined || next.at > end) {
        break;
      }
      this.timers.delete(next);
      this.time = Math.max(this.time, next.at);
      next.call();
      await this.quiet();
    }
    this.time = end;
  }

  opened(tab: Tab): void {
    this.tabs.add(tab);
  }

  closed(tab: Tab): void {
    this.tabs.delete(tab);
  }
}

/** Keeps each value with the time it was given in tenths of a second, as the real one does in its row. */
export class SimulatedServer {
  createdAt = 0;
  revision = 1;
  submitted = false;
  /** What it will not have, whole batches at a time. */
  refuses: (batch: readonly Aged[]) => ProblemError | null = () => null;
  readonly values = new Map<string, { thing: Thing; value: Value; at: number }>();

  save(batch: readonly Aged[], arrival: number): Saved {
    const overruled = new Map<string, Value>();
    let changed = false;
    for (const { given, ageMillis } of batch) {
      const id = idOf(given);
      const { response, kind, key } = given;
      const at = Math.max(0, Math.floor((arrival - ageMillis - this.createdAt) / 100));
      const there = this.values.get(id);
      if (there === undefined || at > there.at || (at === there.at && given.value > there.value)) {
        this.values.set(id, { thing: { response, kind, key }, value: given.value, at });
        changed = true;
      } else if (there.value !== given.value) {
        overruled.set(id, there.value);
      }
    }
    this.revision += changed ? 1 : 0;
    return { revision: this.revision, overruled };
  }

  valueOf(kind: Kind, key: string): Value {
    return this.values.get(idOf({ response: RESPONSE, kind, key }))?.value ?? nothing(kind);
  }
}

/** One browser: what it keeps, its clock, its network and its tabs. */
export class Device {
  clockError = 0;
  signedIn = true;
  refusesToKeep = false;
  /** Fates of the next requests; when they are used up, `usually` holds. */
  readonly fates: Fate[] = [];
  usually: Fate = arrives;
  readonly requests: { at: number; batch: readonly Aged[]; keepalive: boolean }[] = [];
  readonly tabs: Tab[] = [];
  private sending: Promise<void> = Promise.resolve();

  constructor(
    readonly world: World,
    readonly keys: SealKeys | null,
    readonly store: DeviceStore = memoryStore(),
  ) {}

  static async of(world: World, person = 1, store?: DeviceStore): Promise<Device> {
    return new Device(world, await deriveKeys(deviceKey(person)), store);
  }

  async open(): Promise<Tab> {
    // No page loads faster than this; the server's clock has moved on by then.
    await this.world.pass(300);
    const tab = new Tab(this);
    this.tabs.push(tab);
    this.world.opened(tab);
    await tab.outbox.refresh();
    void tab.sender.flush();
    await this.world.quiet();
    return tab;
  }

  /** One sender per browser, as navigator.locks does it. A tab that goes away gives its turn up. */
  alone<T>(tab: Tab, work: () => Promise<T>): Promise<T> {
    const turn = this.sending.then(() =>
      tab.gone ? tab.goodbye : Promise.race([work(), tab.goodbye]),
    );
    this.sending = turn.then(
      () => undefined,
      () => undefined,
    );
    // What a page was waiting for when it went away never comes.
    return turn.catch((error: unknown) => {
      if (tab.gone) {
        return new Promise<never>(() => undefined);
      }
      throw error;
    });
  }

  now(): number {
    return this.world.time + this.clockError;
  }
}

export class Tab {
  gone = false;
  /** Rejects when the tab goes away. */
  readonly goodbye: Promise<never>;
  readonly outbox: Outbox;
  readonly sender: Sender;
  private leave: () => void = () => undefined;
  private hear: (message: TabMessage) => void = () => undefined;

  constructor(readonly device: Device) {
    const { world } = device;
    this.goodbye = new Promise((_, reject) => {
      this.leave = () => reject(new Error("the tab is gone"));
    });
    this.goodbye.catch(() => undefined);
    const tabs: Tabs = {
      tell: (message) => {
        for (const other of device.tabs) {
          if (other !== this) {
            void soon().then(() => !other.gone && other.hear(structuredClone(message)));
          }
        }
      },
      listen: (heard) => {
        this.hear = heard;
      },
      close: () => undefined,
    };
    this.outbox = new Outbox({
      keys: device.keys,
      store: refusable(device),
      tabs,
      now: () => device.now(),
      newClick: world.newClick,
    });
    this.sender = new Sender({
      outbox: this.outbox,
      transport: this.transport(),
      now: () => device.now(),
      after: (millis, call) => world.after(millis, () => !this.gone && call()),
      random: () => 0.5,
      alone: (work) => device.alone(this, work),
    });
  }

  /** One click: kept first, then sent, as the page does it. */
  async give(key: string, value: Value, kind: Kind = "answer"): Promise<void> {
    const kept = this.outbox.give({ response: RESPONSE, kind, key }, QUESTIONNAIRE, value);
    await kept;
    if (!this.gone) {
      this.sender.poke();
    }
  }

  /** The page's other reason to look at the server: it got the focus, or a second look was due. */
  lookAgain(): void {
    const { server } = this.device.world;
    this.sender.reconcile(RESPONSE, (thing) => server.values.get(idOf(thing))?.value);
    void this.sender.flush();
  }

  /** As the browser kills it: no last words. */
  kill(): void {
    this.gone = true;
    this.sender.stop();
    this.leave();
    this.device.tabs.splice(this.device.tabs.indexOf(this), 1);
    this.device.world.closed(this);
  }

  /** As a person closes it: there is time for one request. */
  close(): void {
    this.sender.lastTry();
    this.kill();
  }

  private transport(): Transport {
    const { device } = this;
    const { world } = device;
    return {
      save: (_response, batch, { keepalive, signal }) => {
        device.requests.push({ at: world.time, batch, keepalive });
        world.activity += 1;
        return this.meet(device.fates.shift() ?? device.usually, batch, signal);
      },
      read: () => {
        if (device.usually.kind !== "arrives") {
          return Promise.reject(new UnreachableError());
        }
        const { values } = world.server;
        return Promise.resolve((thing: Thing) => values.get(idOf(thing))?.value);
      },
    };
  }

  private meet(fate: Fate, batch: readonly Aged[], signal?: AbortSignal): Promise<Saved> {
    const { world, signedIn } = this.device;
    return new Promise<Saved>((tell, refuse) => {
      // A page that is gone hears of nothing.
      const resolve = (saved: Saved) => !this.gone && tell(saved);
      const reject = (error: Error) => !this.gone && refuse(error);
      const reach = (uplink: number, reply: (answer: () => void) => void) =>
        world.after(uplink, () => {
          if (!signedIn) {
            reply(() => reject(problem(401)));
          } else if (world.server.submitted) {
            reply(() => reject(problem(409, "response-submitted")));
          } else {
            const refusal = world.server.refuses(batch);
            if (refusal === null) {
              const saved = world.server.save(batch, world.time);
              reply(() => resolve(saved));
            } else {
              reply(() => reject(refusal));
            }
          }
        });
      signal?.addEventListener("abort", () => reject(new DOMException("given up", "AbortError")));
      switch (fate.kind) {
        case "arrives":
          reach(fate.uplink ?? 20, (answer) => world.after(fate.downlink ?? 20, answer));
          break;
        case "unreachable":
          reject(new UnreachableError());
          break;
        case "request-lost":
          break;
        case "reply-lost":
          reach(fate.uplink ?? 20, () => undefined);
          break;
        case "straggles":
          reach(fate.uplink, () => undefined);
          break;
        case "status":
          world.after(20, () => reject(problem(fate.status, fate.type, fate.errors)));
          break;
      }
    });
  }
}

export function problem(
  status: number,
  type = "about:blank",
  errors: { pointer: string; message: string }[] = [],
): ProblemError {
  return new ProblemError({ type, title: `status ${status}`, status, errors });
}

function refusable(device: Device): DeviceStore {
  return new Proxy(device.store, {
    get(store, method: keyof DeviceStore) {
      return async (...given: unknown[]) => {
        device.world.activity += 1;
        if (device.refusesToKeep) {
          throw new DOMException("no room", "QuotaExceededError");
        }
        const outcome: unknown = await (store[method] as (...given: unknown[]) => unknown)(
          ...given,
        );
        device.world.activity += 1;
        return outcome;
      };
    },
  });
}

/** Quick enough for thousands of runs; the real one has its own tests. */
export function memoryStore(): DeviceStore {
  const waiting = new Map<string, KeptRecord>();
  const copies = new Map<string, KeptRecord>();
  let own: SealKeys | null = null;
  const place = (owner: string, name: string) => `${owner}/${name}`;
  return {
    waiting: async (owner) => [...waiting.values()].filter((record) => record.owner === owner),
    find: async (owner, name) => waiting.get(place(owner, name)) ?? null,
    replace: async (record, expected) => {
      const at = place(record.owner, record.name);
      const fits = (waiting.get(at)?.click ?? null) === expected;
      if (fits) {
        waiting.set(at, record);
      }
      return fits;
    },
    remove: async (owner, name, click) =>
      waiting.get(place(owner, name))?.click === click && waiting.delete(place(owner, name)),
    removeAll: async (owner) => {
      for (const [at, record] of waiting) {
        if (record.owner === owner) {
          waiting.delete(at);
        }
      }
    },
    copy: async (owner, name) => copies.get(place(owner, name)) ?? null,
    keepCopy: async (record) => void copies.set(place(record.owner, record.name), record),
    removeCopies: async () => copies.clear(),
    ownKeys: async () => own,
    keepOwnKeys: async (keys) => {
      own = keys;
    },
    forgetOwnKeys: async () => {
      own = null;
    },
  };
}
