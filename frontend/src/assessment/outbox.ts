import type { DeviceStore, KeptRecord } from "./deviceStore";
import { asGiven, idOf, isNewer, nothing } from "./given";
import type { Echo, Given, Thing, Value } from "./given";
import { seal, sealedName, unseal } from "../device/sealing";
import type { SealKeys } from "../device/sealing";
import type { Standing, TabMessage, Tabs } from "./tabs";

/** Why the server would not take something. */
export type Refusal = { readonly status: number; readonly message: string };

export type Entry = {
  readonly given: Given;
  /** It is sealed on the device, so closing the page does not lose it. */
  readonly kept: boolean;
  readonly refusal: Refusal | null;
};

export type OutboxView = {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Still to be sent. */
  readonly waiting: number;
  /** How many only this page holds, because the device refused to keep them or has not done so yet. */
  readonly unkept: number;
  readonly refused: readonly Entry[];
  /** Given after their assessment was submitted, here or elsewhere. */
  readonly late: readonly Entry[];
  /** Things for which a newer answer from elsewhere replaced one given here. */
  readonly replaced: ReadonlySet<string>;
};

/** What the server holds now for some things of a response: for the page's own copy of it. */
export type Settled = {
  readonly response: string;
  readonly revision: number;
  readonly values: readonly (Thing & { readonly value: Value })[];
};

export type OutboxParts = {
  /** Null when nothing can be sealed: then nothing is kept on the device either. */
  keys: SealKeys | null;
  store: DeviceStore;
  tabs: Tabs;
  now: () => number;
  newClick: () => string;
};

/** How long a request may be on its way before the sender gives it up. */
export const PATIENCE_MILLIS = 15_000;

/** How much later than it was given the server can take a value to be: a while longer, out of some buffer. */
const LONGEST_DELAY = PATIENCE_MILLIS + 5_000;

/** The server counts in tenths of a second, and a tie goes to the higher value. */
const TIE_MILLIS = 200;

/**
 * Everything that was given and is not yet known to be at the server. Memory is ahead of the device by
 * the time one write takes; the device is what outlives the page.
 */
export class Outbox {
  private readonly entries = new Map<string, Entry>();
  private readonly replaced = new Set<string>();
  /** The newest confirmed click per thing: an older one may still arrive. */
  private readonly confirmed = new Map<string, Given>();
  /** Clicks that are done with, so that a slow read of the device cannot bring them back. */
  private readonly done = new Set<string>();
  private readonly listeners = new Set<() => void>();
  private readonly settledListeners = new Set<(settled: Settled) => void>();
  private inDoubt = false;
  private writes: Promise<void> = Promise.resolve();
  private current: OutboxView | null = null;

  constructor(private readonly parts: OutboxParts) {
    parts.tabs.listen((message) => this.heard(message));
  }

  // What pages see

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly view = (): OutboxView => {
    this.current ??= this.summarise();
    return this.current;
  };

  onSettled(listener: (settled: Settled) => void): () => void {
    this.settledListeners.add(listener);
    return () => this.settledListeners.delete(listener);
  }

  // What the person does

  /** The page shows the answer at once; the promise tells that the device was asked to keep it. */
  give(thing: Thing, questionnaire: string, value: Value): Promise<void> {
    const id = idOf(thing);
    const before = this.entries.get(id)?.given ?? this.confirmed.get(id);
    // A clock that was set back must not make the newer click the older one.
    const now = this.parts.now();
    const givenAt = before === undefined ? now : Math.max(now, before.givenAt + 1);
    this.replaced.delete(id);
    return this.put({
      response: thing.response,
      kind: thing.kind,
      key: thing.key,
      questionnaire,
      value,
      givenAt,
      click: this.parts.newClick(),
      echoes: echoesAt(givenAt, before),
      late: false,
    });
  }

  /** The person decides that something refused or too late need not be kept any longer. */
  async discard(id: string): Promise<void> {
    const given = this.entries.get(id)?.given;
    if (given !== undefined) {
      this.drop(id, given.click);
      this.parts.tabs.tell({ type: "dropped", id, click: given.click });
      await this.removeFromDevice(given);
    }
  }

  /** A deleted draft takes what was waiting for it along. */
  async forget(response: string): Promise<void> {
    const gone = this.of(response);
    this.parts.tabs.tell({ type: "forgotten", response });
    for (const given of gone) {
      this.drop(idOf(given), given.click);
    }
    await Promise.all(gone.map((given) => this.removeFromDevice(given)));
  }

  /** For signing out, after the person said so. */
  async forgetEverything(): Promise<void> {
    await Promise.all([...this.entries.keys()].map((id) => this.discard(id)));
    const { keys, store } = this.parts;
    if (keys !== null) {
      await this.write(() => store.removeAll(keys.owner));
    }
  }

  noticed(id: string): void {
    if (this.replaced.delete(id)) {
      this.changed();
    }
  }

  // What the sender does

  /** Reads what earlier visits and other tabs left on the device. Records that do not open are not ours. */
  async refresh(): Promise<void> {
    const { keys, store } = this.parts;
    if (keys === null) {
      return;
    }
    await this.write(async () => {
      const records = await store.waiting(keys.owner);
      const here = new Map([...this.entries.values()].map((entry) => [entry.given.click, entry]));
      for (const record of records) {
        const entry = here.get(record.click);
        if (entry !== undefined) {
          this.markKept(entry.given);
        }
      }
      const unknown = records.filter(({ click }) => !here.has(click) && !this.done.has(click));
      for (const given of await Promise.all(unknown.map((record) => this.opened(keys, record)))) {
        if (given !== null) {
          // Whoever left it may have sent it with their last breath.
          this.doubt();
          this.adopt(given, true);
        }
      }
    });
  }

  /** What can be sent now, by response. */
  toSend(): Map<string, Given[]> {
    const byResponse = new Map<string, Given[]>();
    for (const { given, refusal } of this.entries.values()) {
      if (!given.late && refusal === null) {
        byResponse.set(given.response, [...(byResponse.get(given.response) ?? []), given]);
      }
    }
    return byResponse;
  }

  /** The server has taken the batch. `overruled` holds what stands there instead of what was sent. */
  confirm(
    response: string,
    batch: readonly Given[],
    revision: number,
    overruled: ReadonlyMap<string, Value>,
  ): void {
    const standing = batch.map((given): Standing => {
      const id = idOf(given);
      return { id, click: given.click, value: overruled.get(id) ?? given.value };
    });
    // The page's copy first, then the overlay goes: otherwise the old answer would flash up between.
    this.settle(response, revision, standing);
    for (const [place, given] of batch.entries()) {
      const { id, value } = standing[place]!;
      if (this.entries.get(id)?.given.click === given.click) {
        if (!this.overruleEcho(given, value)) {
          this.leave(given, value);
          void this.removeFromDevice(given);
        }
      }
    }
    this.parts.tabs.tell({ type: "confirmed", response, revision, standing });
  }

  /** Kept, but no longer sent: the assessment was submitted before this arrived. */
  tooLate(batch: readonly Given[]): void {
    for (const given of batch) {
      if (this.entries.get(idOf(given))?.given.click === given.click) {
        void this.put({ ...given, late: true });
      }
    }
  }

  /** It was found at the server, so it is not waiting any more. */
  arrived(given: Given): void {
    const id = idOf(given);
    if (this.entries.get(id)?.given.click === given.click) {
      void this.discard(id);
    }
  }

  refuse(batch: readonly Given[], refusal: Refusal): void {
    for (const given of batch) {
      const id = idOf(given);
      const entry = this.entries.get(id);
      if (entry?.given.click === given.click) {
        this.set(id, { ...entry, refusal });
      }
    }
  }

  /** "Try now" means everything, also what was refused before. */
  retryRefused(): void {
    for (const [id, entry] of this.entries) {
      if (entry.refusal !== null) {
        this.set(id, { ...entry, refusal: null });
      }
    }
  }

  /**
   * Holds what was read from the server against what was confirmed here: an older value of our own that
   * arrived after the newer one is overruled. If every request was answered there can be none, and what stands
   * was given elsewhere.
   */
  reconcile(response: string, standing: (thing: Thing) => Value | undefined): void {
    if (!this.inDoubt) {
      return;
    }
    for (const [id, given] of this.confirmed) {
      if (given.response === response && !this.entries.has(id)) {
        this.overruleEcho(given, standing(given) ?? nothing(given.kind));
      }
    }
  }

  /** True while a request that was given up could still arrive after what was confirmed since. */
  mayEcho(response: string): boolean {
    const since = this.parts.now() - LONGEST_DELAY;
    return (
      this.inDoubt &&
      [...this.confirmed.values()].some(
        (given) => given.response === response && given.echoes.length > 0 && given.givenAt > since,
      )
    );
  }

  /** A request was given up, or let go with a closing page: nobody knows what became of it. */
  doubt(): void {
    this.inDoubt = true;
  }

  /** Resolves when the device has been asked to keep, or remove, everything so far. */
  written(): Promise<void> {
    return this.writes;
  }

  close(): void {
    this.parts.tabs.close();
  }

  // Between the two

  private async put(given: Given): Promise<void> {
    const id = idOf(given);
    this.set(id, { given, kept: false, refusal: null });
    this.parts.tabs.tell({ type: "given", given, kept: false });
    await this.keep(id, given);
  }

  /**
   * If what stands is an older value of our own, gives the newer one again: as late as that echo can look,
   * and no later, so that what somebody chose elsewhere after that still wins.
   */
  private overruleEcho(given: Given, standing: Value): boolean {
    const echoes = given.echoes.filter(({ value }) => value === standing);
    if (standing === given.value || echoes.length === 0) {
      return false;
    }
    const overtakes = Math.max(...echoes.map(({ until }) => until)) + TIE_MILLIS;
    const givenAt = Math.max(given.givenAt + 1, Math.min(overtakes, this.parts.now()));
    const click = this.parts.newClick();
    void this.put({ ...given, givenAt, click, echoes: stillPossible(given.echoes, givenAt) });
    return true;
  }

  private leave(given: Given, standing: Value): void {
    const id = idOf(given);
    this.drop(id, given.click);
    if (standing === given.value) {
      this.confirmed.set(id, given);
    } else {
      this.confirmed.delete(id);
      this.replaced.add(id);
      this.changed();
    }
  }

  private drop(id: string, click: string): void {
    this.done.add(click);
    if (this.entries.get(id)?.given.click === click) {
      this.entries.delete(id);
      this.changed();
    }
  }

  private heard(message: TabMessage): void {
    switch (message.type) {
      case "given":
        this.adopt(message.given, message.kept);
        break;
      case "confirmed":
        this.settle(message.response, message.revision, message.standing);
        for (const { id, click, value } of message.standing) {
          const given = this.entries.get(id)?.given;
          // If it was an echo, the tab that sent it has given the newer value again and said so before.
          if (given?.click === click) {
            this.leave(given, value);
          }
        }
        break;
      case "dropped":
        this.drop(message.id, message.click);
        break;
      case "forgotten":
        for (const given of this.of(message.response)) {
          this.drop(idOf(given), given.click);
        }
        break;
    }
  }

  /** Takes over what another tab gave or an earlier visit left, unless something newer is here. */
  private adopt(given: Given, kept: boolean): void {
    const id = idOf(given);
    const here = this.entries.get(id);
    if (this.done.has(given.click)) {
      return;
    }
    if (here?.given.click === given.click) {
      this.set(id, { ...here, given, kept: here.kept || kept });
    } else if (here === undefined || isNewer(given, here.given)) {
      this.set(id, { given, kept, refusal: null });
    }
  }

  /** Order of writes is order of clicks, and a click that was overtaken is not written at all. */
  private async keep(id: string, given: Given): Promise<void> {
    const { keys, store } = this.parts;
    if (keys === null) {
      return;
    }
    await this.write(async () => {
      const name = await sealedName(keys, id);
      const place = { owner: keys.owner, name, click: given.click };
      for (;;) {
        if (this.entries.get(id)?.given !== given) {
          return;
        }
        const there = await store.find(keys.owner, name);
        const other = there === null ? null : await this.opened(keys, there);
        if (
          other !== null &&
          other.click !== given.click &&
          !this.done.has(other.click) &&
          isNewer(other, given)
        ) {
          this.adopt(other, true);
          return;
        }
        const sealed = await seal(keys, place, given);
        // False: another tab wrote in between, so look again.
        if (await store.replace({ ...place, ...sealed }, there?.click ?? null)) {
          break;
        }
      }
      this.markKept(given);
      this.parts.tabs.tell({ type: "given", given, kept: true });
    });
  }

  private async removeFromDevice(given: Given): Promise<void> {
    const { keys, store } = this.parts;
    if (keys !== null) {
      await this.write(async () => {
        const name = await sealedName(keys, idOf(given));
        const there = await store.find(keys.owner, name);
        // An overtaken click is still there if the device refused to keep the one after it.
        if (there !== null && (there.click === given.click || this.done.has(there.click))) {
          await store.remove(keys.owner, name, there.click);
        }
      });
    }
  }

  private async opened(keys: SealKeys, record: KeptRecord): Promise<Given | null> {
    const given = asGiven(await unseal(keys, record, record));
    return given?.click === record.click ? given : null;
  }

  /** A device that refuses is no reason to stop: what it did not take stays in memory and is said to be only there. */
  private write(work: () => Promise<void>): Promise<void> {
    this.writes = this.writes.then(work).catch(() => undefined);
    return this.writes;
  }

  private markKept(given: Given): void {
    const id = idOf(given);
    const entry = this.entries.get(id);
    if (entry?.given.click === given.click && !entry.kept) {
      this.set(id, { ...entry, kept: true });
    }
  }

  private of(response: string): Given[] {
    return [...this.entries.values()]
      .map(({ given }) => given)
      .filter((given) => given.response === response);
  }

  private set(id: string, entry: Entry): void {
    const overtaken = this.entries.get(id)?.given.click;
    if (overtaken !== undefined && overtaken !== entry.given.click) {
      this.done.add(overtaken);
    }
    this.entries.set(id, entry);
    this.changed();
  }

  private settle(response: string, revision: number, standing: readonly Standing[]): void {
    const values = standing.map(({ id, value }) => ({ ...thingOf(id), value }));
    for (const listener of this.settledListeners) {
      listener({ response, revision, values });
    }
  }

  private changed(): void {
    this.current = null;
    for (const listener of this.listeners) {
      listener();
    }
  }

  private summarise(): OutboxView {
    const entries = new Map(this.entries);
    const all = [...entries.values()];
    return {
      entries,
      waiting: all.filter(({ given, refusal }) => !given.late && refusal === null).length,
      unkept: all.filter(({ kept }) => !kept).length,
      refused: all.filter(({ given, refusal }) => !given.late && refusal !== null),
      late: all.filter(({ given }) => given.late),
      replaced: new Set(this.replaced),
    };
  }
}

/** The clicks before this one that the server could still take to be later. */
function echoesAt(givenAt: number, before: Given | undefined): Echo[] {
  if (before === undefined) {
    return [];
  }
  const { click, value } = before;
  const last = { click, value, until: before.givenAt + LONGEST_DELAY };
  return stillPossible([...before.echoes, last], givenAt);
}

function stillPossible(echoes: readonly Echo[], givenAt: number): Echo[] {
  return echoes.filter(({ until }) => until >= givenAt);
}

function thingOf(id: string): Thing {
  const [response, kind, key] = JSON.parse(id) as [string, Thing["kind"], string];
  return { response, kind, key };
}
