import type { IncomingMessage, ServerResponse } from "node:http";
import type { GraphApi } from "./graphApi";

/** A search is short. Bytes. */
const largestBody = 100_000;

/** Answers one request of a node:http server with the library; a body beyond 100 kB is answered 413. */
export async function serveGraph(request: IncomingMessage, response: ServerResponse, api: GraphApi): Promise<void> {
  const body = await readBody(request);
  if (response.destroyed) return;
  if (body === null) {
    response.writeHead(413, { "Content-Type": "application/json" });
    response.end(JSON.stringify({ error: { code: "invalidRequest", message: "The request body is too large." } }));
    return;
  }
  const origin = `http://${request.headers.host ?? "127.0.0.1"}`;
  const answer = api.handle({ method: request.method ?? "GET", url: request.url ?? "/", origin, body });
  response.writeHead(answer.status, { ...answer.headers, "Cache-Control": "no-cache" }).end(answer.body);
}

/** Null when it is too large; what is too much is read and thrown away. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of request as AsyncIterable<Buffer>) {
      size += part.length;
      if (size <= largestBody) parts.push(part);
    }
  } catch {
    // The caller went away: there is nobody to answer.
    return "";
  }
  return size > largestBody ? null : Buffer.concat(parts).toString("utf8");
}
