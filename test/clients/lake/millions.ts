import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { loadavg, tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";

/**
 * How long the definitions take DuckDB over so many made-up sessions in Parquet files: `millions.ts [COUNT]`. One machine, at most 2 GB
 * for the engine; prints each definition's time and the most memory the process had.
 */
const count = Number(process.argv[2] ?? 10_000_000);
const definitions = resolve(import.meta.dirname, "../../../solution/insights");
const folder = mkdtempSync(join(tmpdir(), "warmline-millions-"));

/** A session a minute part: every fifth customer writes twice, two topics of fifty each. */
const sessions = `SELECT
  'c' || range || '|0' AS id, 'c' || range AS conversation, 'c' || range AS window_id,
  'agent' AS agent, CASE WHEN range % 3 = 0 THEN '1.1' ELSE '1.0' END AS agent_version,
  1700000000000 + range * 3000 AS started_at, 1700000000000 + range * 3000 + 120000 AS ended_at,
  CASE WHEN range % 9 = 0 THEN 'unengaged' ELSE 'engaged' END AS engagement,
  CASE WHEN range % 9 = 0 THEN 'none' ELSE ['resolvedConfirmed', 'resolvedImplied', 'abandoned', 'escalated'][CAST(1 + hash(range) % 4 AS BIGINT)] END AS outcome,
  ['UserExit', 'Resolved', 'AgentTransferRequestedByUser'][1 + range % 3] AS reason, 4 AS turns,
  ['en-gb', 'de-de', 'fr-fr'][1 + range % 3] AS language, 'directline' AS channel, NULL AS queue, NULL AS product,
  CAST(hash(range) % (${count} * 4 // 5) AS BIGINT) AS customer,
  CASE WHEN range % 10 = 0 THEN range % 6 END AS csat, 0 AS likes, 0 AS dislikes,
  CASE WHEN hash(range) % 4 = 3 THEN 1 ELSE 0 END AS handoffs, NULL AS handover, NULL AS sentiment, NULL AS escalated_after,
  'Topic ' || (range % 50) AS last_topic
FROM range(${count})`;
const topics = `SELECT 'c' || (range // 2) || '|0' AS session_id, 'Topic ' || ((range * 7) % 50) AS topic FROM range(${count} * 2)`;
const questions = `SELECT 'c' || range || '|0' AS session_id, 0 AS asked_at, 'Question ' || (hash(range) % 20000) AS question FROM range(${count})`;

try {
  const instance = await DuckDBInstance.create(":memory:", { memory_limit: "1500MB", temp_directory: folder });
  const duck = await instance.connect();
  for (const [name, sql] of Object.entries({ session: sessions, session_topic: topics, question: questions })) {
    await duck.run(`COPY (${sql}) TO '${join(folder, `${name}.parquet`)}' (FORMAT parquet)`);
    await duck.run(`CREATE VIEW ${name} AS SELECT * FROM '${join(folder, `${name}.parquet`)}'`);
  }
  let total = 0;
  const before = process.cpuUsage();
  for (const file of readdirSync(definitions).filter((name) => name.endsWith(".sql") && name !== "schema.sql")) {
    const start = performance.now();
    const rows = (await duck.runAndReadAll(readFileSync(join(definitions, file), "utf8"))).getRowObjects();
    const took = performance.now() - start;
    total += took;
    console.log(`${file.padEnd(16)} ${(took / 1000).toFixed(2).padStart(8)} s  ${rows.length} rows`);
  }
  console.log(`together ${(total / 1000).toFixed(2)} s over ${count.toLocaleString("en")} sessions`);
  const { user, system } = process.cpuUsage(before);
  console.log(`${((user + system) / 1e6).toFixed(1)} s of processor time; load ${loadavg()[0]?.toFixed(1)}`);
  console.log(`the most memory the process had: ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
