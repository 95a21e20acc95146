import type { IncomingMessage, ServerResponse } from "node:http";

/** A request no longer than this is read; the rest is refused. Bytes. */
const longestBody = 8_000_000;

/** Answers with text of a type. */
export function answerText(response: ServerResponse, status: number, type: string, body: string): void {
  response.writeHead(status, { "Content-Type": `${type}; charset=utf-8`, "Cache-Control": "no-cache" }).end(body);
}

/** Answers with JSON. */
export function answerJson(response: ServerResponse, status: number, body: unknown): void {
  answerText(response, status, "application/json", JSON.stringify(body));
}

/** A body of JSON as an object; null when it is too long, not JSON or something else. An empty body is an empty object. */
export async function readJson(request: IncomingMessage): Promise<Readonly<Record<string, unknown>> | null> {
  const parts: Buffer[] = [];
  let length = 0;
  for await (const part of request as AsyncIterable<Buffer>) {
    length += part.length;
    if (length > longestBody) return null;
    parts.push(part);
  }
  if (length === 0) return {};
  try {
    const value: unknown = JSON.parse(Buffer.concat(parts).toString("utf8"));
    return typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;
  } catch {
    return null;
  }
}
