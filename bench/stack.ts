import { type ChildProcess, execFile, execFileSync, spawn } from "node:child_process";
import { readFileSync, readdirSync, readlinkSync, rmSync } from "node:fs";
import { createInterface } from "node:readline";
import { resolve } from "node:path";
import { promisify } from "node:util";

const root = resolve(import.meta.dirname, "..");
const PORT = Number(process.env["BENCH_PORT"] ?? 28_080);
const data = resolve(root, ".cache/bench");

/** The whole local run on an empty database, with the benchmark's build of the API. */
export class Stack {
  readonly api = `http://127.0.0.1:${PORT + 1}`;
  readonly app = `http://localhost:${PORT}`;
  private readonly process: ChildProcess;
  private readonly answers: AsyncIterator<string>;
  password = "";

  constructor() {
    this.process = spawn("sh", ["local/run.sh", "test"], {
      cwd: root,
      stdio: ["pipe", "pipe", "inherit"],
      env: { ...process.env, COMMON_VISION_PORT: `${PORT}`, COMMON_VISION_DATA: data, COMMON_VISION_API_JAR: "backend/target/bench/quarkus-app/quarkus-run.jar", COMMON_VISION_FEEDBACK_EVERY: "off", COMMON_VISION_PUBLICATION_EVERY: "off" },
    });
    this.answers = createInterface({ input: this.process.stdout! })[Symbol.asyncIterator]();
  }

  async ready(): Promise<void> {
    for (;;) {
      const line = await this.answers.next();
      if (line.done) throw new Error("The local run ended before it was ready");
      if (line.value.startsWith("{")) {
        this.password = JSON.parse(line.value).password;
        return;
      }
    }
  }

  async tell(order: "stop api" | "start api"): Promise<void> {
    this.process.stdin!.write(`${order}\n`);
    await this.answers.next();
  }

  async stop(): Promise<void> {
    const ended = new Promise((done) => this.process.once("exit", done));
    this.process.stdin!.end();
    await ended;
  }

  /** What the API is started with besides its own options. */
  apiEnvironment(): Record<string, string> {
    const environment = readFileSync(`/proc/${this.apiProcess()}/environ`, "utf8").split("\0");
    return Object.fromEntries(environment.filter((line) => line.includes("=")).map((line) => [line.slice(0, line.indexOf("=")), line.slice(line.indexOf("=") + 1)]));
  }

  /** The Java that runs the API. */
  java(): string {
    return readlinkSync(`/proc/${this.apiProcess()}/exe`);
  }

  apiProcess(): number {
    for (const id of readdirSync("/proc").filter((name) => /^\d+$/.test(name))) {
      try {
        const command = readFileSync(`/proc/${id}/cmdline`, "utf8");
        // Of this checkout: another one may be measured beside it.
        if (command.includes("target/bench/quarkus-app/quarkus-run.jar") && command.includes(`${root}/`) && !command.includes("local/run.sh")) return Number(id);
      } catch {
        // ended while we looked
      }
    }
    throw new Error("The API is not running");
  }

  readonly databaseName = "common_vision";

  server(): string[] {
    return ["-h", "127.0.0.1", "-p", `${PORT + 5}`, "-U", "common_vision"];
  }

  sql(statement: string): string {
    return execFileSync("psql", this.asked(statement), { env: this.databaseEnvironment(), encoding: "utf8" });
  }

  /** The same for what takes minutes: whoever stands still so long does not see that the API has closed a connection, and uses it again. */
  async longSql(statement: string): Promise<string> {
    return (await promisify(execFile)("psql", this.asked(statement), { env: this.databaseEnvironment() })).stdout;
  }

  private asked(statement: string): string[] {
    return [...this.server(), "-d", this.databaseName, "-qAt", "-v", "ON_ERROR_STOP=1", "-c", statement];
  }

  /** Makes somebody of the demo one of another organisation, from their next sign-in on; the next run imports the realm anew. */
  async moveLead(username: string, organisation: string): Promise<void> {
    rmSync(resolve(data, "realm"), { force: true });
    const provider = `http://localhost:${PORT + 2}`;
    const password = readFileSync(resolve(data, "passwords/keycloak-admin"), "utf8").trim();
    const signedIn = await fetch(`${provider}/realms/master/protocol/openid-connect/token`, { method: "POST", body: new URLSearchParams({ grant_type: "password", client_id: "admin-cli", username: "admin", password }) });
    const { access_token } = (await signedIn.json()) as { access_token: string };
    const headers = { authorization: `Bearer ${access_token}`, "content-type": "application/json" };
    const users = `${provider}/admin/realms/common-vision-demo/users`;
    const [user] = (await (await fetch(`${users}?exact=true&username=${username}`, { headers })).json()) as { id: string; attributes: object }[];
    const moved = await fetch(`${users}/${user!.id}`, { method: "PUT", headers, body: JSON.stringify({ ...user, attributes: { ...user!.attributes, organisation: [organisation] } }) });
    if (!moved.ok) throw new Error(`${username} was not moved: ${moved.status} ${await moved.text()}`);
  }

  databaseEnvironment(): NodeJS.ProcessEnv {
    return { ...process.env, PGPASSWORD: this.apiEnvironment()["QUARKUS_FLYWAY_PASSWORD"] };
  }
}
