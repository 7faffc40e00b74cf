/** Started by the local run (local/), which tells it where everything is. */
import { fileURLToPath } from "node:url";
import { site } from "./site.ts";
import { webServer } from "./webServer.ts";

const port = Number(process.env.COMMON_VISION_APP_PORT ?? 8080);

const server = await webServer({
  app: fileURLToPath(new URL("../dist", import.meta.url)),
  api: process.env.COMMON_VISION_API ?? `http://127.0.0.1:${port + 1}`,
  host: `localhost:${port}`,
  paths: [...site.forwarded, ...site.forwardedInTheLocalRun],
});

// Both addresses of "localhost", for whichever the browser tries first.
await server.listen({ host: "localhost", port });
console.log(`http://localhost:${port}`);

// Ctrl-C reaches every program of the terminal; the local run stops us in turn.
process.on("SIGINT", () => {});
process.on("SIGTERM", () => void server.close().then(() => process.exit(0)));
