import type { IncomingMessage, ServerResponse } from "node:http";
import { ODataFault, faultCodes } from "#local/dataverse/odata";
import { failureResponse } from "./failures";
import { largestBody, type WebRequest, type WebResponse } from "./message";
import type { WebApi } from "./webApi";

/**
 * Answers one request of a node:http server with a Web API. The body is read up to 8 MiB; a larger one is answered 413 while
 * the rest of it is thrown away. One request too many is answered 429 before its body is read. Resolves when the answer is written; a connection that breaks off is let go.
 */
export async function serveWebApi(request: IncomingMessage, response: ServerResponse, api: WebApi): Promise<void> {
  const entry = api.enter(headOf(request));
  if (entry.kind === "refused") return send(response, entry.response);
  try {
    const body = await readBody(request);
    if (response.destroyed) return;
    const answer =
      body === null ? failureResponse(tooLarge()) : api.handle({ ...headOf(request), body: body === "" ? null : body });
    send(response, { ...answer, headers: { ...answer.headers, ...entry.headers } });
  } finally {
    entry.leave();
  }
}

function send(response: ServerResponse, { status, headers, body }: WebResponse): void {
  response.writeHead(status, { ...headers, "Cache-Control": "no-cache" });
  response.end(body ?? undefined);
}

function headOf(request: IncomingMessage): Omit<WebRequest, "body"> {
  const headers = Object.fromEntries(
    Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(", ") : value]),
  );
  const path = request.url ?? "/";
  const host = request.headers.host;
  const url = host === undefined || !path.startsWith("/") ? path : `http://${host}${path}`;
  return { method: request.method ?? "GET", url, headers };
}

/** Null when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let size = 0;
  try {
    for await (const chunk of request as AsyncIterable<Buffer>) {
      size += chunk.length;
      if (size <= largestBody) chunks.push(chunk);
    }
  } catch {
    // The caller went away: there is nobody to answer.
    return "";
  }
  return size > largestBody ? null : Buffer.concat(chunks).toString("utf8");
}

function tooLarge(): ODataFault {
  return new ODataFault(413, faultCodes.syntax, "The request body is too large.");
}
