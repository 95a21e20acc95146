import { readdirSync, readFileSync } from "node:fs";
import { resolve } from "node:path";
import { type Lake, table } from "./findLake";

/** Engines the definitions are printed for: they run unchanged on each, the tables are made in its own words. */
export const engines = ["sqlite", "duckdb", "spark", "tsql"] as const;
export type Engine = (typeof engines)[number];

const folder = resolve(import.meta.dirname, "../../../../solution/insights");
const read = (name: string): string => readFileSync(resolve(folder, name), "utf8").trim();

/** SQL in the words of an engine; only the types of columns differ. */
function writeTables(engine: Engine): string {
  const tables = read("schema.sql");
  switch (engine) {
    case "spark":
      return tables
        .replace(/VARCHAR\(\d+\)/g, "STRING")
        .replace(/DOUBLE PRECISION/g, "DOUBLE")
        .replace(/\);/g, ") USING DELTA;");
    case "tsql":
      // A Fabric warehouse has no NVARCHAR and counts bytes: two thousand characters are at most so many.
      return tables.replace(/VARCHAR\(2000\)/g, "VARCHAR(8000)").replace(/DOUBLE PRECISION/g, "FLOAT");
    default:
      return tables;
  }
}

const quote = (text: string): string => `'${text.replace(/'/g, "''")}'`;
const name = (text: string): string => `"${text.replace(/"/g, '""')}"`;
const list = (files: readonly string[]): string => `[${files.map(quote).join(", ")}]`;

/** Content is up to a million characters, each of them four bytes or a doubled quote. */
const longestLine = 16_777_216;

function readParts(lake: Lake): string {
  if (lake.kind === "delta") return `SELECT * FROM read_parquet(${list(lake.files)}, union_by_name = true)`;
  return lake.parts
    .map(({ path, columns }) => {
      const types = columns.map((column) => `${quote(column)}: 'VARCHAR'`).join(", ");
      const how = `auto_detect = false, header = false, delim = ',', quote = '"', escape = '"', parallel = false`;
      const room = `max_line_size = ${longestLine}, buffer_size = ${longestLine * 2}`;
      return `SELECT * FROM read_csv(${quote(path)}, columns = {${types}}, ${how}, ${room})`;
    })
    .join("\nUNION ALL BY NAME\n");
}

const kept = [`${table}id`, "name", "conversationstarttime", "metadata", "content"];

/**
 * A view of DuckDB over a container: each row of `conversationtranscript` as it was last, what was deleted as well. `COPY` it to a
 * `*.jsonl` for `--transcripts`.
 */
export function writeDuckDbView(lake: Lake): string {
  const hasNone = lake.kind === "delta" ? lake.files.length === 0 : lake.parts.length === 0;
  if (hasNone) return `-- The container holds no file of ${table} yet.`;
  return `CREATE OR REPLACE VIEW transcript AS
WITH every AS (
${readParts(lake)}
)
SELECT ${kept.join(", ")}
FROM every
WHERE LOWER(CAST(IsDelete AS VARCHAR)) IS DISTINCT FROM 'true'
QUALIFY ROW_NUMBER() OVER (
  PARTITION BY ${name(`${table}id`)} ORDER BY TRY_CAST(versionnumber AS BIGINT) DESC NULLS LAST
) = 1;`;
}

/** What an engine needs: its tables, and every definition as it ships. */
export function printSql(engine: Engine, lake: Lake | null): string {
  const definitions = readdirSync(folder).filter((file) => file.endsWith(".sql") && file !== "schema.sql");
  return [
    ...(engine === "duckdb" && lake ? [writeDuckDbView(lake)] : []),
    writeTables(engine),
    ...definitions.sort().map((file) => `${read(file)};`),
  ].join("\n\n");
}
