import type { IncomingMessage, ServerResponse } from "node:http";
import { ODataFault, faultCodes } from "#local/dataverse/odata";
import { type Disturbance, disturbedResponse, type Interference } from "#local/dataverse/web/wire";
import { failureResponse } from "#local/dataverse/web/wire";
import { largestBody, type WebRequest, type WebResponse } from "#local/dataverse/web/wire";
import type { WebApi } from "./webApi";

type Head = Omit<WebRequest, "body">;

/**
 * Answers one request of a node:http server with a Web API. The body is read up to 8 MiB; a larger one is answered 413 while
 * the rest of it is thrown away. One request too many is answered 429 before its body is read. `interference` makes requests go
 * wrong on purpose. Resolves when the answer is written; a connection that breaks off is let go.
 */
export async function serveWebApi(
  request: IncomingMessage,
  response: ServerResponse,
  api: WebApi,
  interference: Interference = noInterference,
): Promise<void> {
  const head = headOf(request);
  const date = interference.date();
  if (date !== null) response.setHeader("Date", date.toUTCString());
  const entry = api.enter(head);
  if (entry.kind === "refused") return send(response, entry.response);
  try {
    const body = await readBody(request);
    const disturbance = interference.choose(head, "wire");
    if (disturbance?.kind === "slow") await interference.wait(disturbance.milliseconds);
    if (disturbance?.kind === "lostRequest") response.destroy();
    if (response.destroyed) return;
    const answer =
      (disturbance && disturbedResponse(api.schema, disturbance, head)) ?? answerWhole(api, head, body, interference);
    deliver(response, { ...answer, headers: { ...answer.headers, ...entry.headers } }, disturbance?.kind);
  } finally {
    entry.leave();
  }
}

const noInterference: Interference = { choose: () => null, wait: () => Promise.resolve(), date: () => null };

function deliver(response: ServerResponse, answer: WebResponse, how: Disturbance["kind"] | undefined): void {
  if (how === "lostAnswer") response.destroy();
  else if (how === "half") sendHalf(response, answer);
  else send(response, answer);
}

function answerWhole(api: WebApi, head: Head, body: string | null, interference: Interference): WebResponse {
  if (body === null) return failureResponse(tooLarge());
  return api.handle({ ...head, body: body === "" ? null : body }, (part) => {
    const disturbance = interference.choose(part, "batch");
    return disturbance && disturbedResponse(api.schema, disturbance, part);
  });
}

function send(response: ServerResponse, { status, headers, body }: WebResponse): void {
  // With its length known a short answer leaves in one piece, head and all; 204 and 304 have none.
  const length = body === null ? {} : { "Content-Length": Buffer.byteLength(body) };
  response.writeHead(status, { ...headers, ...length, "Cache-Control": "no-cache" });
  response.end(body ?? undefined);
}

/** The whole length is announced, half of it comes, then the connection breaks. */
function sendHalf(response: ServerResponse, { status, headers, body }: WebResponse): void {
  const bytes = Buffer.from(body ?? "");
  response.writeHead(status, { ...headers, "Content-Length": Math.max(bytes.length, 1) });
  response.write(bytes.subarray(0, Math.floor(bytes.length / 2)), () => response.destroy());
}

function headOf(request: IncomingMessage): Omit<WebRequest, "body"> {
  const headers: Record<string, string | undefined> = {};
  for (const name of Object.keys(request.headers)) {
    const value = request.headers[name];
    headers[name] = Array.isArray(value) ? value.join(", ") : value;
  }
  const path = request.url ?? "/";
  const host = request.headers.host;
  const url = host === undefined || !path.startsWith("/") ? path : `http://${host}${path}`;
  return { method: request.method ?? "GET", url, headers };
}

/** Waiting for nothing takes as long as answering: most requests announce no body. */
function hasBody({ headers }: IncomingMessage): boolean {
  return headers["transfer-encoding"] !== undefined || (headers["content-length"] ?? "0") !== "0";
}

/** Null when it is too large. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  if (!hasBody(request)) return "";
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
