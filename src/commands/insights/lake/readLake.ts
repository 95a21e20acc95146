import { basename } from "node:path";
import type { Found } from "#commands/insights/rows";
import type { CsvPart, Lake } from "./findLake";
import { readCsv } from "./readCsv";

type Row = Readonly<Record<string, string>>;

async function* readPart({ path, columns }: CsvPart): AsyncGenerator<Row | null> {
  const names = columns.map((name) => name.toLowerCase());
  for await (const line of readCsv(path)) {
    if (line.kind === "cut") yield null;
    else yield Object.fromEntries(names.map((name, at) => [name, line.cells[at] ?? ""]));
  }
}

/** What was deleted stays as it was last: the organisation's retention deletes transcripts, which happened all the same. */
const isDeleted = (row: Row): boolean => /^(?:true|1)$/i.test(row.isdelete ?? "");
const idOf = (row: Row): string => row.conversationtranscriptid || row.id || "";
const versionOf = (row: Row): number => Number(row.versionnumber ?? "") || 0;

/** Which line of which part is the newest of each row: two numbers a row are all that is kept of the first reading. */
async function findNewest(parts: readonly CsvPart[]): Promise<ReadonlySet<number>> {
  const newest = new Map<string, { readonly version: number; readonly at: number }>();
  let at = -1;
  for (const part of parts) {
    for await (const row of readPart(part)) {
      at += 1;
      if (row === null || isDeleted(row)) continue;
      const known = newest.get(idOf(row));
      if (!known || versionOf(row) >= known.version) newest.set(idOf(row), { version: versionOf(row), at });
    }
  }
  return new Set([...newest.values()].map((one) => one.at));
}

/** The rows of a container of CSV files, each as it was last, in two readings. Throws for Delta, whose files are Parquet. */
export async function* readLake(lake: Lake): AsyncGenerator<Found> {
  if (lake.kind === "delta")
    throw new Error("Delta holds Parquet files: read them with DuckDB (--print duckdb, docs/scale.md).");
  const newest = await findNewest(lake.parts);
  let at = -1;
  for (const part of lake.parts) {
    for await (const row of readPart(part)) {
      at += 1;
      if (row === null) yield { kind: "fault", fault: "cut", place: basename(part.path) };
      else if (newest.has(at)) yield { kind: "row", row };
    }
  }
}
