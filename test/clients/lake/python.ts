import assert from "node:assert/strict";
import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { DuckDBInstance } from "@duckdb/node-api";
import { makeTranscripts } from "./transcripts";

const root = resolve(import.meta.dirname, "../../..");
const run = promisify(execFile);

/** Reads rows as the notebook does, without Spark. */
const program = `
import json, sys
sys.path.insert(0, "solution/insights")
from extract import read_conversations
rows = [json.loads(line) for line in open(sys.argv[1], encoding="utf-8")]
print(json.dumps(read_conversations(rows)))
`;

type Row = Readonly<Record<string, unknown>>;

/** What both must say of a session; a customer is another number in each, a mood is judged by the code alone. */
const toCompare = ({ customer: _customer, sentiment: _sentiment, topics: _topics, ...row }: Row): Row => row;

/** Which sessions are of one customer, whatever the number is. */
function groupByCustomer(rows: readonly Row[]): readonly string[] {
  const groups = new Map<string, string[]>();
  for (const row of rows) {
    const customer = String(row["customer"]);
    groups.set(customer, [...(groups.get(customer) ?? []), String(row["id"])]);
  }
  return [...groups.values()].map((ids) => ids.sort().join(" ")).sort();
}

/** The function of the Fabric notebook that reads a conversation, beside the code, over the same rows. */
export async function checkNotebook(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "warmline-notebook-"));
  try {
    const [rows, sessions] = [join(folder, "rows"), join(folder, "sessions.csv")];
    mkdirSync(rows);
    const all = makeTranscripts(400).map(({ name, start, metadata, content }) =>
      JSON.stringify({ name, conversationstarttime: start, metadata, content }),
    );
    // Every tenth row came twice.
    const lines = [...all, ...all.filter((_, at) => at % 10 === 0)];
    writeFileSync(join(rows, "rows.jsonl"), `${lines.join("\n")}\n`);
    const insights = [
      "--import",
      "tsx",
      "src/commands/insights/main.ts",
      "--transcripts",
      rows,
      "--sessions",
      sessions,
    ];
    await run(process.execPath, insights, { cwd: root });
    const duck = await (await DuckDBInstance.create(":memory:")).connect();
    for (const statement of readFileSync(resolve(root, "solution/insights/schema.sql"), "utf8").split(";").slice(0, 1))
      await duck.run(statement);
    await duck.run(`COPY session FROM '${sessions}' (FORMAT csv, HEADER, NULLSTR '')`);
    const own = (await duck.runAndReadAll("SELECT * FROM session ORDER BY id")).getRowObjectsJson() as readonly Row[];
    const { stdout } = await run("python3", ["-B", "-c", program, join(rows, "rows.jsonl")], {
      cwd: root,
      maxBuffer: 1 << 26,
    });
    const read = JSON.parse(stdout) as readonly Row[];
    const numbers = (row: Row): Row =>
      Object.fromEntries(
        Object.entries(row).map(([name, value]) => [name, typeof value === "number" ? String(value) : value]),
      );
    assert.ok(own.length > 300);
    assert.deepEqual(read.map(toCompare).map(numbers), own.map(toCompare).map(numbers));
    assert.deepEqual(groupByCustomer(read), groupByCustomer(own));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
