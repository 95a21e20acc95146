import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, join, resolve } from "node:path";
import { promisify } from "node:util";
import { type DuckDBConnection, DuckDBInstance } from "@duckdb/node-api";
import sqlite3, { type Database } from "node-sqlite3-wasm";
import { check, type Check, type Suite } from "#check";
import { layouts } from "./layouts";
import { checkNotebook } from "./python";
import { makeTranscripts } from "./transcripts";

const root = resolve(import.meta.dirname, "../../..");
const definitions = resolve(root, "solution/insights");
const run = promisify(execFile);

const insights = async (...args: readonly string[]): Promise<string> => {
  const program = ["--import", "tsx", "src/commands/insights/main.ts", ...args];
  return (await run(process.execPath, program, { cwd: root, maxBuffer: 1 << 26 })).stdout;
};

type Row = Readonly<Record<string, unknown>>;
const plain = (rows: readonly Row[]): readonly Row[] =>
  rows.map((row) =>
    Object.fromEntries(
      Object.entries(row).map(([name, value]) => [name, typeof value === "bigint" ? Number(value) : value]),
    ),
  );

const tables = ["session", "session_topic", "question"] as const;
const fileOf = { session: "sessions.csv", session_topic: "topics.csv", question: "questions.csv" } as const;

/** What the code says of a folder, and the narrow rows it writes. */
async function extract(folder: string, ...source: readonly string[]): Promise<Row> {
  mkdirSync(folder, { recursive: true });
  const [json, ...files] = ["figures.json", ...Object.values(fileOf)].map((name) => join(folder, name));
  const [sessions = "", topics = "", questions = ""] = files;
  await insights(
    ...source,
    ...["--json", json ?? "", "--sessions", sessions, "--topics", topics],
    "--questions",
    questions,
  );
  return JSON.parse(readFileSync(json ?? "", "utf8")) as Row;
}

const readRows = async (duck: DuckDBConnection, sql: string): Promise<readonly Row[]> =>
  plain((await duck.runAndReadAll(sql)).getRowObjects());

/** The same narrow rows in SQLite. */
async function openSqlite(duck: DuckDBConnection, schema: string): Promise<Database> {
  const database = new sqlite3.Database(":memory:");
  database.exec(schema);
  for (const table of tables) {
    for (const row of await readRows(duck, `SELECT * FROM ${table}`)) {
      const values = Object.values(row) as (string | number | null)[];
      database.run(`INSERT INTO ${table} VALUES (${values.map(() => "?").join(",")})`, values);
    }
  }
  return database;
}

/** What DuckDB finds in a container, by the view that is printed for it. */
async function openView(duck: DuckDBConnection, lake: string): Promise<void> {
  const printed = await insights("--print", "duckdb", "--lake", lake);
  const end = printed.indexOf("-- The narrow rows");
  await duck.run(printed.slice(0, end));
  for (const statement of printed.slice(end).split(";").slice(0, tables.length)) await duck.run(statement);
}

/** Each definition that ships, in DuckDB and in SQLite: the same rows, and the code's own figures. */
async function compare(duck: DuckDBConnection, figures: Row): Promise<void> {
  const sqlite = await openSqlite(duck, readFileSync(join(definitions, "schema.sql"), "utf8"));
  try {
    for (const file of readdirSync(definitions).filter((name) => name.endsWith(".sql") && name !== "schema.sql")) {
      const sql = readFileSync(join(definitions, file), "utf8");
      assert.deepEqual(await readRows(duck, sql), plain(sqlite.all(sql)), file);
    }
  } finally {
    sqlite.close();
  }
  const [outcomes = {}] = await readRows(duck, readFileSync(join(definitions, "outcomes.sql"), "utf8"));
  for (const [column, name] of Object.entries({
    ...{ sessions_all: "sessionsAll", engaged: "engaged", unengaged: "unengaged", abandoned: "abandoned" },
    ...{ resolved_confirmed: "resolvedConfirmed", resolved_implied: "resolvedImplied", escalated: "escalated" },
    ...{ conversations: "conversations", handoffs: "handoffs" },
  }))
    assert.equal(outcomes[column], figures[name], name);
  const [returns = {}] = await readRows(duck, readFileSync(join(definitions, "returns.sql"), "utf8"));
  assert.equal(returns["back"], figures["backWithin7d"]);
}

async function checkLayout(name: keyof typeof layouts): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "warmline-lake-"));
  const instance = await DuckDBInstance.create(":memory:");
  const duck = await instance.connect();
  try {
    const lake = join(folder, "lake");
    await layouts[name](lake, makeTranscripts(400), duck);
    await openView(duck, lake);
    const exported = join(folder, "exported");
    mkdirSync(exported);
    await duck.run(`COPY (SELECT * FROM transcript) TO '${join(exported, "rows.jsonl")}' (FORMAT json)`);
    const rows = join(folder, "rows");
    const figures = await extract(rows, "--transcripts", exported);
    assert.ok(Number(figures["escalated"]) > 50 && Number(figures["rowsJoined"]) > 10);
    // What a reader cut at 8 KB is unreadable, and no session of it is made up.
    assert.deepEqual(figures["faults"], { columnLimit: 9 });
    if (name !== "Delta log") {
      const own = join(folder, "own");
      assert.deepEqual(await extract(own, "--lake", lake), figures);
      for (const file of Object.values(fileOf))
        assert.equal(readFileSync(join(own, file), "utf8"), readFileSync(join(rows, file), "utf8"), basename(file));
    }
    for (const table of tables)
      await duck.run(`COPY ${table} FROM '${join(rows, fileOf[table])}' (FORMAT csv, HEADER, NULLSTR '')`);
    await compare(duck, figures);
  } finally {
    duck.closeSync();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The definitions on an engine that others wrote, over every way the lake is laid down. */
export function lakeSuite(): Suite {
  const names = Object.keys(layouts) as (keyof typeof layouts)[];
  return {
    client: "DuckDB: transcripts in the lake",
    checks: [
      ...names.map((name): Check =>
        check(`${name}: the code, SQLite and DuckDB say the same, row for row`, () => checkLayout(name)),
      ),
      check("the notebook's function says of a conversation what the code says", checkNotebook),
    ],
  };
}
