import { createServer, request, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export interface Answer {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
}

export interface Call {
  method?: string;
  headers?: Record<string, string>;
  body?: string;
}

/** A web server that is being held to what it promises. */
export interface UnderTest {
  call: (path: string, call?: Call) => Promise<Answer>;
  overHttps: boolean;
  host: string;
  port: string;
  stop: () => Promise<void>;
}

/** As a browser would ask, but with any Host and without tidying the path. */
export function fetched(
  by: typeof request,
  to: object,
  host: string,
  path: string,
  call: Call,
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const options = {
      ...to,
      path,
      method: call.method ?? "GET",
      agent: false as const,
      headers: { Host: host, ...call.headers },
    };
    const asked = by(options, (answer: IncomingMessage) => {
      const parts: Buffer[] = [];
      answer.on("data", (part: Buffer) => parts.push(part));
      answer.on("end", () =>
        resolve({
          status: answer.statusCode!,
          headers: Object.fromEntries(
            Object.entries(answer.headers).map(([name, value]) => [name, String(value)]),
          ),
          body: Buffer.concat(parts),
        }),
      );
    });
    asked.on("error", reject);
    asked.end(call.body);
  });
}

/** A port where nobody listens. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "127.0.0.1");
  await new Promise((there) => server.once("listening", there));
  const { port } = server.address() as AddressInfo;
  await new Promise((gone) => server.close(gone));
  return port;
}
