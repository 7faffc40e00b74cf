import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { resolve } from "node:path";
import type { Stack } from "./stack.ts";

const run = promisify(execFile);
const here = import.meta.dirname;

/** A rate a second and the 99th percentile in milliseconds. */
export interface Measured {
  rate: number;
  p99: number;
}

/** wrk with 32 connections or fewer; an error in it makes the figure worthless, so it ends the benchmark. */
export async function wrk(script: string, targets: string, address: string, seconds: number, connections = 32): Promise<Measured> {
  const { stdout } = await run("wrk", ["-t2", `-c${connections}`, `-d${seconds}s`, "-s", resolve(here, script), address, "--", targets]);
  const [, rate, p99, errors] = /^RESULT (\S+) (\S+) (\d+)$/m.exec(stdout) ?? [];
  if (rate === undefined || errors !== "0") throw new Error(`wrk ${script} met ${errors ?? "unknown"} errors:\n${stdout}`);
  return { rate: Number(rate), p99: Number(p99) };
}

export async function pgbench(stack: Stack, rows: number, seconds: number): Promise<number> {
  const { stdout } = await run(
    "pgbench",
    ["-n", "-M", "prepared", "-c32", "-j2", `-T${seconds}`, "-D", `rows=${rows}`, "-f", resolve(here, "update.sql"), ...stack.server(), stack.databaseName],
    { env: stack.databaseEnvironment() },
  );
  return Number(/tps = (\S+)/.exec(stdout)?.[1]);
}

export function median(numbers: number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 ? sorted[middle]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
