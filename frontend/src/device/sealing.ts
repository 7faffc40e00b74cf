/**
 * Seals what waits on this device, so that the next person at a shared computer, or somebody who
 * copies its disk, finds records that say neither whose they are nor what was answered.
 * docs/decisions/0020-answers-on-the-device.md tells the whole story.
 */

/** Derived from the person's device key. None of the keys can be read out again by a script. */
export type SealKeys = {
  /** Says whose records these are to nobody but a holder of the same device key. */
  readonly owner: string;
  readonly box: CryptoKey;
  readonly names: CryptoKey;
};

export type Sealed = { readonly iv: Uint8Array<ArrayBuffer>; readonly box: ArrayBuffer };

/** What a sealed record is bound to: moved or mixed up, it no longer opens. */
export type Place = { readonly owner: string; readonly name: string; readonly click: string };

const text = new TextEncoder();

/** Every answer gives a box of the same length, so its length does not tell its value. */
const SMALLEST_CONTENTS = 512;

/** A page that is not served over HTTPS (or from localhost) has no WebCrypto. */
export function canSeal(): boolean {
  return globalThis.crypto?.subtle !== undefined;
}

export async function deriveKeys(deviceKey: string): Promise<SealKeys> {
  const bytes = Uint8Array.from(atob(deviceKey), (character) => character.charCodeAt(0));
  if (bytes.length !== 32) {
    throw new TypeError(`a device key has 32 bytes, not ${bytes.length}`);
  }
  const root = await crypto.subtle.importKey("raw", bytes, "HKDF", false, [
    "deriveKey",
    "deriveBits",
  ]);
  bytes.fill(0);
  const purpose = (info: string) => ({
    name: "HKDF",
    hash: "SHA-256",
    salt: text.encode("common-vision answers on the device 1"),
    info: text.encode(info),
  });
  const [owner, box, names] = await Promise.all([
    crypto.subtle.deriveBits(purpose("owner"), root, 128),
    crypto.subtle.deriveKey(purpose("box"), root, { name: "AES-GCM", length: 256 }, false, [
      "encrypt",
      "decrypt",
    ]),
    crypto.subtle.deriveKey(
      purpose("names"),
      root,
      { name: "HMAC", hash: "SHA-256", length: 256 },
      false,
      ["sign"],
    ),
  ]);
  return { owner: hex(owner), box, names };
}

/** The same thing has the same name each time, so that the latest answer replaces the one before. */
export async function sealedName(keys: SealKeys, thing: string): Promise<string> {
  const signed = await crypto.subtle.sign("HMAC", keys.names, text.encode(thing));
  return hex(signed.slice(0, 16));
}

export async function seal(keys: SealKeys, place: Place, contents: unknown): Promise<Sealed> {
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const box = await crypto.subtle.encrypt(
    { name: "AES-GCM", iv, additionalData: boundTo(place) },
    keys.box,
    padded(JSON.stringify(contents)),
  );
  return { iv, box };
}

/** Null for everything that this key did not seal for exactly this place: such a record is not ours to show. */
export async function unseal(keys: SealKeys, place: Place, sealed: Sealed): Promise<unknown> {
  try {
    const opened = await crypto.subtle.decrypt(
      { name: "AES-GCM", iv: sealed.iv, additionalData: boundTo(place) },
      keys.box,
      sealed.box,
    );
    return JSON.parse(new TextDecoder().decode(opened)) as unknown;
  } catch {
    return null;
  }
}

function boundTo({ owner, name, click }: Place): Uint8Array<ArrayBuffer> {
  return text.encode(JSON.stringify([owner, name, click]));
}

/** Spaces at the end of JSON mean nothing, so padding needs no length field. */
function padded(json: string): Uint8Array<ArrayBuffer> {
  const bytes = text.encode(json);
  let size = SMALLEST_CONTENTS;
  while (size < bytes.length) {
    size *= 2;
  }
  const contents = new Uint8Array(size).fill(0x20);
  contents.set(bytes);
  return contents;
}

function hex(bytes: ArrayBuffer): string {
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
}
