import { execFileSync } from "node:child_process";
import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { median } from "./load.ts";
import type { Stack } from "./stack.ts";

/** Nothing of it is due for the product's own clock. */
const DAY = "2030-01-01";
/** Fewer only to see whether the benchmark itself works. */
const ROUNDS = Number(process.env["BENCH_ROUNDS"] ?? 100_000);
const MANY = ROUNDS.toLocaleString("en-GB");
const TRIES = 5;
const TABLES = ["feedback_round", "rater", "rater_draft", "sealed_sheet", "sealed_comment", "mail_outbox", "feedback_record"];

interface Beside {
  statement: number;
  scan: number;
  readWhole: string[];
}

type Add = (name: string, what: string, value: number, unit: string, limit: string, ratio: number | null, met: boolean, beside?: string) => void;

/** Many open rounds with twelve raters each: what is due is found, and done, without looking at the others. */
export async function rounds(stack: Stack, add: Add): Promise<void> {
  console.log(`Making ${MANY} rounds with twelve raters each`);
  execFileSync("psql", [...stack.server(), "-d", stack.databaseName, "-q", "-1", "-v", "ON_ERROR_STOP=1", "-v", `day=${DAY}`, "-v", `rounds=${ROUNDS}`, "-f", resolve(import.meta.dirname, "rounds.sql")], { env: stack.databaseEnvironment(), stdio: "inherit" });
  for (const table of [...TABLES, "person", "staff_member"]) stack.sql(`vacuum analyze ${table}`);
  console.log("Measuring");

  const due = await looks(stack, ["OPENING", "REMINDING", "CLOSING", "RELEASE"], DAY);
  addLook(add, "rounds-due", `what is due in ${MANY} open rounds with twelve raters each is found: to open, remind, close and release`, due);

  // The first morning writes every round; from then on what has changed since.
  await call(stack, `steps/progress?day=${DAY}`);
  stack.sql("vacuum analyze feedback_round");
  stack.sql(`update rater set state = 'ANSWERED' where id in (select distinct on (r.round_id) r.id from rater r join feedback_round f on f.id = r.round_id
    where f.state = 'OPEN' and r.state = 'ASKED' and r.rater_group = 'OTHER' and f.id < '02000000-0000-0000-0000-000000000000')`);
  stack.sql("vacuum analyze rater");
  const progress = await looks(stack, ["PROGRESS"], later(1));
  addLook(add, "rounds-progress", `a morning's look at which groups of ${MANY} open rounds have answered enough`, progress, ["feedback_round"]);

  const scan = Number(stack.sql(`explain (analyze, timing off, format json) select (select count(answers) from sealed_sheet where round_id in (${DUE})),
    (select count(comment) from sealed_comment where round_id in (${DUE})), (select count(name) from rater where round_id in (${DUE}))`).match(/"Execution Time": (\S+)/)![1]);
  const copied = copy(stack);
  const read = await wholeReads(stack);
  const released = await call<number>(stack, `steps/release?day=${DAY}`);
  const whole = (await wholeReads(stack)) - read;
  add("rounds-release", `${(ROUNDS / 100).toLocaleString("en-GB")} rounds released in one night, beside ${MANY} that stay`, released, "ms", "ratio <= 3, none of the others read", released / copied, released <= 3 * copied && whole === 0,
    `as many rows copied and deleted by bare statements: ${Math.round(copied)} ms; one scan of them: ${Math.round(scan)} ms; rows read by whole scans: ${whole}`);

  await rewrite(stack, add);
}

const DUE = `select id from feedback_round where state = 'CLOSED' and release_on <= '${DAY}'`;

function later(days: number): string {
  return new Date(Date.parse(DAY) + days * 86_400_000).toISOString().slice(0, 10);
}

/** Of several tries the median of each, then their sums. */
async function looks(stack: Stack, names: string[], day: string): Promise<Beside> {
  const all: Beside = { statement: 0, scan: 0, readWhole: [] };
  for (const name of names) {
    const tries: Beside[] = [];
    for (let n = 0; n < TRIES; n++) tries.push(await call<Beside>(stack, `looks/${name}?day=${day}`, "GET"));
    all.statement += median(tries.map(({ statement }) => statement));
    all.scan += median(tries.map(({ scan }) => scan));
    all.readWhole.push(...tries.flatMap(({ readWhole }) => readWhole));
  }
  return all;
}

/** @param due tables of which every row is due */
function addLook(add: Add, name: string, what: string, { statement, scan, readWhole }: Beside, due: string[] = []): void {
  const others = [...new Set(readWhole)].filter((table) => !due.includes(table));
  const ratio = statement / scan;
  add(name, what, statement, "ms", "ratio <= 3, none of the others read", ratio, ratio <= 3 && others.length === 0, `one scan of the rows that are due: ${scan.toPrecision(3)} ms; tables read whole: ${others.join(", ") || "none"}`);
}

/** Rows read by scans of whole tables since the server began to count, which it does some seconds late. */
async function wholeReads(stack: Stack): Promise<number> {
  await pause(12_000);
  return Number(stack.sql(`select sum(seq_tup_read) from pg_stat_user_tables where relname in (${TABLES.map((table) => `'${table}'`).join(", ")})`));
}

/** The least that a release could do: the rows written to other tables under new ids, and deleted where they were; then all of it undone. */
function copy(stack: Stack): number {
  const said = execFileSync("psql", [...stack.server(), "-d", stack.databaseName, "-qAt", "-v", "ON_ERROR_STOP=1"], {
    env: stack.databaseEnvironment(),
    encoding: "utf8",
    input: `begin;
create temporary table due on commit drop as ${DUE};
select clock_timestamp() as began \\gset
insert into released_sheet select gen_random_uuid(), round_id, rater_group, answers from sealed_sheet where round_id in (select id from due);
insert into released_comment select gen_random_uuid(), round_id, from_line_manager, question, comment from sealed_comment where round_id in (select id from due);
delete from mail_outbox where round_id in (select id from due);
delete from rater where round_id in (select id from due);
delete from sealed_sheet where round_id in (select id from due);
delete from sealed_comment where round_id in (select id from due);
update feedback_round set state = 'HELD', revision = revision + 1 where id in (select id from due);
select 1000 * extract(epoch from clock_timestamp() - :'began'::timestamptz);
rollback;
`,
  });
  return Number(said.trim());
}

/** Raters go on saving while the tables are written anew: whatever was acknowledged is there afterwards. */
async function rewrite(stack: Stack, add: Add): Promise<void> {
  const round = stack.sql("select id from feedback_round where state = 'OPEN' limit 1").trim();
  stack.sql(`update rater set state = 'ASKED' where round_id = '${round}'`);
  const tokens = await call<string[]>(stack, `${round}/links`);
  const raters = await Promise.all(tokens.map((token) => opened(stack, token)));
  let going = true;
  let longest = 0;
  let refused = 0;
  const saving = raters.map(async (rater) => {
    for (let value = 1; going; value = (value % 5) + 1) {
      const began = performance.now();
      const status = await saved(stack, rater, value);
      longest = Math.max(longest, performance.now() - began);
      if (status === 204) rater.acknowledged = value;
      else if (status === 503) refused++;
      else throw new Error(`A save was answered with ${status}`);
      await pause(250);
    }
  });
  const all = Promise.all(saving);
  all.catch(() => (going = false));
  await pause(1_000);
  const before = longest;
  longest = 0;
  const took = await rewritten(stack).finally(() => (going = false));
  await all;
  let lost = 0;
  for (const rater of raters) {
    const form = (await (await fetch(`${stack.api}${rater.path}`, { headers: { cookie: rater.cookie } })).json()) as { answers: { value: number }[] };
    if (form.answers[0]?.value !== rater.acknowledged) lost++;
  }
  add("rounds-rewrite", `the tables of ${MANY} open rounds written anew after a release, while ${raters.length} raters save four times a second each`, took / 1_000, "s", "no save lost", null, lost === 0,
    `saves lost: ${lost}; longest wait of a save: ${(longest / 1_000).toFixed(1)} s (before: ${(before / 1_000).toFixed(2)} s); answered 503, to be sent again: ${refused}`);
}

/**
 * As the product does, again until nothing that was deleted is left: a save that waits may keep a row for its own snapshot. A try that lasts
 * longer than a request may goes on by itself, and another one beside it does nothing.
 */
async function rewritten(stack: Stack): Promise<number> {
  const began = performance.now();
  while (stack.sql("select exists (select from rewrite_due)").trim() === "t") {
    if (performance.now() - began > 600_000) throw new Error("The tables were not written anew in ten minutes");
    await call(stack, `steps/rewrite?day=${DAY}`).catch(() => {});
    await pause(500);
  }
  return performance.now() - began;
}

interface RaterAtWork {
  path: string;
  cookie: string;
  /** The last value that the server said it has. */
  acknowledged: number;
}

async function opened(stack: Stack, token: string): Promise<RaterAtWork> {
  const answer = await fetch(`${stack.api}/api/v1/rater-sessions`, { method: "POST", headers: { "content-type": "application/json", "x-requested-with": "bench" }, body: JSON.stringify({ token }) });
  const { formId } = (await answer.json()) as { formId: string };
  return { path: `/api/v1/rater-forms/${formId}`, cookie: answer.headers.get("set-cookie")!.split(";")[0]!, acknowledged: 0 };
}

async function saved(stack: Stack, { path, cookie }: RaterAtWork, value: number): Promise<number> {
  const answer = await fetch(`${stack.api}${path}/answers`, { method: "PATCH", headers: { cookie, "content-type": "application/json", "x-requested-with": "bench" }, body: JSON.stringify({ answers: [{ item: "LF.1.1.a", value }] }) });
  await answer.arrayBuffer();
  return answer.status;
}

async function call<T>(stack: Stack, path: string, method = "POST"): Promise<T> {
  const answer = await fetch(`${stack.api}/bench/rounds/${path}`, { method, headers: { "x-requested-with": "bench" } });
  if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`);
  return (await answer.json()) as T;
}
