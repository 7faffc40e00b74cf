/** What people and the API may rely on from the web server, held against both: the one of the local run, and nginx. */
import assert from "node:assert/strict";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, it } from "vitest";
import { configuration } from "./nginx.ts";
import { headers } from "./site.ts";
import { fetched, freePort, type UnderTest } from "./testing/call.ts";
import { nginxIsHere, startNginx } from "./testing/nginx.ts";
import { webServer } from "./webServer.ts";

const folder = mkdtempSync(join(tmpdir(), "common-vision-site-"));
const app = join(folder, "app");
let api: Server;
let apiPort = 0;
let timesBusy = 0;

beforeAll(async () => {
  // nginx reads as a user of its own.
  chmodSync(folder, 0o755);
  mkdirSync(join(app, "assets"), { recursive: true });
  mkdirSync(join(app, ".vite"));
  writeFileSync(join(app, "index.html"), "<title>the app</title>");
  writeFileSync(join(app, "sw.js"), "// worker");
  writeFileSync(join(app, ".vite/manifest.json"), "{}");
  writeFileSync(join(app, "assets/app-1a2b3c.js"), "// app");
  writeFileSync(join(app, "assets/app-1a2b3c.js.gz"), gzipSync("// app"));
  api = createServer((asked, answer) => {
    let body = "";
    asked.on("data", (part) => (body += part));
    asked.on("end", () => {
      answer.setHeader("Content-Type", "application/json");
      answer.setHeader("Cache-Control", "no-store");
      answer.setHeader("Referrer-Policy", "unsafe-url");
      if (asked.url === "/api/busy") {
        timesBusy++;
        answer.statusCode = 503;
      }
      answer.end(
        JSON.stringify({ url: asked.url, method: asked.method, headers: asked.headers, body }),
      );
    });
  });
  await new Promise<void>((listening) => api.listen(0, "127.0.0.1", listening));
  apiPort = (api.address() as AddressInfo).port;
});

afterAll(() => {
  api.close();
  rmSync(folder, { recursive: true });
});

describe("the local run's web server", () => {
  conformance(startOurs);
});

describe.skipIf(!nginxIsHere)("nginx as configured for a deployment", () => {
  conformance((apiAt) => startNginx(app, apiAt));
});

describe("the configuration of nginx", () => {
  it("is the one that site.json makes", () => {
    const committed = readFileSync(new URL("nginx.conf.template", import.meta.url), "utf8");
    assert.equal(committed, configuration, "nginx.conf.template is out of date: npm run nginx");
  });
});

async function startOurs(apiAt: number): Promise<UnderTest> {
  const port = await freePort();
  const host = `localhost:${port}`;
  const server = await webServer({ app, api: `http://127.0.0.1:${apiAt}`, host });
  await server.listen({ host: "127.0.0.1", port });
  return {
    call: (path, call = {}) => fetched(request, { port, host: "127.0.0.1" }, host, path, call),
    overHttps: false,
    host,
    port: String(port),
    stop: () => server.close(),
  };
}

function conformance(start: (apiPort: number) => Promise<UnderTest>) {
  let server: UnderTest;
  beforeAll(async () => (server = await start(apiPort)));
  afterAll(() => server.stop());

  it("serves the app for the start page and for every page's own path, element keys included", async () => {
    for (const path of ["/", "/assessment", "/framework/LF.1.1", "/apiary", "/sign-inn"]) {
      const answer = await server.call(path);
      assert.equal(answer.status, 200, path);
      assert.match(answer.body.toString(), /the app/, path);
      assert.equal(answer.headers["cache-control"], "no-cache", path);
    }
  });

  it("keeps hashed files for ever and has the service worker asked for each time", async () => {
    const hashed = await server.call("/assets/app-1a2b3c.js");
    assert.equal(hashed.headers["cache-control"], "public, max-age=31536000, immutable");
    assert.match(hashed.headers["content-type"]!, /javascript/);
    assert.equal((await server.call("/sw.js")).headers["cache-control"], "no-cache");
  });

  it("says that a file is gone rather than answer with a page, and keeps nobody from asking again", async () => {
    for (const path of [
      "/assets/app-old.js",
      "/assets/gone",
      "/gone.css",
      "/.vite/manifest.json",
      "/.git/config",
    ]) {
      const answer = await server.call(path);
      assert.equal(answer.status, 404, path);
      assert.doesNotMatch(answer.headers["cache-control"] ?? "", /immutable/, path);
    }
  });

  it("sends the compressed file that the build made", async () => {
    const answer = await server.call("/assets/app-1a2b3c.js", {
      headers: { "Accept-Encoding": "gzip" },
    });
    assert.equal(answer.headers["content-encoding"], "gzip");
    assert.match(answer.headers.vary!, /accept-encoding/i);
    assert.equal(gunzipSync(answer.body).toString(), "// app");
  });

  it("says what pages may do with every answer, once each", async () => {
    for (const path of ["/", "/assets/app-1a2b3c.js", "/assets/gone.js", "/api/v1/frameworks"]) {
      const answer = await server.call(path);
      for (const [name, value] of Object.entries(headers(server.overHttps))) {
        assert.equal(answer.headers[name.toLowerCase()], value, `${name} of ${path}`);
      }
    }
    const policy = (await server.call("/")).headers["content-security-policy"]!;
    assert.equal(policy.includes("upgrade-insecure-requests"), server.overHttps);
  });

  it("forwards the API's paths whole, with their bodies, and leaves its caching alone", async () => {
    const answer = await server.call("/api/v1/responses/1/answers.json?x=%2F", {
      method: "PATCH",
      headers: { "Content-Type": "application/json", "Content-Length": "13" },
      body: '{"answers":1}',
    });
    const seen = JSON.parse(answer.body.toString());
    assert.deepEqual(
      [seen.method, seen.url, seen.body],
      ["PATCH", "/api/v1/responses/1/answers.json?x=%2F", '{"answers":1}'],
    );
    assert.equal(answer.headers["cache-control"], "no-store");
    for (const path of [
      "/sign-in?to=/x",
      "/sign-in/callback",
      "/sign-out",
      "/ims/case/v1p1/CFDocuments?limit=1",
      "/back-channel-logout",
    ]) {
      assert.equal(JSON.parse((await server.call(path)).body.toString()).url, path);
    }
  });

  it("says who calls, whatever the caller says", async () => {
    const answer = await server.call("/api/v1/people/me", {
      headers: {
        Forwarded: "for=6.6.6.6;host=evil.example;proto=ftp",
        Via: "evil",
        "X-Forwarded-For": "6.6.6.6",
        "X-Forwarded-Host": "evil.example",
        "X-Forwarded-Port": "6",
        "X-Forwarded-Prefix": "/evil",
        "X-Forwarded-Proto": "ftp",
        "X-Forwarded-Server": "evil.example",
        "X-Forwarded-Ssl": "off",
        "X-Real-IP": "6.6.6.6",
      },
    });
    const seen = JSON.parse(answer.body.toString()).headers as Record<string, string>;
    const said = Object.fromEntries(
      Object.entries(seen).filter(([name]) => /^(?:forwarded|via|x-)/.test(name)),
    );
    assert.deepEqual(said, {
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": server.host,
      "x-forwarded-port": server.port,
      "x-forwarded-proto": server.overHttps ? "https" : "http",
    });
  });

  it("does not forward what is only for the local run", async () => {
    assert.match((await server.call("/demo/clock")).body.toString(), /the app/);
    assert.equal((await server.call("/demo/clock", { method: "POST" })).status, 405);
  });

  it("answers to no other name", async () => {
    const answer = await server.call("/", { headers: { Host: "evil.example" } });
    assert.equal(answer.status, 421);
  });

  it("passes on the API's own 503 and does not ask again by itself", async () => {
    const before = timesBusy;
    const answer = await server.call("/api/busy");
    assert.equal(answer.status, 503);
    assert.equal(timesBusy, before + 1);
    assert.equal(JSON.parse(answer.body.toString()).url, "/api/busy");
  });

  it("says at once that the API cannot be reached, as a problem to the app and as a page to a person", async () => {
    const lonely = await start(await freePort());
    try {
      const begin = Date.now();
      const problem = await lonely.call("/api/v1/people/me", {
        headers: { Accept: "application/json" },
      });
      assert.equal(problem.status, 503);
      assert.match(problem.headers["content-type"]!, /^application\/problem\+json/);
      assert.equal(JSON.parse(problem.body.toString()).status, 503);
      const page = await lonely.call("/sign-in?to=/", { headers: { Accept: "text/html" } });
      assert.match(page.headers["content-type"]!, /^text\/html/);
      assert.match(page.body.toString(), /<h1>/);
      for (const answer of [problem, page]) {
        assert.equal(answer.headers["retry-after"], "5");
        assert.equal(answer.headers["cache-control"], "no-store");
        assert.ok(answer.headers["content-security-policy"]);
      }
      assert.ok(Date.now() - begin < 4_000);
    } finally {
      await lonely.stop();
    }
  });
}
