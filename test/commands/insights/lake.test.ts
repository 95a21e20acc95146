import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import fc from "fast-check";
import { findLake, printSql, readLake } from "#commands/insights/lake";
import type { Found } from "#commands/insights/rows";

const table = "conversationtranscript";
const columns = ["Id", "SinkCreatedOn", "name", "content", "conversationtranscriptid", "versionnumber", "IsDelete"];

type Row = { readonly id: string; readonly content: string; readonly version: number; readonly deleted?: boolean };

/** Cells as Synapse Link writes them: quoted, quotes doubled, line breaks as they are. */
const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text);
const line = ({ id, content, version, deleted = false }: Row): string =>
  [id, "2026-03-02", `c_${id}`, content, id, String(version), deleted ? "True" : "False"].map(cell).join(",");
const model = (locations: readonly string[]): string =>
  JSON.stringify({
    entities: [
      { name: "account", attributes: [{ name: "Id" }] },
      {
        name: table,
        attributes: columns.map((name) => ({ name, dataType: "string" })),
        partitions: locations.map((location) => ({ name: location, location })),
      },
    ],
  });

const place = { folder: "" };
beforeEach(() => {
  place.folder = mkdtempSync(join(tmpdir(), "warmline-lake-"));
});
afterEach(() => rmSync(place.folder, { recursive: true, force: true }));

function put(path: string, text: string): void {
  const file = join(place.folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}

async function read(): Promise<readonly Found[]> {
  const all: Found[] = [];
  for await (const one of readLake(findLake(place.folder))) all.push(one);
  return all;
}

const contents = (found: readonly Found[]): readonly unknown[] =>
  found.map((one) => (one.kind === "row" ? (one.row as { readonly content: string }).content : one.fault));

const cloud = `https://lake.dfs.core.windows.net/dataverse-org/${table}`;

describe("a container of Azure Synapse Link", () => {
  it("is read where the model says, with quotes and line breaks in cells", async () => {
    const [odd, plain] = ['{"a": "one, ""two""\r\nthree"}', "{}"];
    put("model.json", model([`${cloud}/Snapshot/2026-03_1772000000.csv`]));
    put(`${table}/Snapshot/2026-03_1772000000.csv`, `${line({ id: "a", content: odd, version: 1 })}\r\n`);
    put(`${table}/2026-03.csv`, `${line({ id: "b", content: plain, version: 1 })}\n`);
    expect(contents(await read())).toEqual([odd]);
  });

  it("gives each row as it was last, and what retention deleted as it was before", async () => {
    const rows: readonly Row[] = [
      { id: "a", content: "first", version: 1 },
      { id: "b", content: "kept", version: 2 },
      { id: "a", content: "second", version: 3 },
      { id: "b", content: "", version: 4, deleted: true },
    ];
    put("model.json", model([]));
    put(`${table}/2026.csv`, rows.map(line).join("\n"));
    expect(contents(await read())).toEqual(["kept", "second"]);
  });

  it("is read folder by folder where updates come in folders, empty and repeated ones too", async () => {
    put("2026-03-02T09.15.00Z/model.json", model([]));
    put(`2026-03-02T09.15.00Z/${table}/2026.csv`, `${line({ id: "a", content: "first", version: 1 })}\n`);
    put("2026-03-02T09.30.00Z/model.json", JSON.stringify({ entities: [] }));
    for (const minute of ["45", "50"]) {
      put(`2026-03-02T09.${minute}.00Z/model.json`, model([]));
      put(`2026-03-02T09.${minute}.00Z/${table}/2026.csv`, `${line({ id: "a", content: "last", version: 2 })}\n`);
    }
    expect(contents(await read())).toEqual(["last"]);
  });

  it("loses nothing before a file that is cut inside a cell, and says so", async () => {
    put("model.json", model([]));
    put(`${table}/2026.csv`, `${line({ id: "a", content: "whole", version: 1 })}\nb,2026,"broken off`);
    expect(contents(await read())).toEqual(["whole", "cut"]);
  });

  it("reads any cells, wherever a chunk of the file ends", async () => {
    const text = fc.array(fc.constantFrom('"', ",", "\n", "\r\n", "é", "a", "x".repeat(20_000)), { maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 5 }), async (given) => {
        const rows = given.map((parts, at) => ({ id: `r${at}`, content: parts.join(""), version: 1 }));
        put("model.json", model([]));
        put(`${table}/2026.csv`, rows.map(line).join("\n"));
        expect(contents(await read())).toEqual(rows.map(({ content }) => content));
      }),
      { numRuns: 40 },
    );
  });

  it("follows a Delta log to the files that stand, and refuses one that begins after a checkpoint", () => {
    const log = (version: number): string => `deltalake/${table}/_delta_log/${String(version).padStart(20, "0")}.json`;
    const add = (path: string): string => JSON.stringify({ add: { path, size: 1 } });
    put(log(0), [JSON.stringify({ protocol: {} }), add("one.parquet"), add("two%20three.parquet")].join("\n"));
    put(log(1), [JSON.stringify({ remove: { path: "one.parquet" } }), add("four.parquet")].join("\n"));
    const files = ["two three.parquet", "four.parquet"].map((name) => join(place.folder, "deltalake", table, name));
    expect(findLake(place.folder)).toEqual({ kind: "delta", files });
    rmSync(join(place.folder, log(0)));
    expect(() => findLake(place.folder)).toThrow(/begins at 00000000000000000001.json/);
  });

  it("that holds no transcripts is told as such", () => {
    put("notes.txt", "nothing");
    expect(() => findLake(place.folder)).toThrow(/holds no conversationtranscript/);
  });
});

describe("what is printed for an engine", () => {
  it("has the same definitions for each, and tables in its own types", () => {
    const definitions = (text: string): string => text.slice(text.indexOf("-- Topics of engaged"));
    const [sqlite, spark, tsql] = (["sqlite", "spark", "tsql"] as const).map((engine) => printSql(engine, null));
    expect(definitions(spark ?? "")).toBe(definitions(sqlite ?? ""));
    expect(definitions(tsql ?? "")).toBe(definitions(sqlite ?? ""));
    expect(spark).toMatch(/id STRING,[^]*USING DELTA/);
    expect(tsql).toMatch(/id VARCHAR\(8000\),/);
  });

  it("has a view over a container for DuckDB", () => {
    put("model.json", model([]));
    put(`${table}/it's 2026.csv`, line({ id: "a", content: "{}", version: 1 }));
    const text = printSql("duckdb", findLake(place.folder));
    expect(text).toContain("CREATE OR REPLACE VIEW transcript");
    expect(text).toContain("it''s 2026.csv'");
  });
});
