import assert from "node:assert/strict";
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { request } from "node:https";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { configuration } from "../nginx.ts";
import { type Call, fetched, freePort, type UnderTest } from "./call.ts";

/** nginx is what a deployment runs and no part of the build's packages: where it is not installed, it is not tried. */
export const nginxIsHere = found("nginx") && found("openssl");

/** nginx with our configuration, as its image would fill it in. */
export async function startNginx(app: string, apiPort: number): Promise<UnderTest> {
  const at = mkdtempSync(join(tmpdir(), "common-vision-nginx-"));
  chmodSync(at, 0o755);
  const port = await freePort();
  execFileSync(
    "openssl",
    [
      "req",
      "-x509",
      "-newkey",
      "rsa:2048",
      "-nodes",
      "-subj",
      "/CN=vision.example",
      "-keyout",
      "key",
      "-out",
      "certificate",
    ],
    { cwd: at, stdio: "ignore" },
  );
  const values: Record<string, string> = {
    COMMON_VISION_API: `127.0.0.1:${apiPort}`,
    COMMON_VISION_HOST: "vision.example",
    COMMON_VISION_IDENTITY_HOST: "identity.example",
    COMMON_VISION_KEYCLOAK: `127.0.0.1:${apiPort}`,
    COMMON_VISION_TLS_CERTIFICATE: join(at, "certificate"),
    COMMON_VISION_TLS_KEY: join(at, "key"),
  };
  const filled = configuration
    .replaceAll(/\$\{(COMMON_VISION_\w+)\}/g, (_, name: string) => values[name]!)
    .replaceAll("listen 8443", `listen 127.0.0.1:${port}`)
    .replaceAll("listen 8080", `listen 127.0.0.1:${await freePort()}`)
    .replace("/usr/share/nginx/html", app);
  writeFileSync(
    join(at, "nginx.conf"),
    `daemon off; pid ${at}/pid; error_log ${at}/error.log; events {}
       http { types { text/html html; text/javascript js; application/json json; } access_log off;
         client_body_temp_path ${at}/body; proxy_temp_path ${at}/proxy; fastcgi_temp_path ${at}/f; uwsgi_temp_path ${at}/u; scgi_temp_path ${at}/s;
         ${filled} }`,
  );
  const server = spawn("nginx", ["-p", at, "-c", join(at, "nginx.conf")], { stdio: "inherit" });
  const call = (path: string, call: Call = {}) =>
    fetched(
      request,
      { port, host: "127.0.0.1", servername: "vision.example", rejectUnauthorized: false },
      "vision.example",
      path,
      call,
    );
  await listening(server, () => call("/"));
  return {
    call,
    overHttps: true,
    host: "vision.example",
    port: "443",
    stop: async () => {
      await ended(server);
      rmSync(at, { recursive: true });
    },
  };
}

function found(program: string): boolean {
  try {
    execFileSync("/bin/sh", ["-c", `command -v ${program}`], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  }
}

async function listening(server: ChildProcess, probe: () => Promise<unknown>): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    assert.equal(server.exitCode, null, "nginx did not start");
    try {
      await probe();
      return;
    } catch {
      await new Promise((later) => setTimeout(later, 50));
    }
  }
  assert.fail("nginx does not answer");
}

function ended(server: ChildProcess): Promise<void> {
  return new Promise((gone) => {
    server.once("exit", () => gone());
    server.kill("SIGTERM");
  });
}
