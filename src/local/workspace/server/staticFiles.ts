import { createReadStream, statSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { extname, resolve, sep } from "node:path";

const types: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".resx": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".txt": "text/plain; charset=utf-8",
};

/** Where an address below `prefix` lies in `folder`; null when it leads out of it. */
export function resolveFile(folder: string, path: string): string | null {
  let name: string;
  try {
    name = decodeURIComponent(path);
  } catch {
    return null;
  }
  const file = resolve(folder, `./${name}`);
  return name.includes("\0") || !file.startsWith(folder + sep) ? null : file;
}

/** What is told of a file: its type by the ending of its name, whether it may be kept, and its version. */
function headersOf(name: string, size: number, etag: string, keep: number): Readonly<Record<string, string | number>> {
  return {
    "Content-Type": types[extname(name)] ?? "application/octet-stream",
    "Content-Length": size,
    "Cache-Control": keep > 0 ? `private, max-age=${keep}` : "no-cache",
    ETag: etag,
  };
}

type Bytes = { readonly name: string; readonly bytes: Uint8Array; readonly version: string };

/** Sends bytes of a version as the file of that name, or 304 when the browser has this very version. Always true. */
export function serveBytes(
  request: IncomingMessage,
  response: ServerResponse,
  { name, bytes, version }: Bytes,
  keep: number,
): boolean {
  const etag = `"v${version}"`;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, { ETag: etag }).end();
    return true;
  }
  response.writeHead(200, headersOf(name, bytes.length, etag, keep));
  response.end(request.method === "HEAD" ? undefined : bytes);
  return true;
}

/**
 * Sends a file, or 304 when the browser has this very version. False when there is no such file. `keep`: seconds for which
 * the browser need not ask again.
 */
export function serveFile(request: IncomingMessage, response: ServerResponse, file: string, keep = 0): boolean {
  const facts = statSync(file, { throwIfNoEntry: false });
  if (!facts?.isFile()) return false;
  const etag = `"${facts.size.toString(36)}-${Math.floor(facts.mtimeMs).toString(36)}"`;
  if (request.headers["if-none-match"] === etag) {
    response.writeHead(304, { ETag: etag }).end();
    return true;
  }
  response.writeHead(200, headersOf(file, facts.size, etag, keep));
  if (request.method === "HEAD") response.end();
  else createReadStream(file).pipe(response);
  return true;
}
