import { createReadStream } from "node:fs";
import { readdir, readFile } from "node:fs/promises";
import { extname, join } from "node:path";
import { createInterface } from "node:readline";
import { readJson } from "#domain/conversation";

/** A row as a file holds it, or a place in a file where none could be read. */
export type Found =
  | { readonly kind: "row"; readonly row: unknown }
  | { readonly kind: "fault"; readonly fault: "cut" | "damaged"; readonly place: string };

type Row = Readonly<Record<string, unknown>>;
const isRow = (value: unknown): value is Row => typeof value === "object" && value !== null && !Array.isArray(value);

/** A list of activities is the content of one row, not a list of rows. */
const isActivity = (value: unknown): boolean =>
  isRow(value) && !("content" in value) && ("type" in value || "valueType" in value);

/** The rows in a document: a row, a list of rows, an answer of the Web API with `value`, or a bare content. */
function rowsOf(document: unknown): readonly unknown[] {
  if (Array.isArray(document)) {
    const list = document as readonly unknown[];
    return list.length > 0 && list.every(isActivity) ? [{ content: list }] : list.flatMap(rowsOf);
  }
  if (isRow(document) && !("content" in document) && Array.isArray(document.value)) return rowsOf(document.value);
  return [document];
}

/** The rows of a text; of a damaged one those that are whole, and a fault. */
function* readText(text: string, place: string): Generator<Found> {
  const clean = text.replace(/^\ufeff/, "");
  if (clean.trim() === "") return;
  const { kind, value } = readJson(clean);
  if (kind === "whole") {
    for (const row of rowsOf(value)) yield { kind: "row", row };
    return;
  }
  const lines = clean.split("\n");
  const [first = ""] = lines;
  if (lines.length > 1 && readJson(first).kind === "whole") {
    for (const [at, line] of lines.entries()) yield* readText(line, `${place}, line ${at + 1}`);
    return;
  }
  yield { kind: "fault", fault: kind === "cut" ? "cut" : "damaged", place };
  const rows = value === undefined ? [] : rowsOf(value);
  // The last row is the one the text broke off in.
  if (rows.length > 1) for (const row of rows.slice(0, -1)) yield { kind: "row", row };
}

async function* readLines(path: string): AsyncGenerator<Found> {
  const lines = createInterface({ input: createReadStream(path, { encoding: "utf8" }), crlfDelay: Infinity });
  let at = 0;
  for await (const line of lines) {
    at += 1;
    yield* readText(line, `${path}, line ${at}`);
  }
}

/** Which files of a folder hold rows, by name, and which are passed over. */
export async function listFiles(
  directory: string,
): Promise<{ readonly files: readonly string[]; readonly others: readonly string[] }> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const holds = (path: string): boolean => [".json", ".jsonl"].includes(extname(path).toLowerCase());
  const sorted = paths.sort();
  return { files: sorted.filter(holds), others: sorted.filter((path) => !holds(path)) };
}

/**
 * The rows of a file, one at a time: of `*.jsonl` a row a line; of `*.json` a row, a list, or an answer of the Web API.
 * What cannot be read is a fault with its place and hides nothing beside it.
 */
export async function* readRows(path: string): AsyncGenerator<Found> {
  if (extname(path).toLowerCase() === ".jsonl") yield* readLines(path);
  else yield* readText(await readFile(path, "utf8"), path);
}
