import { setTimeout as pause } from "node:timers/promises";
import { median } from "./load.ts";
import { signIn } from "./signIn.ts";
import type { Stack } from "./stack.ts";

const ROWS = 20_000;
const TIMES = 5;
const IMPORTS = "/api/v1/organisations/DEMO1/staff-imports";

type Add = (name: string, what: string, value: number, unit: string, limit: string, ratio: number | null, met: boolean, besides?: string) => void;

interface Import {
  id: string;
  state: string;
  mapping: unknown;
  outcome: { added: number; moved: number; wrong: number } | null;
}

/** A staff list from the first byte sent to the last person written: brought, looked through and applied, each time another one in which everybody moves. */
export async function staff(stack: Stack, add: Add): Promise<void> {
  const cookie = await signIn(stack.app, "margaret", stack.password);
  const ask = async (method: string, path: string, type: string, body?: string): Promise<Import> => {
    const answer = await fetch(stack.api + path, { method, headers: { cookie, "content-type": type, "x-requested-with": "bench" }, ...(body === undefined ? {} : { body }) });
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
    return (await answer.json()) as Import;
  };
  const wait = async (id: string, state: string): Promise<Import> => {
    for (;;) {
      const now = await ask("GET", `${IMPORTS}/${id}`, "application/json");
      if (now.state === state) return now;
      if (now.state !== "CHECKING" && now.state !== "APPLYING") throw new Error(`The import is ${now.state}`);
      await pause(50);
    }
  };
  const seconds: number[] = [];
  for (let n = 0; n < TIMES; n++) {
    const file = list(n);
    const began = performance.now();
    const { id, mapping } = await ask("POST", IMPORTS, "text/csv", file);
    await ask("POST", `${IMPORTS}/${id}/check`, "application/json", JSON.stringify(mapping));
    const { outcome } = await wait(id, "CHECKED");
    await ask("POST", `${IMPORTS}/${id}/application`, "application/json", JSON.stringify({ confirmLeavers: true }));
    await wait(id, "APPLIED");
    seconds.push((performance.now() - began) / 1000);
    if (outcome === null || outcome.wrong > 0 || outcome.added + outcome.moved !== ROWS) throw new Error(`Not what was meant: ${JSON.stringify(outcome)}`);
  }
  const slowest = Math.max(...seconds);
  add("import-staff", `a staff list of ${ROWS} people brought, looked through and applied over the network: all new the first time, all moved after that, median of five`, median(seconds), "s", "< 30, each", null, slowest < 30, `the slowest: ${slowest.toFixed(1)} s`);
}

/** @param n in another one everybody works in another team */
function list(n: number): string {
  const people = Array.from({ length: ROWS }, (_, i) => `${i},Person ${i},person${i}@bench.example,Directorate ${i % 20},Team ${n} ${i % 380},0${1 + (i % 9)},${1 + (i % 7)},${i === 0 ? "" : Math.floor(i / 10)}`);
  return ["Employee Number,Name,Email,Directorate,Team,Staff Group,Band,Manager Number", ...people].join("\n");
}
