import { canSeal, deriveKeys, seal, sealedName, unseal, type SealKeys } from "../device/sealing";

/** What has not reached the server: values by item, words by question. */
export interface Unsent {
  answers: Readonly<Record<string, number>>;
  comments: Readonly<Record<string, string>>;
}

/** Of one item or question. */
type Given = { item: string; value: number } | { question: string; text: string };

/**
 * What waits on this device for one form, also after its tab is gone. It is sealed under what the rater's own link makes:
 * it opens to whoever comes by that link again, and is noise to the next person at the computer.
 */
export interface Kept {
  /** What opened it. */
  key: string;
  read: () => Promise<Unsent>;
  /** Whether the device took it; what was there before of the same items and questions goes. */
  keep: (unsent: Unsent) => Promise<boolean>;
  /** What has arrived goes, unless something else has taken its place, here or in another tab. */
  release: (arrived: Unsent) => Promise<void>;
  clear: () => Promise<void>;
  /** Says what another tab keeps for the same form, until what it returns is called. */
  listen: (hear: (unsent: Unsent) => void) => () => void;
}

/** What opens the records of a link's form on this device and nothing else; a tab that is loaded again has this, and not the link. */
export async function keyOfLink(token: string): Promise<string | null> {
  if (!canSeal()) return null;
  const bytes = new TextEncoder().encode(`feedback form on the device ${token}`);
  return toText(new Uint8Array(await crypto.subtle.digest("SHA-256", bytes)));
}

/** Null where this browser cannot seal. A browser that keeps nothing reads nothing, and says so when it is to keep. */
export async function openKept(key: string | null): Promise<Kept | null> {
  if (key === null || !canSeal()) return null;
  const keys = await deriveKeys(key);
  const prefix = `feedback-form.${keys.owner}.`;
  const nameOf = async (given: Given) =>
    prefix + (await sealedName(keys, "item" in given ? `i ${given.item}` : `q ${given.question}`));
  const inTurn = queue();

  return {
    key,
    read: () =>
      inTurn(async () => {
        const names = namesFrom(prefix);
        return together(await Promise.all(names.map((name) => open(keys, name))));
      }),
    keep: (unsent) =>
      inTurn(async () => {
        try {
          for (const given of each(unsent)) {
            const name = await nameOf(given);
            localStorage.setItem(name, await close(keys, name, given));
          }
          return true;
        } catch {
          return false;
        }
      }),
    release: (arrived) =>
      inTurn(async () => {
        for (const given of each(arrived)) {
          const name = await nameOf(given);
          const there = await open(keys, name);
          if (there !== null && isSame(there, given)) localStorage.removeItem(name);
        }
      }),
    clear: () =>
      inTurn(() => {
        namesFrom(prefix).forEach((name) => localStorage.removeItem(name));
        return Promise.resolve();
      }),
    listen: (hear) => {
      const heard = ({ key: name, newValue }: StorageEvent) => {
        if (name === null || !name.startsWith(prefix) || newValue === null) return;
        void inTurn(async () => hear(together([await open(keys, name)])));
      };
      window.addEventListener("storage", heard);
      return () => window.removeEventListener("storage", heard);
    },
  };
}

/** One after the other: of two answers to one item the later stays, though sealing takes its time. */
function queue() {
  let last: Promise<unknown> = Promise.resolve();
  return <T>(work: () => Promise<T>): Promise<T> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
}

function namesFrom(prefix: string): string[] {
  try {
    return Object.keys(localStorage).filter((name) => name.startsWith(prefix));
  } catch {
    return [];
  }
}

async function close(keys: SealKeys, name: string, given: Given): Promise<string> {
  const { iv, box } = await seal(keys, placeOf(keys, name), given);
  return `${toText(iv)}.${toText(new Uint8Array(box))}`;
}

/** Null where there is nothing, or what this link did not seal. */
async function open(keys: SealKeys, name: string): Promise<Given | null> {
  try {
    const [iv = "", box = ""] = localStorage.getItem(name)?.split(".") ?? [];
    const sealed = { iv: toBytes(iv), box: toBytes(box).buffer };
    return (await unseal(keys, placeOf(keys, name), sealed)) as Given | null;
  } catch {
    return null;
  }
}

function placeOf({ owner }: SealKeys, name: string) {
  return { owner, name, click: "" };
}

function each({ answers, comments }: Unsent): Given[] {
  return [
    ...Object.entries(answers).map(([item, value]) => ({ item, value })),
    ...Object.entries(comments).map(([question, text]) => ({ question, text })),
  ];
}

function together(given: (Given | null)[]): Unsent {
  const answers: Record<string, number> = {};
  const comments: Record<string, string> = {};
  for (const one of given) {
    if (one === null) continue;
    if ("item" in one) answers[one.item] = one.value;
    else comments[one.question] = one.text;
  }
  return { answers, comments };
}

function isSame(one: Given, other: Given): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

function toText(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(""));
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
