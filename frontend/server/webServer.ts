/**
 * The web server of the local run. It does what nginx does in a deployment, from the same list (site.json): serves the
 * built app, forwards some paths to the API, and says who the caller is, whatever the caller says of themselves.
 */
import httpProxy from "@fastify/http-proxy";
import fastifyStatic from "@fastify/static";
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from "fastify";
import { headers, site, unavailable } from "./site.ts";

interface Options {
  /** The folder of the built app. */
  app: string;
  /** Where the API listens. */
  api: string;
  /** The host, with its port, that people have in their address bar; sign-in comes back to it and to no other. */
  host: string;
  paths?: string[];
}

const ofEveryAnswer = headers(false);
const ofThisServerAlone = new Set(
  site.setForTheApiByThisServerAlone.map((name) => name.toLowerCase()),
);
const file = new RegExp(`\\.(?:${site.neverAPage.join("|")})$`);

export async function webServer({
  app,
  api,
  host,
  paths = site.forwarded,
}: Options): Promise<FastifyInstance> {
  const server = Fastify({ routerOptions: { ignoreTrailingSlash: false } });
  const port = host.split(":").at(-1)!;

  server.addHook("onRequest", async (request, reply) => {
    if (request.headers.host === host) return;
    const sameMachine = ["127.0.0.1", "[::1]"].some(
      (name) => request.headers.host === `${name}:${port}`,
    );
    // A session belongs to one host name; and a page elsewhere must not reach us under a name of its own.
    return sameMachine && isRead(request)
      ? reply.redirect(`http://${host}${request.url}`, 307)
      : reply.code(421).type("text/plain").send(`This is ${host}.\n`);
  });
  server.addHook("onSend", async (_request, reply) => {
    for (const [name, value] of Object.entries(ofEveryAnswer)) reply.header(name, value);
  });

  for (const path of paths) {
    await server.register(httpProxy, {
      upstream: api,
      prefix: path,
      rewritePrefix: path,
      undici: { connect: { timeout: 2_000 }, headersTimeout: 30_000, bodyTimeout: 30_000 },
      replyOptions: {
        // The app decides what is sent again; a proxy that repeats for it hides an outage and doubles the load.
        retryDelay: () => null,
        rewriteRequestHeaders: (request, given) => ({
          ...Object.fromEntries(
            Object.entries(given).filter(([name]) => !ofThisServerAlone.has(name.toLowerCase())),
          ),
          "x-forwarded-for": request.socket.remoteAddress,
          "x-forwarded-host": host,
          "x-forwarded-port": port,
          "x-forwarded-proto": "http",
        }),
        onError: (reply) => sayUnavailable(reply as unknown as FastifyReply),
      },
    });
  }

  await server.register(fastifyStatic, {
    root: app,
    preCompressed: true,
    dotfiles: "ignore",
    cacheControl: false,
    setHeaders: (reply, path) => {
      reply.header(
        "Cache-Control",
        path.includes(site.hashedFiles) ? site.cacheOfHashedFiles : site.cacheOfEverythingElse,
      );
      reply.header("Vary", "Accept-Encoding");
    },
  });

  server.setNotFoundHandler((request, reply) => {
    const path = request.url.split("?", 1)[0]!;
    if (!isRead(request)) return reply.code(405).header("Allow", "GET, HEAD").send();
    // Pages have paths of their own, element keys with dots among them; a file that is gone must not become a page.
    return path.startsWith(site.hashedFiles) || file.test(path) || path.includes("/.")
      ? reply.code(404).type("text/plain").send("Not found\n")
      : reply.sendFile("index.html");
  });
  return server;
}

function isRead(request: FastifyRequest): boolean {
  return request.method === "GET" || request.method === "HEAD";
}

function sayUnavailable(reply: FastifyReply): void {
  const wantsPage = reply.request.headers.accept?.includes("text/html") ?? false;
  void reply
    .code(503)
    .header("Retry-After", site.secondsUntilTheApiIsTriedAgain)
    .header("Cache-Control", "no-store")
    .type(wantsPage ? "text/html; charset=utf-8" : "application/problem+json")
    .send(wantsPage ? unavailable.page : unavailable.problem);
}
