import { onAnswered, onSignedOut } from "../api/apiFetch";

/**
 * What this tab knows of the server's session.
 * - unknown: nobody has signed in here since the page was loaded
 * - open:    the server knows this person
 * - warning: nothing has happened for so long that the session will soon end
 * - lost:    the server refused a call; the page stays as it is and says so, because somebody may be typing
 * - ended:   nobody is at the screen, or the person signed out in another tab: what is theirs is taken off the page
 */
export type SessionPhase = "unknown" | "open" | "warning" | "lost" | "ended";

/**
 * The identity provider ends a session 30 minutes after it last renewed a token, and a token lasts five; so the last
 * call may have been made up to five minutes after the last renewal. We count from the call and stay on the safe side.
 */
export const idleLimit = 25 * 60_000;
export const warningBefore = 2 * 60_000;
/** Somebody who reads or writes without calling the server is not idle; we tell the server this often. */
export const contactEvery = 5 * 60_000;

type Listener = () => void;
type Message = { kind: "contact" } | { kind: "signed-out" } | { kind: "signed-in"; who: string };

let phase: SessionPhase = "unknown";
let who: string | null = null;
let lastContact = 0;
const listeners = new Set<Listener>();

const channel = typeof BroadcastChannel === "undefined" ? null : new BroadcastChannel("session");
channel?.addEventListener("message", ({ data }: MessageEvent<Message>) => hear(data));

export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

export function sessionPhase(): SessionPhase {
  return phase;
}

export function sinceLastContact(): number {
  return Date.now() - lastContact;
}

/** The server has told us who is signed in; `person` only tells one person's tabs from another's. */
export function sessionOpened(person: string): void {
  if (phase === "ended") return;
  lastContact = Date.now();
  const known = who === person;
  who = person;
  if (!known || phase === "lost") channel?.postMessage({ kind: "signed-in", who: person });
  become("open");
}

/** Called by a clock; compares, so that a laptop that slept comes back to the right phase. */
export function checkIdle(): void {
  if (phase !== "open" && phase !== "warning") return;
  const idle = sinceLastContact();
  if (idle >= idleLimit) become("ended");
  else if (idle >= idleLimit - warningBefore) become("warning");
  else become("open");
}

/** This tab is signing out: the person's other tabs must not go on showing what is theirs. */
export function announceSignOut(): void {
  channel?.postMessage({ kind: "signed-out" });
}

onAnswered((url) => {
  if (!renewsSession(url) || (phase !== "open" && phase !== "warning")) return;
  lastContact = Date.now();
  channel?.postMessage({ kind: "contact" });
  become("open");
});

onSignedOut(() => {
  if (phase === "open" || phase === "warning") become("lost");
});

/** What is published is answered without looking at the session. */
function renewsSession(url: string): boolean {
  return /^\/api\/v1\/(?:people|responses|reports|organisations|\w+-drafts)\b/.test(url);
}

function hear(message: Message): void {
  if (phase === "unknown" || phase === "ended") return;
  switch (message.kind) {
    case "contact":
      lastContact = Date.now();
      if (phase === "warning") become("open");
      break;
    case "signed-out":
      become("ended");
      break;
    case "signed-in":
      if (message.who !== who) become("ended");
      else if (phase === "lost") become("open");
  }
}

function become(next: SessionPhase): void {
  if (next === phase) return;
  phase = next;
  listeners.forEach((listener) => listener());
}

/** For tests: as after a reload. */
export function forgetSession(): void {
  who = null;
  lastContact = 0;
  become("unknown");
}
