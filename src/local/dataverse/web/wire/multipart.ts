import { syntaxFault } from "#local/dataverse/odata";
import type { WebRequest, WebResponse } from "./message";

/** A part of a multipart body: its own headers (names in lower case) and what follows them. */
export type Part = { readonly headers: ReadonlyMap<string, string>; readonly content: string };

const lineBreak = "\r\n";

/** The boundary a Content-Type names; 400 when it names none. */
export function boundaryOf(contentType: string | undefined): string {
  const [, quoted, plain] =
    /^multipart\/mixed\s{0,9};\s{0,9}boundary=(?:"([^"]{1,200})"|([^\s;"]{1,200}))/i.exec(contentType ?? "") ?? [];
  const boundary = quoted ?? plain;
  if (boundary === undefined) throw syntaxFault("A batch must be multipart/mixed and name its boundary.");
  return boundary;
}

/** Cuts a multipart body into its parts. 400 when the boundary never comes. */
export function readParts(body: string, boundary: string): readonly Part[] {
  const pieces = body.split(`--${boundary}`);
  if (pieces.length < 2) throw syntaxFault("The batch holds no part.");
  return pieces
    .slice(1)
    .filter((piece) => !piece.startsWith("--"))
    .map((piece) => readPart(piece));
}

/** Reads the request inside an application/http part. 400 when its first line is none. */
export function readInnerRequest({ content }: Part): WebRequest {
  const { first, headers, rest } = readLines(content);
  const [method, url, version, ...more] = first.split(" ").filter((word) => word !== "");
  if (method === undefined || url === undefined || !version?.startsWith("HTTP/") || more.length > 0) {
    throw syntaxFault("A batch part must start with a request line.");
  }
  return { method: method.toUpperCase(), url, headers: Object.fromEntries(headers), body: rest === "" ? null : rest };
}

/** Writes an answer as an application/http part; `contentId` names the request it answers. */
export function writeInnerResponse({ status, headers, body }: WebResponse, contentId: string | undefined): string {
  const lines = [
    "Content-Type: application/http",
    "Content-Transfer-Encoding: binary",
    ...(contentId === undefined ? [] : [`Content-ID: ${contentId}`]),
    "",
    `HTTP/1.1 ${status} ${reasons[status] ?? "Error"}`,
    ...Object.entries(headers).map(([name, value]) => `${name}: ${value}`),
    "",
    body ?? "",
  ];
  return lines.join(lineBreak);
}

/** Puts parts between boundaries. */
export function joinParts(parts: readonly string[], boundary: string): string {
  const framed = parts.map((part) => `--${boundary}${lineBreak}${part}${lineBreak}`);
  return `${framed.join("")}--${boundary}--${lineBreak}`;
}

const reasons: Readonly<Record<number, string>> = {
  200: "OK",
  201: "Created",
  204: "No Content",
  304: "Not Modified",
  400: "Bad Request",
  403: "Forbidden",
  404: "Not Found",
  405: "Method Not Allowed",
  412: "Precondition Failed",
  413: "Payload Too Large",
  414: "URI Too Long",
  429: "Too Many Requests",
  500: "Internal Server Error",
  501: "Not Implemented",
  503: "Service Unavailable",
};

function readPart(piece: string): Part {
  const { first, headers, rest } = readLines(piece);
  const all = new Map([...headers, ...readHeader(first)]);
  return { headers: all, content: rest };
}

/** The first line with something on it, the headers up to an empty line, and the rest. */
function readLines(text: string): { first: string; headers: ReadonlyMap<string, string>; rest: string } {
  const trimmed = text.trimStart();
  const empty = /\r?\n\r?\n/.exec(trimmed);
  const head = (empty === null ? trimmed : trimmed.slice(0, empty.index)).split(/\r?\n/);
  const rest = empty === null ? "" : trimmed.slice(empty.index + empty[0].length).trim();
  return { first: head[0] ?? "", headers: new Map(head.slice(1).flatMap(readHeader)), rest };
}

function readHeader(line: string): readonly (readonly [string, string])[] {
  const at = line.indexOf(":");
  return at < 1 ? [] : [[line.slice(0, at).trim().toLowerCase(), line.slice(at + 1).trim()]];
}
