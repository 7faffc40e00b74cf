/**
 * `make bench`: every figure as a ratio to the least that could be done, both measured in turn in one run, because an
 * absolute time says more about the machine. Writes bench/latest.json; docs/benchmarks.md is rendered from it.
 */
import { spawn } from "node:child_process";
import { cpus, totalmem } from "node:os";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { median, type Measured, pgbench, wrk } from "./load.ts";
import { address as largeFramework, document, ITEMS } from "./framework.ts";
import { national, SCALE } from "./national.ts";
import { render } from "./render.ts";
import { rounds } from "./rounds.ts";
import { signIn } from "./signIn.ts";
import { staff } from "./staff.ts";
import { Stack } from "./stack.ts";

const root = resolve(import.meta.dirname, "..");
const DRAFTS = 9_600;
const PAIRS = 5;
const SECONDS = Number(process.env["BENCH_SECONDS"] ?? 15);
const files = resolve(root, ".cache/bench-targets");
/** `make bench ONLY=rounds`, or `staff`, or `make bench-national`: the other figures stay as they were measured. */
const ONLY = process.env["ONLY"];
const today = new Date().toISOString().slice(0, 10);

interface Result {
  name: string;
  what: string;
  value: number;
  unit: string;
  limit: string;
  ratio: number | null;
  met: boolean;
  beside?: string;
  /** The day on which it was measured. */
  date?: string;
}

const stack = new Stack();
const results: Result[] = [];
try {
  await stack.ready();
  if (ONLY === undefined) await everythingElse();
  if (ONLY === undefined || ONLY === "rounds") await rounds(stack, add);
  if (ONLY === "national") await national(stack, add, targets);
  // Last of all: after it the demonstration's own people have left.
  if (ONLY === undefined || ONLY === "staff") await staff(stack, add);
} finally {
  await stack.stop();
}

async function everythingElse(): Promise<void> {
  const cookiesOf = await sessions();
  drafts();

  const saves = targets("saves", [...eachDraft(cookiesOf)]);
  const bare = targets("bare", ["- /bench/bytes?size=52"]);
  await wrk("save.lua", saves, stack.api, SECONDS);
  await wrk("save.lua", saves, stack.api, SECONDS);
  const saved: Measured[] = [];
  const updates: number[] = [];
  const nothing: Measured[] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    saved.push(await wrk("save.lua", saves, stack.api, SECONDS));
    updates.push(await pgbench(stack, DRAFTS, SECONDS));
    nothing.push(await wrk("get.lua", bare, stack.api, SECONDS / 3));
  }
  const memory = residentMebibytes();
  const saveRatio = median(saved.map((it, i) => it.rate / updates[i]!));
  add("answer-save", "saves of one answer a second, session cookie, 32 connections", median(saved.map((it) => it.rate)), "saves/s", "ratio >= 0.40", saveRatio, saveRatio >= 0.4, `pgbench, same update: ${Math.round(median(updates))}/s`);
  const late = median(saved.map((it, i) => it.p99 / nothing[i]!.p99));
  add("answer-save-p99", "99th percentile of a save", median(saved.map((it) => it.p99)), "ms", "ratio <= 5", late, late <= 5, `bare endpoint: ${median(nothing.map((it) => it.p99)).toFixed(1)} ms`);
  add("memory", "resident memory of the API under that load", memory, "MiB", "<= 400", null, memory <= 400);

  const questionnaire = "/api/v1/questionnaires/leadership-self-assessment/versions/1";
  const size = (await (await fetch(stack.api + questionnaire)).arrayBuffer()).byteLength;
  await beside("published-questionnaire", `a published questionnaire, ${size} bytes`, targets("questionnaire", [`- ${questionnaire}`]), targets("bytes", [`- /bench/bytes?size=${size}`]), "bare endpoint, as many bytes");

  // A session's token lives five minutes, and the load does not take over a refreshed cookie: sign in afresh.
  const reports = await submitted([...(await sessions()).values()].flat());
  await beside("individual-report", "an individual report, session cookie", targets("reports", reports.map(({ cookie, id }) => `${cookie} /api/v1/reports/responses/${id}`)), targets("rows", reports.map(({ cookie, id }) => `${cookie} /bench/rows/${id}`)), "same session, one row by its key");

  const seconds = await starts();
  add("start", "start to the first answered request, PostgreSQL up, median of five", median(seconds), "s", "<= 3", null, median(seconds) <= 3);

  // After the starts: what is published cannot be taken away again, and the first answer of a start reads all of it.
  await stack.tell("start api");
  const imports = await imported(await signIn(stack.app, "priya", stack.password));
  add("framework-import", `a framework of ${ITEMS} elements with ${ITEMS} items imported over the network, median of five`, median(imports), "s", "< 5", null, median(imports) < 5);
  const large = await served(largeFramework);
  await beside("published-framework-2000", `a framework of ${ITEMS} elements, ${large.bytes} bytes`, targets("framework", [`- ${largeFramework}`]), targets("framework-bytes", [`- /bench/bytes?size=${large.bytes}`]), "bare endpoint, as many bytes");
  await beside("revalidated-framework-2000", "the same, 304 to whoever has it", targets("revalidated", [`- ${largeFramework} ${large.etag}`]), targets("no-bytes", ["- /bench/bytes?size=0"]), "bare endpoint, no bytes");
}

console.table(results.map(({ name, value, unit, ratio, limit, met }) => ({ name, value, unit, ratio, limit, met })));

/** After each figure: a run that is cut short has not measured in vain. */
function write(): void {
  const latest = {
    machine: { processors: cpus().length, processor: cpus()[0]?.model ?? "unknown", memoryGiB: Math.round(totalmem() / 2 ** 30), kernel: readFileSync("/proc/sys/kernel/osrelease", "utf8").trim() },
    date: today,
    secondsEach: SECONDS,
    results: [...before().filter(({ name }) => results.every((result) => result.name !== name)), ...results],
  };
  writeFileSync(resolve(root, "bench/latest.json"), `${JSON.stringify(latest, null, 2)}\n`);
  writeFileSync(resolve(root, "docs/benchmarks.md"), render(latest));
}

function before(): Result[] {
  const { date, results: measured } = JSON.parse(readFileSync(resolve(root, "bench/latest.json"), "utf8")) as { date: string; results: Result[] };
  return measured.map((result) => ({ date, ...result }));
}

function add(name: string, what: string, value: number, unit: string, limit: string, ratio: number | null, met: boolean, besides?: string): void {
  const round = (number: number) => Number(number.toPrecision(3));
  results.push({ name, what, value: round(value), unit, limit, ratio: ratio === null ? null : round(ratio), met, ...(besides ? { beside: besides } : {}), date: today });
  if (SCALE === 1) write();
  console.log(name, round(value), unit, ratio === null ? "" : `ratio ${round(ratio)}`, limit);
}

/** A product's endpoint and a bare one in turn. */
async function beside(name: string, what: string, ours: string, bares: string, besideWhat: string): Promise<void> {
  await wrk("get.lua", ours, stack.api, SECONDS / 3);
  await wrk("get.lua", bares, stack.api, SECONDS / 3);
  const pairs: [number, number][] = [];
  for (let pair = 0; pair < PAIRS; pair++) {
    pairs.push([(await wrk("get.lua", ours, stack.api, SECONDS / 3)).rate, (await wrk("get.lua", bares, stack.api, SECONDS / 3)).rate]);
  }
  const ratio = median(pairs.map(([mine, least]) => mine / least));
  add(name, `${what}, requests a second`, median(pairs.map(([mine]) => mine)), "requests/s", "ratio >= 0.5", ratio, ratio >= 0.5, `${besideWhat}: ${Math.round(median(pairs.map(([, least]) => least)))}/s`);
}

/** How many seconds an import took, for each of five frameworks. */
async function imported(cookie: string): Promise<number[]> {
  const seconds: number[] = [];
  for (let n = 0; n < 5; n++) {
    const body = document(n);
    const began = performance.now();
    const answer = await fetch(`${stack.api}/api/v1/imports?dryRun=false`, { method: "POST", headers: { cookie, "content-type": "application/json", "x-requested-with": "bench" }, body });
    const report = (await answer.json()) as { items?: { change: string }[] };
    seconds.push((performance.now() - began) / 1000);
    if (report.items?.length !== 2 || !report.items.every(({ change }) => change === "created")) throw new Error(`Not imported: ${answer.status} ${JSON.stringify(report)}`);
  }
  return seconds;
}

/** What is measured is worth it only if it comes under a strong ETag and is not sent again to whoever has it. */
async function served(path: string): Promise<{ bytes: number; etag: string }> {
  const answer = await fetch(stack.api + path);
  const bytes = (await answer.arrayBuffer()).byteLength;
  const etag = answer.headers.get("etag") ?? "";
  const again = await fetch(stack.api + path, { headers: { "if-none-match": etag } });
  if (!answer.ok || !etag.startsWith('"') || again.status !== 304) throw new Error(`${path}: ${answer.status}, ETag ${etag}, then ${again.status}`);
  return { bytes, etag };
}

/** Four sessions of each demo person, opened through the provider's own form, by the provider's name for them. */
async function sessions(): Promise<Map<string, string[]>> {
  const cookiesOf = new Map<string, string[]>();
  for (const person of ["margaret", "daniel", "priya", "tom", "grace", "helen", "sam", "zoe"]) {
    const own: string[] = [];
    for (let session = 0; session < 4; session++) own.push(await signIn(stack.app, person, stack.password));
    const held = (await (await fetch(`${stack.api}/api/v1/people/me/data`, { headers: { cookie: own[0]! } })).json()) as { subject: string };
    cookiesOf.set(held.subject, own);
  }
  return cookiesOf;
}

/** Drafts enough that two saves hardly ever meet in one row, and as many rows for pgbench. */
function drafts(): void {
  stack.sql(`insert into response (id, person_id, questionnaire_key, questionnaire_version, sections, creation_key, created_at, answers, given_at)
    select gen_random_uuid(), person.id, 'leadership-self-assessment', 1, array['LF.1','LF.2','LF.3','LF.4','LF.5','LF.6','LF.7'], gen_random_uuid(),
           now() - interval '1 hour', array_fill(0::smallint, array[56]), array_fill(-1, array[56])
    from person, generate_series(1, ${DRAFTS} / (select count(*)::integer from person))`);
  stack.sql("create table bench_sheet (id integer primary key, answers smallint[] not null) with (fillfactor = 60)");
  stack.sql(`insert into bench_sheet select n, array_fill(0::smallint, array[56]) from generate_series(1, ${DRAFTS}) n`);
  stack.sql("vacuum analyze bench_sheet");
  stack.sql("vacuum analyze response");
}

/** Each draft with a session of its owner. */
function* eachDraft(cookiesOf: Map<string, string[]>): Generator<string> {
  const owned = new Map<string, string[]>();
  for (const line of stack.sql("select subject, response.id from response join person on person.id = person_id where state = 'DRAFT' order by random()").trim().split("\n")) {
    const [subject, id] = line.split("|") as [string, string];
    owned.set(subject, [...(owned.get(subject) ?? []), id]);
  }
  for (const [subject, ids] of owned) {
    const own = cookiesOf.get(subject);
    if (!own) continue;
    for (const [n, id] of ids.entries()) yield `${own[n % own.length]} ${id}`;
  }
}

async function submitted(cookies: string[]): Promise<{ cookie: string; id: string }[]> {
  const found: { cookie: string; id: string }[] = [];
  for (const cookie of cookies) {
    const list = (await (await fetch(`${stack.api}/api/v1/reports/progress`, { headers: { cookie } })).json()) as { points: { responseId: string }[] };
    for (const point of list.points) found.push({ cookie, id: point.responseId });
  }
  return found;
}

function targets(name: string, lines: string[]): string {
  if (lines.length === 0) throw new Error(`Nothing to measure for ${name}`);
  mkdirSync(files, { recursive: true });
  const file = resolve(files, name);
  writeFileSync(file, `${lines.join("\n")}\n`);
  return file;
}

function residentMebibytes(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${stack.apiProcess()}/status`, "utf8"))?.[1]) / 1024;
}

/** The product's own build as the local run starts it, on the database that is up. */
async function starts(): Promise<number[]> {
  const environment = stack.apiEnvironment();
  const java = stack.java();
  await stack.tell("stop api");
  const seconds: number[] = [];
  for (let start = 0; start < 5; start++) {
    const began = performance.now();
    const api = spawn(java, ["@local/api-java-options.txt", "-XX:AOTCache=backend/target/api.aot", "-jar", "backend/target/quarkus-app/quarkus-run.jar"], { cwd: root, env: environment, stdio: "ignore" });
    try {
      for (;;) {
        const answered = await fetch(`${stack.api}/api/v1/frameworks`).then((answer) => answer.ok, () => false);
        if (answered) break;
        if (performance.now() - began > 60_000) throw new Error("The API did not start");
        await pause(10);
      }
      seconds.push((performance.now() - began) / 1000);
    } finally {
      const ended = new Promise((done) => api.once("exit", done));
      api.kill("SIGTERM");
      await ended;
    }
  }
  return seconds;
}
