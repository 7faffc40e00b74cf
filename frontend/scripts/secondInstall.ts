/**
 * npm leaves out optional packages that ask for a newer Node than the one it runs on, without a word; among them is
 * the native half of our message macros. The install has just brought the Node we build with: a second pass, run by
 * that one, fetches what was left out. On a Node that is new enough there is nothing to do.
 */
import { spawnSync } from "node:child_process";

const newEnough = [22, 19];

const [major, minor] = /node\/v(\d+)\.(\d+)/
  .exec(process.env.npm_config_user_agent ?? "")!
  .slice(1)
  .map(Number) as [number, number];

if (major < newEnough[0]! || (major === newEnough[0] && minor < newEnough[1]!)) {
  // Scripts off: they have run, and this is one of them.
  const { status } = spawnSync("npm", ["install", "--no-save", "--ignore-scripts"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  process.exit(status ?? 1);
}
