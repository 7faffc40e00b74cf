import { expect, test, vi } from "vitest";
import { json, problem, serve } from "../test/server";
import { chooseLanguage } from "./language";
import { apiFetch, etagOf, onAnswered, onSignedOut, shareKeepingEtag } from "./apiFetch";
import { ProblemError, UnreachableError } from "./problem";

test("every call says that it comes from the app, and keeps the caller's own headers", async () => {
  const calls = serve({ "GET /api/v1/stories": {} });
  await apiFetch("/api/v1/stories", { headers: { "If-None-Match": '"1"' } });
  expect(calls[0]!.headers.get("X-Requested-With")).toBe("JavaScript");
  expect(calls[0]!.headers.get("If-None-Match")).toBe('"1"');
});

test("every call says in which language the person reads", async () => {
  const calls = serve({ "GET /api/v1/frameworks": {} });
  const asked = async () => {
    await apiFetch("/api/v1/frameworks");
    return calls.at(-1)!.headers.get("Accept-Language");
  };
  vi.stubGlobal("navigator", { language: "en-US", languages: ["en-US", "en", "cy"] });
  expect(await asked()).toBe("en");
  vi.stubGlobal("navigator", { language: "cy", languages: ["cy", "en-GB"] });
  expect(await asked()).toBe("cy,en-GB");
  chooseLanguage("en");
  expect(await asked()).toBe("en");
  chooseLanguage("zh-Hant");
  expect(await asked()).toBe("zh-Hant");
  await apiFetch("/api/v1/frameworks", { headers: { "Accept-Language": "en" } });
  expect(calls.at(-1)!.headers.get("Accept-Language")).toBe("en");
  localStorage.clear();
});

test("a refusal becomes an error with the server's problem in it", async () => {
  serve({ "GET /api/v1/stories": problem(400, { detail: "Not so." }) });
  const error = await apiFetch("/api/v1/stories").catch((thrown: unknown) => thrown);
  expect(error).toBeInstanceOf(ProblemError);
  expect((error as ProblemError).problem).toMatchObject({ status: 400, detail: "Not so." });
});

test("an answer that is no problem document still gives its status", async () => {
  serve({ "GET /api/v1/stories": new Response("<html>Bad gateway", { status: 502 }) });
  await expect(apiFetch("/api/v1/stories")).rejects.toMatchObject({
    problem: { status: 502, type: "about:blank" },
  });
});

test("no answer at all is said as that, but a call given up by the page is not", async () => {
  vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
  await expect(apiFetch("/api/v1/stories")).rejects.toBeInstanceOf(UnreachableError);
  const given = AbortSignal.abort();
  await expect(apiFetch("/api/v1/stories", { signal: given })).rejects.toBeInstanceOf(TypeError);
});

test.each([401, 499])("%i is told to whoever watches the session", async (status) => {
  serve({ "GET /api/v1/people/me": new Response(null, { status }) });
  const told = vi.fn<() => void>();
  const answered = vi.fn<() => void>();
  const stop = [onSignedOut(told), onAnswered(answered)];
  await expect(apiFetch("/api/v1/people/me")).rejects.toMatchObject({ problem: { status: 401 } });
  expect(told).toHaveBeenCalledTimes(1);
  expect(answered).not.toHaveBeenCalled();
  stop.forEach((off) => off());
});

test("a body's ETag stays with it, also when the cache keeps the older, equal body", async () => {
  let revision = 1;
  serve({ "GET /api/v1/people/me": () => json({ name: "Grace" }, { ETag: `"${revision++}"` }) });
  const first = await apiFetch<object>("/api/v1/people/me");
  const second = await apiFetch<object>("/api/v1/people/me");
  expect(etagOf(first)).toBe('"1"');
  const kept = shareKeepingEtag(first, second) as object;
  expect(kept).toBe(first);
  expect(etagOf(kept)).toBe('"2"');
});
