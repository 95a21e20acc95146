import { createReadStream } from "node:fs";

/** A line of CSV (RFC 4180): its cells; or that the file ended inside a quote. */
export type CsvLine = { readonly kind: "cells"; readonly cells: readonly string[] } | { readonly kind: "cut" };

type Scan = {
  cells: string[];
  cell: string;
  isQuoted: boolean;
  /** A quote that ended a chunk: the next character says whether it closes the cell or stands for itself. */
  isPending: boolean;
  /** Whether anything of a line was seen since the last one ended. */
  isBegun: boolean;
};

const endCell = (scan: Scan): void => {
  scan.cells.push(scan.cell);
  scan.cell = "";
};

function endLine(scan: Scan): readonly string[] {
  endCell(scan);
  const { cells } = scan;
  scan.cells = [];
  scan.isBegun = false;
  return cells;
}

/** Inside quotes: takes up to the next quote; gives the place after it. */
function readQuoted(scan: Scan, chunk: string, from: number): number {
  const quote = chunk.indexOf('"', from);
  const end = quote < 0 ? chunk.length : quote;
  scan.cell += chunk.slice(from, end);
  if (quote < 0) return chunk.length;
  scan.isPending = true;
  return quote + 1;
}

/** After a quote inside quotes: another one is a quote of the text, anything else ends the quotes. */
function settlePending(scan: Scan, chunk: string, at: number): number {
  scan.isPending = false;
  if (chunk[at] === '"') {
    scan.cell += '"';
    return at + 1;
  }
  scan.isQuoted = false;
  return at;
}

function* scanChunk(scan: Scan, chunk: string): Generator<readonly string[]> {
  let at = 0;
  while (at < chunk.length) {
    if (scan.isPending) {
      at = settlePending(scan, chunk, at);
      continue;
    }
    if (scan.isQuoted) {
      at = readQuoted(scan, chunk, at);
      continue;
    }
    const next = chunk.slice(at).search(/[",\r\n]/);
    const end = next < 0 ? chunk.length : at + next;
    if (end > at) scan.isBegun = true;
    scan.cell += chunk.slice(at, end);
    at = end + 1;
    const mark = chunk[end];
    if (mark === '"') scan.isQuoted = true;
    if (mark === '"' || mark === ",") scan.isBegun = true;
    if (mark === ",") endCell(scan);
    if (mark === "\n" && scan.isBegun) yield endLine(scan);
  }
}

/** The lines of a CSV file, one at a time; a cell may hold quotes and line breaks. A file that ends inside a quote is cut there. */
export async function* readCsv(path: string): AsyncGenerator<CsvLine> {
  const scan: Scan = { cells: [], cell: "", isQuoted: false, isPending: false, isBegun: false };
  for await (const chunk of createReadStream(path, { encoding: "utf8" }))
    for (const cells of scanChunk(scan, String(chunk))) yield { kind: "cells", cells };
  if (scan.isQuoted && !scan.isPending) yield { kind: "cut" };
  else if (scan.isBegun) yield { kind: "cells", cells: endLine(scan) };
}
