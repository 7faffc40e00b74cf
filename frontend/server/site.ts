import { readFileSync } from "node:fs";

/** What both web servers do, the one of the local run and nginx: which paths are whose, and what every answer says. */
interface Site {
  forwarded: string[];
  forwardedInTheLocalRun: string[];
  /** Where a path begins so, who calls and when is nobody's business. */
  notLogged: string;
  setForTheApiByThisServerAlone: string[];
  contentSecurityPolicy: Record<string, string>;
  contentSecurityPolicyOverHttps: Record<string, string>;
  headers: Record<string, string>;
  headersOverHttps: Record<string, string>;
  hashedFiles: string;
  cacheOfHashedFiles: string;
  cacheOfEverythingElse: string;
  neverAPage: string[];
  secondsUntilTheApiIsTriedAgain: number;
}

export const site = JSON.parse(readFileSync(new URL("site.json", import.meta.url), "utf8")) as Site;

export const unavailable = {
  page: readFileSync(new URL("unavailable.html", import.meta.url), "utf8"),
  problem: JSON.stringify({
    type: "about:blank",
    title: "The service cannot be reached",
    status: 503,
    detail: "Nothing was changed. Try again in a moment.",
  }),
};

export function headers(overHttps: boolean): Record<string, string> {
  const policy = {
    ...site.contentSecurityPolicy,
    ...(overHttps ? site.contentSecurityPolicyOverHttps : {}),
  };
  return {
    "Content-Security-Policy": Object.entries(policy)
      .map(([directive, sources]) => `${directive} ${sources}`.trim())
      .join("; "),
    ...site.headers,
    ...(overHttps ? site.headersOverHttps : {}),
  };
}
