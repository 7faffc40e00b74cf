import { replaceEqualDeep } from "@tanstack/react-query";
import { wantedLanguages } from "./language";
import { ProblemError, UnreachableError, type Problem } from "./problem";

const signedOutListeners = new Set<() => void>();
const answeredListeners = new Set<(url: string) => void>();

/** Called whenever the server says that the session is missing or over. Nothing navigates by itself. */
export function onSignedOut(listener: () => void): () => void {
  signedOutListeners.add(listener);
  return () => signedOutListeners.delete(listener);
}

/** Called after every answer that was not a refusal of the session: the server has heard from this person. */
export function onAnswered(listener: (url: string) => void): () => void {
  answeredListeners.add(listener);
  return () => answeredListeners.delete(listener);
}

const etags = new WeakMap<object, string>();

/** The ETag that came with a body, for If-Match. Undefined if the server sent none. */
export function etagOf(body: object): string | undefined {
  return etags.get(body);
}

/** TanStack Query keeps unchanged parts of the old body; the new body's tag must move to what it keeps. */
export function shareKeepingEtag(before: unknown, after: unknown): unknown {
  const shared = replaceEqualDeep(before, after);
  const tag = isObject(after) ? etags.get(after) : undefined;
  if (tag !== undefined && isObject(shared)) etags.set(shared, tag);
  return shared;
}

/**
 * The one way to the API: same origin, the session's cookie, the header that the server asks of unsafe methods,
 * the language that the person reads in, and an error for everything that is not a success. This is for what is no JSON, such as a file to keep.
 */
export async function apiResponse(url: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("X-Requested-With", "JavaScript");
  if (!headers.has("Accept-Language")) headers.set("Accept-Language", wantedLanguages());
  if (!headers.has("Accept")) headers.set("Accept", "application/json");

  let response: Response;
  try {
    response = await fetch(url, { ...init, headers, credentials: "same-origin" });
  } catch (error) {
    if (init.signal?.aborted) throw error;
    throw new UnreachableError("The server could not be reached", { cause: error });
  }
  // 499 is how the identity layer itself refuses a session that ended between two calls.
  if (response.status === 401 || response.status === 499) {
    signedOutListeners.forEach((listener) => listener());
    throw new ProblemError(await problemOf(response, 401));
  }
  answeredListeners.forEach((listener) => listener(url));
  if (!response.ok) throw new ProblemError(await problemOf(response, response.status));
  return response;
}

/** The body of an answer in JSON; undefined if it has none. */
export async function apiFetch<T>(url: string, init: RequestInit = {}): Promise<T> {
  const response = await apiResponse(url, init);
  if (response.status === 204) return undefined as T;

  const body = (await response.json()) as T;
  const tag = response.headers.get("ETag");
  if (tag !== null && isObject(body)) etags.set(body, tag);
  return body;
}

async function problemOf(response: Response, status: number): Promise<Problem> {
  const problem: Partial<Problem> = response.headers.get("Content-Type")?.includes("problem+json")
    ? await response.json().catch(() => ({}))
    : {};
  return { type: "about:blank", title: response.statusText, ...problem, status };
}

function isObject(value: unknown): value is object {
  return typeof value === "object" && value !== null;
}
