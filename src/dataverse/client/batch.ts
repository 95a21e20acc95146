import { DataverseError } from "./dataverseError";

/** One request inside a batch. `path` begins at the slash; a body is JSON, so it holds no line break of its own. */
export type Inner = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string;
};

/** The body of a batch and its Content-Type. */
export type BatchBody = { readonly body: string; readonly type: string };

const newLine = "\r\n";
const multipart = /^multipart\/mixed *; *boundary="?([\w'()+,./:=?-]{1,100})"?$/i;

const typeOf = (boundary: string): string => `multipart/mixed; boundary=${boundary}`;

/** A part: its head, an empty line, what is in it. */
const part = (head: readonly string[], inside: string): string => [...head, "", inside].join(newLine);

/** Addresses are encoded and JSON holds no bare line break, so no part can hold a line that begins with the boundary. */
function join(boundary: string, parts: readonly string[]): string {
  return [...parts.map((one) => `--${boundary}${newLine}${one}`), `--${boundary}--`, ""].join(newLine);
}

function writeInner({ method, path, headers, body = "" }: Inner, at: number): string {
  const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return part(
    ["Content-Type: application/http", "Content-Transfer-Encoding: binary", `Content-ID: ${at + 1}`],
    part([`${method} ${path} HTTP/1.1`, ...head], body),
  );
}

/** Several requests as one; `atomic` ones are a change set: all of them are done, or none (OData 4.0, 11.7). */
export function writeBatch(requests: readonly Inner[], atomic: boolean): BatchBody {
  const parts = requests.map(writeInner);
  const set = (): string => part([`Content-Type: ${typeOf("set")}`], join("set", parts));
  return { body: join("batch", atomic ? [set()] : parts), type: typeOf("batch") };
}

/** Cuts at the first empty line: head and rest. */
function cut(text: string): [head: string, rest: string] {
  const at = `${text}${newLine}`.indexOf(newLine + newLine);
  if (at < 0) throw new SyntaxError("a head that does not end");
  return [text.slice(0, at), text.slice(at + 2 * newLine.length)];
}

function readHeaders(lines: readonly string[]): Headers {
  return new Headers(
    lines.map((line): [string, string] => {
      const at = line.indexOf(":");
      return [line.slice(0, at), line.slice(at + 1).trim()];
    }),
  );
}

/** The parts between boundaries. The last boundary says that it is the last: without it half of the answer is missing. */
function split(text: string, type: string): string[] {
  const boundary = multipart.exec(type.trim())?.[1];
  if (boundary === undefined) throw new SyntaxError("no boundary");
  const [, ...pieces] = `${newLine}${text}`.split(`${newLine}--${boundary}`);
  if (!pieces.pop()?.startsWith("--")) throw new SyntaxError("no last boundary");
  return pieces.map((piece) => {
    if (!piece.startsWith(newLine)) throw new SyntaxError("a boundary inside a line");
    return piece.slice(newLine.length);
  });
}

function readInner(text: string): Response {
  const [head, body] = cut(text);
  const [first = "", ...lines] = head.split(newLine);
  const status = /^HTTP\/1\.1 (\d{3})(?: |$)/.exec(first)?.[1];
  return new Response(body.trim() || null, { status: Number(status), headers: readHeaders(lines) });
}

function readPart(text: string, isInSet: boolean): Response[] {
  const [head, inside] = cut(text);
  const type = readHeaders(head.split(newLine)).get("Content-Type") ?? "";
  if (type.startsWith("application/http")) return [readInner(inside)];
  if (isInSet) throw new SyntaxError("a set inside a set");
  return split(inside, type).flatMap((one) => readPart(one, true));
}

/** What an answer is that is no batch, or half of one. */
export const notBatch = (name: string): DataverseError =>
  new DataverseError({ kind: "broken", status: 200, detail: `${name}: not a batch` });

/**
 * The answers of a batch in the order of its requests, those of a change set one by one (a set that failed: the one failure).
 * Strict: anything but whole parts with a status each is `broken`, so half an answer is never taken for a whole one. Linear.
 */
export function readBatch(name: string, text: string, type: string): readonly Response[] {
  try {
    return split(text, type).flatMap((one) => readPart(one, false));
  } catch {
    throw notBatch(name);
  }
}
