import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { median, type Measured, wrk } from "./load.ts";
import { signIn } from "./signIn.ts";
import type { Stack } from "./stack.ts";

/** Less than the whole only to see whether the benchmark itself works, or to try something. */
export const SCALE = Number(process.env["SCALE"] ?? 1);
const PEOPLE = Math.round(1_500_000 * SCALE);
const ORGANISATIONS = Math.max(10, Math.round(250 * SCALE));
const TRIES = 5;
/** The days of publication of the two cycles that national.sql plans. */
const FIRST = "2031-04-07";
const SECOND = "2032-04-07";

type Add = (name: string, what: string, value: number, unit: string, limit: string, ratio: number | null, met: boolean, beside?: string) => void;

/** A national service's two cycles: published beside one sum over the same answers, and read. */
export async function national(stack: Stack, add: Add, targets: (name: string, lines: string[]) => string): Promise<void> {
  const people = PEOPLE.toLocaleString("en-GB");
  console.log(`Making ${people} people in ${ORGANISATIONS} organisations, with two sheets each`);
  const began = performance.now();
  execFileSync("psql", [...stack.server(), "-d", stack.databaseName, "-q", "-1", "-v", "ON_ERROR_STOP=1", "-v", `people=${PEOPLE}`, "-v", `organisations=${ORGANISATIONS}`, "-f", resolve(import.meta.dirname, "national.sql")], { env: stack.databaseEnvironment(), stdio: "inherit" });
  for (const table of ["response", "person", "staff_member", "organisation", "unit", "cycle"]) stack.sql(`vacuum analyze ${table}`);
  const made = (performance.now() - began) / 1000;
  console.log(`Made in ${made.toFixed(0)} s: response has ${stack.sql("select pg_size_pretty(pg_total_relation_size('response'))").trim()}`);
  // One process on each side, so that what is compared is work. The API begins anew, and with it the count of its memory.
  stack.sql(`alter database ${stack.databaseName} set max_parallel_workers_per_gather = 0`);
  await stack.tell("stop api");
  await stack.tell("start api");
  const [largest, smallest] = organisations(stack);

  await step(stack, `freezing?day=${FIRST}`);
  const one = await inTurn(stack, () => step(stack, `${cycle(stack, largest!.odsCode, FIRST)}/publication?day=${FIRST}`), `organisation = '${largest!.odsCode}' and ${sheets(FIRST)}`);
  add("publication-largest", `the publication of an organisation of ${largest!.people.toLocaleString("en-GB")} people who all answered`, one.ours, "ms", "ratio <= 3", one.ratio, one.ratio <= 3, `the answers of the same sheets unnested and summed: ${Math.round(one.sum)} ms; one process on each side`);

  await summed(stack, sheets(FIRST));
  const first = await all(stack, FIRST);
  add("publication-all", `the publication of all ${ORGANISATIONS} organisations, ${people} sheets`, first.seconds, "s", "ratio <= 3", first.ratio, first.ratio <= 3,
    `the answers of the same sheets unnested and summed: ${first.sum.toFixed(1)} s; most memory that the API had by then: ${mostMebibytes(stack)} MiB; people and sheets made in ${Math.round(made)} s`);

  await step(stack, `freezing?day=${SECOND}`);
  await summed(stack, sheets(SECOND));
  const second = await all(stack, SECOND);
  // Minutes lie between the two, and in minutes a machine that others use changes: so each is held against the sum beside it.
  const more = second.ratio / first.ratio;
  add("second-cycle", "the publication of all a year later: as many new sheets, beside as many old ones; each cycle held against the sum of its own answers", second.seconds, "s", "ratio <= 1.25", more, more <= 1.25,
    `the first: ${first.seconds.toFixed(1)} s, ${first.ratio.toFixed(2)} of its sum; the new answers unnested and summed: ${second.sum.toFixed(1)} s, so ${second.ratio.toFixed(2)}; most memory that the API had: ${mostMebibytes(stack)} MiB`);

  await reads(stack, add, targets, largest!, smallest!);
}

interface Size {
  odsCode: string;
  people: number;
}

/** The largest and the smallest. */
function organisations(stack: Stack): Size[] {
  const lines = stack.sql("select ods_code, count(*) from staff_member where email like '%@bench.example' group by 1 order by 2 desc").trim().split("\n");
  return [lines[0]!, lines.at(-1)!].map((line) => ({ odsCode: line.split("|")[0]!, people: Number(line.split("|")[1]) }));
}

/** The sheets of one cycle; everybody who handed in agreed that it counts. */
function sheets(day: string): string {
  return `questionnaire_key = 'leadership-self-assessment' and questionnaire_version = 1 and state = 'SUBMITTED' and counts_for_organisation
    and submitted_at >= '${day.slice(0, 4)}-03-01Z' and submitted_at < '${day}Z'`;
}

function cycle(stack: Stack, organisation: string, day: string): string {
  return stack.sql(`begin; alter table cycle no force row level security; select id from cycle where organisation = '${organisation}' and closes_on < '${day}' order by closes_on desc limit 1; rollback`).trim();
}

/** The answers of the sheets added up, which is the least that any figure of theirs costs; in milliseconds. */
async function summed(stack: Stack, which: string): Promise<number> {
  const [began, , ended] = (await stack.longSql(`select extract(epoch from clock_timestamp()); select sum(a) from response, unnest(answers) a where ${which}; select extract(epoch from clock_timestamp())`)).trim().split("\n");
  return (Number(ended) - Number(began)) * 1000;
}

async function inTurn(stack: Stack, ours: () => Promise<number>, which: string): Promise<{ ours: number; sum: number; ratio: number }> {
  for (let n = 0; n < 10; n++) await ours();
  await summed(stack, which);
  const pairs: [number, number][] = [];
  for (let n = 0; n < TRIES; n++) pairs.push([await ours(), await summed(stack, which)]);
  return { ours: median(pairs.map(([mine]) => mine)), sum: median(pairs.map(([, sum]) => sum)), ratio: median(pairs.map(([mine, sum]) => mine / sum)) };
}

/** Published once and for good, so what it is held against is measured before it and after it. */
async function all(stack: Stack, day: string): Promise<{ seconds: number; sum: number; ratio: number }> {
  const before = await summed(stack, sheets(day));
  const ours = await published(stack, day);
  const sum = (before + (await summed(stack, sheets(day)))) / 2;
  const many = Number(stack.sql(`begin; alter table snapshot no force row level security; select count(people) from snapshot where closes_on between '${day.slice(0, 4)}-01-01' and '${day}'; rollback`));
  if (many !== ORGANISATIONS) throw new Error(`${many} of ${ORGANISATIONS} were published`);
  return { seconds: ours / 1000, sum: sum / 1000, ratio: ours / sum };
}

async function reads(stack: Stack, add: Add, targets: (name: string, lines: string[]) => string, largest: Size, smallest: Size): Promise<void> {
  const of: { size: Size; bytes: number; file: string; measured: Measured[] }[] = [];
  for (const size of [smallest, largest]) {
    await stack.moveLead("margaret", size.odsCode);
    const path = `/api/v1/reports/organisations/${size.odsCode}`;
    const cookies = [];
    for (let session = 0; session < 4; session++) cookies.push(await signIn(stack.app, "margaret", stack.password));
    const answer = await fetch(stack.api + path, { headers: { cookie: cookies[0]! } });
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    of.push({ size, bytes: (await answer.arrayBuffer()).byteLength, file: targets(`snapshot-${size.odsCode}`, cookies.map((cookie) => `${cookie} ${path}`)), measured: [] });
  }
  for (const { file } of of) await wrk("get.lua", file, stack.api, 5, READERS);
  for (let n = 0; n < TRIES; n++) for (const { file, measured } of of) measured.push(await wrk("get.lua", file, stack.api, 5, READERS));
  const [small, large] = of.map(({ measured }) => measured.map(({ p99 }) => p99));
  const ratio = median(large!.map((p99, n) => p99 / small![n]!));
  const rates = of.map(({ measured }) => Math.round(median(measured.map(({ rate }) => rate))));
  add("snapshot-read-smallest", `99th percentile of a read of the report of ${smallest.people} people, ${of[0]!.bytes} bytes, ${READERS} connections`, median(small!), "ms", "beside the largest's", null, true, `${rates[0]} reads/s`);
  add("snapshot-read-largest", `99th percentile of a read of the report of ${largest.people.toLocaleString("en-GB")} people, ${of[1]!.bytes} bytes, ${READERS} connections`, median(large!), "ms", "ratio <= 1.5", ratio, ratio <= 1.5, `the smallest's: ${median(small!).toFixed(2)} ms; ${rates[1]} reads/s`);
}

/** More would measure how long a request waits for the processors. */
const READERS = 4;

function mostMebibytes(stack: Stack): number {
  return Math.round(Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${stack.apiProcess()}/status`, "utf8"))?.[1]) / 1024);
}

async function published(stack: Stack, day: string): Promise<number> {
  const path = `${stack.api}/bench/cycles/publication`;
  const begun = await fetch(`${path}?day=${day}`, { method: "POST", headers: { "x-requested-with": "bench" } });
  if (!begun.ok) throw new Error(`${path}: ${begun.status} ${await begun.text()}`);
  for (;;) {
    const { milliseconds } = (await (await fetch(path)).json()) as { milliseconds?: number | null };
    if (milliseconds) return milliseconds;
    await pause(500);
  }
}

async function step(stack: Stack, path: string): Promise<number> {
  const answer = await fetch(`${stack.api}/bench/cycles/${path}`, { method: "POST", headers: { "x-requested-with": "bench" } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as number;
}
