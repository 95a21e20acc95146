import type { IncomingMessage, ServerResponse } from "node:http";
import { GatewayFault } from "./fault";
import type { Posted } from "./fields";

const longestBody = 262_144;

/** The JSON of a request; {} when it has none. Throws 400 or 413. */
export async function readBody(request: IncomingMessage): Promise<Posted> {
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of request) {
    const part = chunk as Buffer;
    length += part.length;
    if (length > longestBody) throw new GatewayFault(413, "MessageSizeTooBig", "A request has at most 256 KB.");
    chunks.push(part);
  }
  if (length === 0) return {};
  try {
    const body: unknown = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    if (typeof body === "object" && body !== null && !Array.isArray(body)) return body as Posted;
  } catch {
    // Told below, as everything that is no object.
  }
  throw new GatewayFault(400, "BadSyntax", "The body is no JSON object.");
}

export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8", "cache-control": "no-store" });
  response.end(JSON.stringify(body));
}
