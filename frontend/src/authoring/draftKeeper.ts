import { isNotFound, isPassing, isSignedOut, isStale, ProblemError } from "../api/problem";
import { beginning, done, redone, undone, type History } from "./history";
import type { KeptTexts } from "./keptTexts";
import { decided, merge, sayTheSame, type Conflict } from "./merge";

/** A draft as the server has it. */
export interface Draft<C> {
  readonly key: string;
  readonly organisation?: string;
  readonly basedOn?: number;
  readonly revision: number;
  readonly content: C;
}

export interface DraftServer<C> {
  load(): Promise<Draft<C>>;
  /** Over the revision that was seen; a refusal for being stale carries the draft as it now is, which `currentOf` reads. */
  save(content: C, over: Draft<C>): Promise<Draft<C>>;
  currentOf(refusal: ProblemError): Draft<C>;
}

/**
 * "kept": on this device until the server can be reached. "risky": not even that. "asked": two people changed the same
 * field. "refused": the server will not take it, and `error` says why. "gone": published or deleted by somebody else.
 */
export type Saving = "saved" | "saving" | "kept" | "risky" | "asked" | "refused" | "gone";

export interface Editing<C> {
  /** As last heard from the server. */
  readonly draft: Draft<C>;
  readonly history: History<C>;
  readonly saving: Saving;
  readonly conflicts: readonly Conflict[];
  readonly error: unknown;
  /** What else the editor is told: earlier words were found here, or somebody else's were taken in. */
  readonly notice: "found" | "taken-in" | null;
}

interface Kept<C> {
  readonly content: C;
  readonly base: C;
  readonly conflicts: readonly Conflict[];
}

interface Parts<C> {
  readonly name: string;
  readonly page: string;
  readonly server: DraftServer<C>;
  /** Null where the browser keeps nothing. */
  readonly kept: KeptTexts | null;
}

/** How long the typing pauses before it is sent, and before it is kept here. */
const pauseToSend = 1500;
const pauseToKeep = 300;
const longestWait = 60_000;

/**
 * Holds one draft while it is edited: shows every change at once, keeps it on the device, and takes the whole to the
 * server when the typing pauses, one request at a time. What another editor saved meanwhile is brought together with it.
 */
export class DraftKeeper<C extends object> {
  private state: Editing<C>;
  private readonly listeners = new Set<() => void>();
  private sendTimer: number | undefined;
  private keepTimer: number | undefined;
  /** One at a time, in the order of asking: requests, and what is written on the device. */
  private sending: Promise<void> = Promise.resolve();
  private writing: Promise<unknown> = Promise.resolve();
  private failures = 0;
  private closed = false;
  /** Whether what is on the page is on the device as well. */
  private isKept = false;

  private constructor(
    private readonly parts: Parts<C>,
    draft: Draft<C>,
  ) {
    this.state = {
      draft,
      history: beginning(draft.content),
      saving: "saved",
      conflicts: [],
      error: null,
      notice: null,
    };
  }

  /** Fetches the draft and brings in what this device still had of it. */
  static async open<C extends object>(parts: Parts<C>): Promise<DraftKeeper<C>> {
    const draft = await parts.server.load();
    const keeper = new DraftKeeper(parts, draft);
    const found = (await parts.kept?.find(parts.name).catch(() => [])) ?? [];
    if (found.length > 0) await keeper.bringIn(found as { page: string; value: Kept<C> }[]);
    window.addEventListener("online", keeper.onOnline);
    return keeper;
  }

  readonly current = (): Editing<C> => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** `field` names what is typed in; null for a deed, which is undone by itself. */
  readonly edit = (change: (content: C) => C, field: string | null): void => {
    const { history } = this.state;
    this.write(done(history, change(history.present), field));
  };

  readonly undo = (): void => this.write(undone(this.state.history));
  readonly redo = (): void => this.write(redone(this.state.history));

  /** Settles what two people changed: mine is what stands in the draft already. */
  readonly decide = (conflict: Conflict, whose: "mine" | "theirs"): void => {
    const { history, conflicts } = this.state;
    const chosen = conflict[whose];
    const stands = whose === "mine" && conflict.field !== null;
    const content = stands ? history.present : decided(history.present, conflict, chosen);
    const left = conflicts.filter((other) => other !== conflict);
    this.become({ conflicts: left, history: done(history, content, null) });
    this.changed();
    if (left.length === 0) void this.sendNow();
  };

  /** Without waiting for a pause. Resolves when the server has answered, or cannot. */
  readonly sendNow = (): Promise<void> => {
    window.clearTimeout(this.sendTimer);
    return (this.sending = this.sending.then(() => this.send()));
  };

  /** Asks how the draft stands with the server, after that has said that it is not what was seen here. */
  readonly catchUp = async (): Promise<void> => {
    const theirs = await this.parts.server.load();
    if (theirs.revision === this.state.draft.revision) return;
    this.takeIn(theirs);
    await this.sendNow();
  };

  /** The draft is no longer to be: it was published, or its editor has thrown it away with all that is written here. */
  readonly letGo = async (): Promise<void> => {
    this.closed = true;
    window.clearTimeout(this.sendTimer);
    window.clearTimeout(this.keepTimer);
    this.become({ history: beginning(this.state.draft.content), saving: "saved", conflicts: [] });
    await this.forget([this.parts]);
  };

  private readonly onOnline = (): void => void this.sendNow();

  /** Whether closing the page now would lose a word. */
  wouldLose(): boolean {
    return !this.isKept && this.state.saving !== "saved";
  }

  /** The editor goes elsewhere: what is not sent yet is tried once more, and stays kept if it must. */
  async close(): Promise<void> {
    window.removeEventListener("online", this.onOnline);
    if (this.closed) return;
    if (this.isUnsaved()) await this.keep();
    await this.sendNow();
    this.closed = true;
    window.clearTimeout(this.sendTimer);
  }

  private isUnsaved(): boolean {
    return !sayTheSame(this.state.history.present, this.state.draft.content);
  }

  private write(history: History<C>): void {
    if (history === this.state.history) return;
    this.become({ history });
    this.changed();
  }

  /** Something is now other than the server has it. */
  private changed(): void {
    this.isKept = false;
    if (this.state.conflicts.length > 0) this.become({ saving: "asked" });
    else if (this.state.saving !== "gone") this.become({ saving: "saving", error: null });
    window.clearTimeout(this.keepTimer);
    this.keepTimer = window.setTimeout(() => void this.keep(), pauseToKeep);
    this.sendAfter(pauseToSend);
  }

  private sendAfter(millis: number): void {
    window.clearTimeout(this.sendTimer);
    if (!this.closed) this.sendTimer = window.setTimeout(() => void this.sendNow(), millis);
  }

  private async send(): Promise<void> {
    const { draft, history, saving, conflicts } = this.state;
    if (conflicts.length > 0 || saving === "gone") return;
    const sent = history.present;
    if (sayTheSame(sent, draft.content)) return this.settle();
    this.become({ saving: "saving" });
    try {
      const saved = await this.parts.server.save(sent, draft);
      this.failures = 0;
      this.become({ draft: saved });
      if (this.state.history.present === sent) await this.settle();
      else this.sendAfter(pauseToSend);
    } catch (error) {
      await this.refused(error);
    }
  }

  private async settle(): Promise<void> {
    window.clearTimeout(this.keepTimer);
    this.isKept = false;
    this.become({ saving: "saved", error: null });
    await this.forget([this.parts]);
  }

  private async refused(error: unknown): Promise<void> {
    if (isStale(error)) {
      this.takeIn(this.parts.server.currentOf(error as ProblemError));
      await this.keep();
      if (this.state.conflicts.length === 0) this.sendAfter(0);
      return;
    }
    await this.keep();
    if (isPassing(error) || isSignedOut(error)) {
      this.become({ saving: this.isKept ? "kept" : "risky", error });
      this.failures += 1;
      this.sendAfter(Math.min(longestWait, 1000 * 2 ** this.failures));
    } else {
      this.become({ saving: isNotFound(error) ? "gone" : "refused", error });
    }
  }

  /** What somebody else saved, together with what is here. Undo begins anew: it must not take theirs back. */
  private takeIn(theirs: Draft<C>): void {
    const { draft, history } = this.state;
    const { content, conflicts } = merge(draft.content, history.present, theirs.content);
    this.become({
      draft: theirs,
      history: beginning(content),
      conflicts,
      saving: conflicts.length > 0 ? "asked" : "saving",
      notice: "taken-in",
    });
  }

  private async bringIn(found: readonly { page: string; value: Kept<C> }[]): Promise<void> {
    let { content } = this.state.draft;
    const conflicts: Conflict[] = [];
    for (const { value } of found) {
      const merged = merge(value.base, value.content, content);
      content = merged.content;
      conflicts.push(...value.conflicts, ...merged.conflicts);
    }
    this.become({ history: beginning(content), conflicts });
    if (!this.isUnsaved() && conflicts.length === 0) {
      await this.forget(found);
      return;
    }
    this.become({ notice: "found", saving: conflicts.length > 0 ? "asked" : "saving" });
    await this.keep();
    // Only now: until the words are kept under this page they must stay under the one that kept them.
    if (this.isKept) await this.forget(found);
    this.sendAfter(0);
  }

  private async forget(found: readonly { page: string }[]): Promise<void> {
    const { kept, name } = this.parts;
    for (const { page } of found) await this.onDevice(() => kept?.forget(name, page));
  }

  /** Whether the device did it. */
  private onDevice(work: () => Promise<void> | undefined): Promise<boolean> {
    const result = this.writing.then(work).then(
      () => this.parts.kept !== null,
      () => false,
    );
    this.writing = result;
    return result;
  }

  private async keep(): Promise<void> {
    window.clearTimeout(this.keepTimer);
    const { history, draft, conflicts } = this.state;
    const value: Kept<C> = { content: history.present, base: draft.content, conflicts };
    const { kept, name, page } = this.parts;
    const written = await this.onDevice(() => kept?.keep(name, { page, value }));
    // What was typed while it was being kept is kept by the next timer.
    this.isKept = written && this.state.history.present === history.present;
  }

  private become(next: Partial<Editing<C>>): void {
    this.state = { ...this.state, ...next };
    this.listeners.forEach((listener) => listener());
  }
}
