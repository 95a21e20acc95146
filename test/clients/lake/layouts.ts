import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { DuckDBConnection } from "@duckdb/node-api";
import type { Transcript } from "./transcripts";

const table = "conversationtranscript";
const columns = [
  ...["Id", "SinkCreatedOn", "SinkModifiedOn", "name", "conversationstarttime", "metadata", "content"],
  ...["conversationtranscriptid", "versionnumber", "IsDelete"],
];

/** A row of the lake as it stood at a version. */
type Version = {
  readonly of: Transcript;
  readonly content: string;
  readonly version: number;
  readonly isDeleted: boolean;
};

const cells = ({ of, content, version, isDeleted }: Version): readonly string[] => [
  ...[of.id, of.start, of.start, of.name, of.start, of.metadata, content, of.id, String(version)],
  isDeleted ? "True" : "False",
];

const quote = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
const toCsv = (rows: readonly Version[]): string =>
  rows.map((row) => `${cells(row).map(quote).join(",")}\r\n`).join("");

function put(folder: string, path: string, text: string): void {
  const file = join(folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function putModel(folder: string, place: string, files: readonly string[]): void {
  const attributes = columns.map((name) => ({ name, dataType: "string" }));
  const partitions = files.map((file) => ({ name: file, location: `https://lake.example/org/${table}/${file}` }));
  const entities = [{ $type: "LocalEntity", name: table, attributes, partitions }];
  put(folder, join(place, "model.json"), JSON.stringify({ name: "cdm", version: "1.0", entities }));
}

const earlier = (rows: readonly Transcript[]): readonly Version[] =>
  rows.map((of, at) => ({ of, content: of.earlier, version: at + 1, isDeleted: false }));
const now = (rows: readonly Transcript[]): readonly Version[] =>
  rows.map((of, at) => ({ of, content: of.content, version: 100_000 + at, isDeleted: false }));
const deleted = (rows: readonly Transcript[]): readonly Version[] =>
  rows.flatMap((of, at) => (of.isDeleted ? [{ of, content: "", version: 200_000 + at, isDeleted: true }] : []));

/** In place: the newest snapshot of each month; an older one lies beside it, and the model names it no more. */
function writeInPlace(folder: string, rows: readonly Transcript[]): void {
  const half = Math.floor(rows.length / 2);
  put(folder, `${table}/Snapshot/2026-03_1.csv`, toCsv(earlier(rows)));
  put(folder, `${table}/Snapshot/2026-03_2.csv`, toCsv(now(rows).slice(0, half)));
  put(folder, `${table}/Snapshot/2026-04_2.csv`, toCsv(now(rows).slice(half)));
  putModel(folder, "", ["Snapshot/2026-03_2.csv", "Snapshot/2026-04_2.csv"]);
}

/** Append-only: every change is a row, a deletion too. */
function writeAppendOnly(folder: string, rows: readonly Transcript[]): void {
  put(folder, `${table}/2026.csv`, toCsv([...earlier(rows), ...now(rows), ...deleted(rows)]));
  putModel(folder, "", ["2026.csv"]);
}

/** Folders of incremental updates: one is empty, one came twice. */
function writeIncremental(folder: string, rows: readonly Transcript[]): void {
  const steps: readonly (readonly Version[])[] = [earlier(rows), [], now(rows), now(rows), deleted(rows)];
  for (const [at, step] of steps.entries()) {
    const place = `2026-04-2${at}T08.00.00Z`;
    putModel(folder, place, step.length > 0 ? ["2026.csv"] : []);
    if (step.length > 0) put(folder, `${place}/${table}/2026.csv`, toCsv(step));
  }
}

/** Delta: the first commit's file is taken back by the second, which has two in its place. Merged, so that deletes left no trace. */
async function writeDelta(folder: string, rows: readonly Transcript[], duck: DuckDBConnection): Promise<void> {
  const place = join("deltalake", table);
  const half = Math.floor(rows.length / 2);
  const files = {
    "a.parquet": earlier(rows),
    "b.parquet": now(rows).slice(0, half),
    "c.parquet": now(rows).slice(half),
  };
  const types = columns.map((name) => `'${name}': 'VARCHAR'`).join(", ");
  for (const [name, versions] of Object.entries(files)) {
    put(folder, "rows.csv", toCsv(versions));
    put(folder, join(place, ".keep"), "");
    const read = `read_csv('${join(folder, "rows.csv")}', columns = {${types}}, header = false, auto_detect = false, quote = '"', escape = '"')`;
    await duck.run(`COPY (SELECT * FROM ${read}) TO '${join(folder, place, name)}' (FORMAT parquet)`);
  }
  const commit = (version: number, entries: readonly object[]): void =>
    put(
      folder,
      join(place, "_delta_log", `${String(version).padStart(20, "0")}.json`),
      entries.map((entry) => JSON.stringify(entry)).join("\n"),
    );
  const add = (path: string): object => ({ add: { path, size: 1, dataChange: true } });
  commit(0, [{ protocol: { minReaderVersion: 1 } }, add("a.parquet")]);
  commit(1, [{ remove: { path: "a.parquet", dataChange: true } }, add("b.parquet"), add("c.parquet")]);
}

/** The ways Azure Synapse Link lays a table down, all with the same transcripts as they are now. */
export const layouts = {
  "CSV in place": writeInPlace,
  "append-only": writeAppendOnly,
  "incremental folders": writeIncremental,
  "Delta log": writeDelta,
} as const;
