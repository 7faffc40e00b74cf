import { spawn, type ChildProcessWithoutNullStreams } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { createConnection, createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { fileURLToPath } from "node:url";

/**
 * Starts the whole product before the first journey, on ports and a database of its own, and ends it after the last.
 * The run listens to lines on its input; journeys are other processes, so they say theirs through a socket.
 */
export default async function startLocalRun(): Promise<() => Promise<void>> {
  // Somebody who writes journeys keeps one running: see keepRunning.ts.
  if (process.env.LOCAL_RUN !== undefined) return () => Promise.resolve();
  const script = fileURLToPath(new URL("../../../local/run.sh", import.meta.url));
  const port = process.env.COMMON_VISION_PORT ?? "18080";
  const run = spawn("sh", [script, "test"], {
    env: { ...process.env, COMMON_VISION_PORT: port },
    // A Ctrl-C meant for the journeys must not end it before they are done with it.
    detached: true,
  });
  run.stderr.pipe(process.stderr);
  const lines = createInterface(run.stdout);
  const { password } = await answer(run, lines);
  const folder = mkdtempSync(join(tmpdir(), "journeys-"));
  const listening = await listen(run, lines, join(folder, "local-run"));
  process.env.DEMO_PASSWORD = password;
  process.env.LOCAL_RUN = join(folder, "local-run");
  return async () => {
    listening.close();
    const ended = once(run, "exit");
    run.stdin.end();
    await ended;
    rmSync(folder, { recursive: true });
  };
}

/** Ends or starts the API under everybody's feet; resolves when it has ended, or answers again. */
export async function tellLocalRun(line: "stop api" | "start api"): Promise<void> {
  const socket = createConnection(process.env.LOCAL_RUN!);
  socket.write(`${line}\n`);
  await once(socket, "data");
  socket.end();
}

async function listen(
  run: ChildProcessWithoutNullStreams,
  lines: Interface,
  path: string,
): Promise<Server> {
  const server = createServer((socket) => {
    createInterface(socket).on("line", (line) => {
      void answer(run, lines, line).then((said) => socket.write(JSON.stringify(said)));
    });
  }).listen(path);
  await once(server, "listening");
  return server;
}

/** The next line of the run is what it says to ours. */
async function answer(
  run: ChildProcessWithoutNullStreams,
  lines: Interface,
  line?: string,
): Promise<Record<string, string>> {
  const ended = new Promise<never>((_, refuse) => {
    run.once("exit", (code) => refuse(new Error(`The local run ended with ${code}`)));
  });
  const next = once(lines, "line") as Promise<[string]>;
  if (line !== undefined) run.stdin.write(`${line}\n`);
  const [said] = await Promise.race([next, ended]);
  return JSON.parse(said) as Record<string, string>;
}
