/**
 * Runs a command that writes committed files and fails if it had anything to write.
 * Usage: node scripts/unchanged.ts FOLDER -- COMMAND…
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

const [folder, , ...command] = process.argv.slice(2);
if (!folder || command.length === 0) throw new Error("usage: unchanged FOLDER -- COMMAND");

function hashes(): Map<string, string> {
  if (!existsSync(folder!)) return new Map();
  return new Map(
    readdirSync(folder!, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => join(entry.parentPath, entry.name))
      .map((file) => [file, createHash("sha256").update(readFileSync(file)).digest("hex")]),
  );
}

const before = hashes();
const run = spawnSync(command[0]!, command.slice(1), { encoding: "utf8" });
if (run.status !== 0) {
  process.stderr.write(`${run.stdout}${run.stderr}`);
  process.exit(run.status ?? 1);
}
const after = hashes();
const changed = [...new Set([...before.keys(), ...after.keys()])].filter(
  (file) => before.get(file) !== after.get(file),
);
if (changed.length > 0) {
  console.error(
    `\`${command.join(" ")}\` changed committed files. Look at them and commit them:\n  ${changed.join("\n  ")}`,
  );
  process.exit(1);
}
