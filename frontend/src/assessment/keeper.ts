import { getDeviceKey } from "../api/generated/commonVision";
import { isPassing } from "../api/problem";
import { indexedDeviceStore, type DeviceStore } from "./deviceStore";
import type { Thing, Value } from "./given";
import { newId } from "../device/newId";
import { onePerBrowser } from "./onePerBrowser";
import { Outbox } from "./outbox";
import { canSeal, deriveKeys, seal, sealedName, unseal, type SealKeys } from "../device/sealing";
import { Sender, type Transport } from "./sender";
import { browserTabs, noOtherTabs } from "./tabs";
import { serverTransport } from "./transport";

/** Keeps one person's answers on this device and takes them to the server, for as long as the page lives. */
export class Keeper {
  readonly outbox: Outbox;
  readonly sender: Sender;
  private readonly leaving = new Set<() => void>();
  private readonly listening = new AbortController();
  private readonly listeners = new Set<() => void>();
  private unsaved: ReadonlyMap<string, string> = new Map();

  private constructor(
    private readonly store: DeviceStore,
    private readonly keys: SealKeys | null,
    /** False until the server has said that the person signed in is the one whose keys these are. */
    private known: boolean,
    private own: boolean,
  ) {
    const now = () => Date.now();
    this.outbox = new Outbox({
      keys,
      store,
      tabs: keys === null ? noOtherTabs : browserTabs(keys.owner),
      now,
      newClick: newId,
    });
    this.sender = new Sender({
      outbox: this.outbox,
      transport: this.transport(),
      now,
      after: (millis, call) => {
        const timer = window.setTimeout(call, millis);
        return () => window.clearTimeout(timer);
      },
      random: () => Math.random(),
      alone: onePerBrowser(keys?.owner ?? "nobody"),
    });
  }

  /**
   * Asks the server for the person's device key. If it cannot be reached, a person's own device opens with the
   * keys that it keeps; a shared one cannot show anything, which is the point of it.
   */
  static async open(store: DeviceStore = indexedDeviceStore()): Promise<Keeper> {
    const own = await store.ownKeys().catch(() => null);
    let keeper: Keeper;
    try {
      const keys = await keysFromServer();
      if (own !== null && own.owner !== keys?.owner) {
        // Somebody else uses this device too, so it is nobody's own.
        await forgetDevice(store);
      }
      keeper = new Keeper(store, keys, true, own !== null && own.owner === keys?.owner);
    } catch (error) {
      if (own === null || !isPassing(error)) {
        throw error;
      }
      keeper = new Keeper(store, own, false, true);
    }
    await keeper.outbox.refresh();
    keeper.listen();
    void keeper.sender.flush();
    return keeper;
  }

  /** Shows the answer at once, keeps it, then tries to send it. */
  give(thing: Thing, questionnaire: string, value: Value): void {
    // A device that takes its time to keep it must not hold up the sending.
    const patience = new Promise<void>((resolve) => window.setTimeout(resolve, 1000));
    void Promise.race([this.outbox.give(thing, questionnaire, value), patience]).then(() =>
      this.sender.poke(),
    );
  }

  tryNow(): void {
    this.outbox.retryRefused();
    void this.sender.flush();
  }

  /** Called before the page may go away, for what is typed but not yet given. */
  whenLeaving(give: () => void): () => void {
    this.leaving.add(give);
    return () => this.leaving.delete(give);
  }

  giveWhatIsTyped(): void {
    this.leaving.forEach((give) => give());
  }

  /** Sends what waits. True if nothing waits any more when the time is up. */
  async sendAll(millis: number): Promise<boolean> {
    this.giveWhatIsTyped();
    const patience = new Promise<void>((resolve) => window.setTimeout(resolve, millis));
    await Promise.race([this.sender.flush(), patience]);
    return this.outbox.view().waiting === 0;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  // What is typed but cannot be given as it is

  /** Only in memory: a note that may name a patient is not put away before the person has looked at it. */
  readonly unsavedNotes = (): ReadonlyMap<string, string> => this.unsaved;

  holdUnsaved(id: string, text: string | null): void {
    if ((this.unsaved.get(id) ?? null) !== text) {
      const unsaved = new Map(this.unsaved);
      if (text === null) {
        unsaved.delete(id);
      } else {
        unsaved.set(id, text);
      }
      this.unsaved = unsaved;
      this.changed();
    }
  }

  // The person's own device

  readonly isOwnDevice = (): boolean => this.own;

  /** Rejects if the device will not keep the keys; then it stays a shared one. */
  async setOwnDevice(own: boolean): Promise<void> {
    if (own && this.keys !== null) {
      await this.store.keepOwnKeys(this.keys);
      this.own = true;
    } else if (own) {
      throw new Error("there is nothing to seal with");
    } else {
      await this.leaveDevice();
    }
    this.changed();
  }

  /** Takes away what lets this device be opened without the server. What waits stays, sealed. */
  async leaveDevice(): Promise<void> {
    this.own = false;
    await forgetDevice(this.store);
  }

  /**
   * Reads from the server and, on the person's own device, keeps a sealed copy for when it cannot be reached.
   */
  async withCopy<T>(name: string, read: () => Promise<T>): Promise<T> {
    try {
      const found = await read();
      void this.keepCopy(name, found);
      return found;
    } catch (error) {
      const copy = isPassing(error) ? await this.copy<T>(name) : null;
      if (copy === null) {
        throw error;
      }
      return copy;
    }
  }

  async keepCopy(name: string, value: unknown): Promise<void> {
    if (this.own && this.keys !== null) {
      const place = await this.placeOfCopy(this.keys, name);
      const sealed = await seal(this.keys, place, value);
      await this.store.keepCopy({ ...place, ...sealed }).catch(() => undefined);
    }
  }

  private async copy<T>(name: string): Promise<T | null> {
    if (!this.own || this.keys === null) {
      return null;
    }
    const place = await this.placeOfCopy(this.keys, name);
    const record = await this.store.copy(place.owner, place.name).catch(() => null);
    return record === null ? null : ((await unseal(this.keys, place, record)) as T | null);
  }

  private async placeOfCopy(keys: SealKeys, name: string) {
    return { owner: keys.owner, name: await sealedName(keys, name), click: "copy" };
  }

  // Between the two

  /** Nothing that this page holds would be lost with it. */
  isSafe(): boolean {
    return this.outbox.view().unkept === 0 && this.unsaved.size === 0;
  }

  private changed(): void {
    this.listeners.forEach((listener) => listener());
  }

  close(): void {
    this.listening.abort();
    this.sender.stop();
    this.outbox.close();
  }

  /** Opened without the server, it sends nothing before it knows that nobody else has signed in since. */
  private transport(): Transport {
    return {
      save: (response, batch, options) =>
        this.known
          ? serverTransport.save(response, batch, options)
          : this.makeKnown().then(() => serverTransport.save(response, batch, options)),
      read: (response) => serverTransport.read(response),
    };
  }

  private async makeKnown(): Promise<void> {
    const keys = await keysFromServer();
    if (keys?.owner !== this.keys?.owner) {
      await this.leaveDevice().catch(() => undefined);
      // Starts again as whoever is signed in now; what waits stays sealed for the other.
      window.location.reload();
      throw new Error("somebody else is signed in");
    }
    this.known = true;
  }

  private listen(): void {
    const { signal } = this.listening;
    const flush = () => void this.sender.flush();
    const lastTry = () => {
      this.giveWhatIsTyped();
      this.sender.lastTry();
    };
    window.addEventListener("online", flush, { signal });
    window.addEventListener("pageshow", flush, { signal });
    window.addEventListener("pagehide", lastTry, { signal });
    document.addEventListener(
      "visibilitychange",
      () => (document.visibilityState === "hidden" ? lastTry() : flush()),
      { signal },
    );
    window.addEventListener(
      "beforeunload",
      (event) => {
        this.giveWhatIsTyped();
        if (!this.isSafe()) {
          event.preventDefault();
        }
      },
      { signal },
    );
  }
}

async function keysFromServer(): Promise<SealKeys | null> {
  const { key } = await getDeviceKey();
  return canSeal() ? deriveKeys(key) : null;
}

async function forgetDevice(store: DeviceStore): Promise<void> {
  await Promise.all([store.forgetOwnKeys(), store.removeCopies()]);
}
