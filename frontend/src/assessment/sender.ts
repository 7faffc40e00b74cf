import { ProblemError } from "../api/problem";
import type { Given, Thing, Value } from "./given";
import { PATIENCE_MILLIS, type Outbox } from "./outbox";

export type Saved = {
  readonly revision: number;
  /** What stands at the server instead of what was sent, by the thing's id. */
  readonly overruled: ReadonlyMap<string, Value>;
};

/** One thing of a batch with its age, which is all that the server is told about time. */
export type Aged = { readonly given: Given; readonly ageMillis: number };

export interface Transport {
  /** Must hand the request to the browser before it returns: on `pagehide` there is no later. */
  save(
    response: string,
    batch: readonly Aged[],
    options: { keepalive: boolean; signal?: AbortSignal },
  ): Promise<Saved>;
  /** What the server holds for a response, submitted or not. */
  read(response: string): Promise<(thing: Thing) => Value | undefined>;
}

export type SenderView = {
  readonly phase: "resting" | "sending" | "waiting-to-retry" | "signed-out";
  /** A request is taking long: the page stops saying "Saving". */
  readonly slow: boolean;
};

export type SenderParts = {
  outbox: Outbox;
  transport: Transport;
  now: () => number;
  /** Calls back later; gives the way to call it off. */
  after: (millis: number, call: () => void) => () => void;
  random: () => number;
  /** Runs the work while no other tab of this person does. */
  alone: <T>(work: () => Promise<T>) => Promise<T>;
};

const SLOW_MILLIS = 4_000;
const SECOND_LOOK_MILLIS = 7_000;
const FIRST_RETRY_MILLIS = 1_000;
const LONGEST_RETRY_MILLIS = 60_000;

/** Keepalive requests may hold 64 KiB together. */
const KEEPALIVE_CHARACTERS = 30_000;
const BATCH = 100;

/** Takes what waits to the server, as often as it needs. */
export class Sender {
  private running: Promise<void> | null = null;
  private again = false;
  private failures = 0;
  private cancelRetry: (() => void) | null = null;
  private current: SenderView = { phase: "resting", slow: false };
  private readonly listeners = new Set<() => void>();
  private readonly looks = new Map<string, () => void>();
  private stopped = false;

  constructor(private readonly parts: SenderParts) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly view = (): SenderView => this.current;

  /** Sends what waits, now. Resolves when everything was sent or cannot be for the moment. */
  flush(): Promise<void> {
    if (this.stopped) {
      return Promise.resolve();
    }
    if (this.running !== null) {
      this.again = true;
      return this.running;
    }
    this.cancelRetry?.();
    this.cancelRetry = null;
    this.running = this.run().finally(() => {
      this.running = null;
      // Somebody may have asked after the last look and before this line.
      if (this.again && this.current.phase === "resting") {
        void this.flush();
      }
    });
    return this.running;
  }

  /** Somebody has just given an answer: send it, but keep to the pause that a failing server was given. */
  poke(): void {
    if (this.current.phase === "resting" || this.current.phase === "sending") {
      void this.flush();
    }
  }

  /** The page may be gone in a moment. Whatever comes of it, the device still holds what was kept. */
  lastTry(): void {
    for (const [response, waiting] of this.parts.outbox.toSend()) {
      const batch = this.withinKeepalive(waiting);
      if (batch.length > 0) {
        this.parts.outbox.doubt();
        void this.save(response, batch, { keepalive: true }).then(
          (saved) => this.confirmed(response, batch, saved),
          () => undefined,
        );
      }
    }
  }

  /** Holds what a page has read from the server against what was confirmed here. */
  reconcile(response: string, standing: (thing: Thing) => Value | undefined): void {
    this.parts.outbox.reconcile(response, standing);
    this.poke();
  }

  stop(): void {
    this.stopped = true;
    this.looks.forEach((cancel) => cancel());
    this.cancelRetry?.();
    this.cancelRetry = null;
  }

  private async run(): Promise<void> {
    const { outbox, alone } = this.parts;
    let outcome: Outcome;
    do {
      this.again = false;
      outcome = await alone(() => this.sendAll());
      // Something newer was given meanwhile, or an echo of our own has to be overruled.
    } while (!this.stopped && outcome === "done" && (this.again || outbox.toSend().size > 0));

    if (outcome === "signed-out") {
      this.say({ phase: "signed-out", slow: false });
    } else if (outcome === "later") {
      this.failures += 1;
      this.retryLater();
    } else {
      this.failures = 0;
      this.say({ phase: "resting", slow: false });
    }
  }

  private async sendAll(): Promise<Outcome> {
    const { outbox } = this.parts;
    await outbox.refresh();
    let outcome: Outcome = "done";
    for (const [response, waiting] of outbox.toSend()) {
      // After a failure it is not called saving again until something was saved.
      this.say({ phase: "sending", slow: this.failures > 0 });
      outcome = worse(outcome, await this.sendInParts(response, waiting));
      if (outcome === "signed-out") {
        break;
      }
    }
    return outcome;
  }

  private async sendInParts(response: string, waiting: readonly Given[]): Promise<Outcome> {
    let outcome: Outcome = "done";
    for (let from = 0; from < waiting.length && outcome === "done"; from += BATCH) {
      outcome = await this.send(response, waiting.slice(from, from + BATCH));
    }
    return outcome;
  }

  private async send(response: string, batch: readonly Given[]): Promise<Outcome> {
    const { outbox } = this.parts;
    if (batch.length === 0) {
      return "done";
    }
    try {
      const saved = await this.patiently((signal) =>
        this.save(response, batch, { keepalive: false, signal }),
      );
      this.confirmed(response, batch, saved);
      return "done";
    } catch (error) {
      if (!(error instanceof ProblemError)) {
        this.parts.outbox.doubt();
        return "later";
      }
      switch (error.status) {
        case 401:
          return "signed-out";
        case 400:
        case 422:
          return this.sendWithout(refusedIn(error, batch), response, batch, error);
        case 413:
          return this.sendWithout(new Map(), response, batch, error);
        case 404:
          outbox.refuse(batch, { status: 404, message: error.message });
          return "done";
        case 409:
          if (error.slug === "response-submitted") {
            await this.sortOutLate(response, batch);
          } else {
            outbox.refuse(batch, { status: 409, message: error.message });
          }
          return "done";
        default:
          this.parts.outbox.doubt();
          return "later";
      }
    }
  }

  private confirmed(response: string, batch: readonly Given[], saved: Saved): void {
    this.parts.outbox.confirm(response, batch, saved.revision, saved.overruled);
    this.lookAgain(response);
  }

  /** If an older request may still arrive after what was confirmed, looks what came of it. */
  private lookAgain(response: string): void {
    const { outbox, transport, after } = this.parts;
    if (!outbox.mayEcho(response) || this.looks.has(response)) {
      return;
    }
    const look = async () => {
      try {
        this.reconcile(response, await transport.read(response));
      } catch {
        // Out of reach for now: looked at again for as long as it matters.
      }
      this.looks.delete(response);
      this.lookAgain(response);
    };
    this.looks.set(
      response,
      after(SECOND_LOOK_MILLIS, () => void look()),
    );
  }

  /** One bad record must not hold up the good ones: leave out those the server named, or look for it by halves. */
  private async sendWithout(
    named: ReadonlyMap<Given, string>,
    response: string,
    batch: readonly Given[],
    error: ProblemError,
  ): Promise<Outcome> {
    const { outbox } = this.parts;
    if (named.size === 0 && batch.length === 1) {
      outbox.refuse(batch, { status: error.status, message: error.message });
      return "done";
    }
    if (named.size === 0) {
      const half = Math.ceil(batch.length / 2);
      return worse(
        await this.send(response, batch.slice(0, half)),
        await this.send(response, batch.slice(half)),
      );
    }
    for (const [given, message] of named) {
      outbox.refuse([given], { status: error.status, message });
    }
    return this.send(
      response,
      batch.filter((given) => !named.has(given)),
    );
  }

  /** What was submitted as it was given is not late: only the reply had been lost. */
  private async sortOutLate(response: string, batch: readonly Given[]): Promise<void> {
    const { outbox, transport } = this.parts;
    let submitted: (thing: Thing) => Value | undefined = () => undefined;
    try {
      submitted = await transport.read(response);
    } catch {
      // Then all of it is offered again, which is better than dropping any of it.
    }
    for (const given of batch) {
      if ((submitted(given) ?? null) === given.value) {
        outbox.arrived(given);
      } else {
        outbox.tooLate([given]);
      }
    }
  }

  private save(
    response: string,
    batch: readonly Given[],
    options: { keepalive: boolean; signal?: AbortSignal },
  ): Promise<Saved> {
    const { transport, now } = this.parts;
    const sentAt = now();
    const aged = batch.map((given) => ({
      given,
      ageMillis: Math.max(0, Math.round(sentAt - given.givenAt)),
    }));
    return transport.save(response, aged, options);
  }

  private async patiently<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
    const patience = new AbortController();
    const cancelSlow = this.parts.after(SLOW_MILLIS, () =>
      this.say({ ...this.current, slow: true }),
    );
    const cancelPatience = this.parts.after(PATIENCE_MILLIS, () => patience.abort());
    try {
      return await work(patience.signal);
    } finally {
      cancelSlow();
      cancelPatience();
    }
  }

  private retryLater(): void {
    this.say({ phase: "waiting-to-retry", slow: false });
    const longest = Math.min(LONGEST_RETRY_MILLIS, FIRST_RETRY_MILLIS * 2 ** (this.failures - 1));
    // Spread out, so that a server that comes back is not met by every ward at once.
    const pause = longest * (0.5 + this.parts.random() / 2);
    this.cancelRetry = this.parts.after(pause, () => void this.flush());
  }

  private withinKeepalive(waiting: readonly Given[]): Given[] {
    let left = KEEPALIVE_CHARACTERS;
    // Answers first: they are small, and there is no copy of them in anybody's head.
    return [...waiting]
      .sort((one, other) => one.kind.localeCompare(other.kind))
      .filter(({ value }) => {
        left -= 100 + String(value).length * 2;
        return left >= 0;
      });
  }

  private say(view: SenderView): void {
    if (view.phase !== this.current.phase || view.slow !== this.current.slow) {
      this.current = view;
      for (const listener of this.listeners) {
        listener();
      }
    }
  }
}

type Outcome = "done" | "later" | "signed-out";

function worse(one: Outcome, other: Outcome): Outcome {
  const order: Outcome[] = ["done", "later", "signed-out"];
  return order[Math.max(order.indexOf(one), order.indexOf(other))]!;
}

/** Which records the server's pointers name: "/answers/2/value" is the third answer of the batch. */
function refusedIn(error: ProblemError, batch: readonly Given[]): Map<Given, string> {
  const answers = batch.filter(({ kind }) => kind !== "note");
  const notes = batch.filter(({ kind }) => kind === "note");
  const refused = new Map<Given, string>();
  for (const { pointer, message } of error.problem.errors ?? []) {
    const [, list, place] = /^\/(answers|notes)\/(\d+)(?:\/|$)/.exec(pointer) ?? [];
    const given = (list === "answers" ? answers : notes)[Number(place)];
    if (list !== undefined && given !== undefined) {
      refused.set(given, message);
    }
  }
  return refused;
}
