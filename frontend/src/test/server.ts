import { vi } from "vitest";

export interface Call {
  method: string;
  /** Path and query, without the host. */
  path: string;
  headers: Headers;
  body: unknown;
}

type Answer = Response | object | undefined;

/**
 * Stands in for the API in a test: keys are "METHOD /path". An object is sent as JSON with 200, undefined as 204;
 * a function is asked at each call. An address that is not listed fails the test with its name.
 */
export function serve(
  answers: Record<string, Answer | ((call: Call) => Answer | Promise<Answer>)>,
) {
  const calls: Call[] = [];
  vi.stubGlobal("fetch", async (input: string | URL, init: RequestInit = {}) => {
    const method = init.method ?? "GET";
    const path = String(input);
    const call: Call = {
      method,
      path,
      headers: new Headers(init.headers),
      body: typeof init.body === "string" ? JSON.parse(init.body) : undefined,
    };
    calls.push(call);
    const key = `${method} ${path}`;
    if (!(key in answers)) throw new TypeError(`The test serves no ${key}`);
    const entry = answers[key];
    const answer = typeof entry === "function" ? await entry(call) : entry;
    if (answer instanceof Response) return answer.clone();
    if (answer === undefined) return new Response(null, { status: 204 });
    return json(answer);
  });
  return calls;
}

export function json(body: object, headers: Record<string, string> = {}): Response {
  return new Response(JSON.stringify(body), {
    headers: { "Content-Type": "application/json", ...headers },
  });
}

export function problem(status: number, rest: object = {}): Response {
  return new Response(JSON.stringify({ type: "about:blank", title: "Problem", status, ...rest }), {
    status,
    headers: { "Content-Type": "application/problem+json" },
  });
}
