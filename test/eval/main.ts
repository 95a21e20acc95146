import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { findFalls } from "./check";
import { openEvalData } from "./data";
import { readEvalOptions, type EvalOptions } from "./options";
import { writeQuality } from "./quality";
import { writeTables } from "./report";
import type { TaskResult } from "./task";
import { labelledTasks, tasks } from "./tasks";

const usage =
  `npm run eval -- --data DIR [--gold DIR] [--task ${Object.keys(tasks).join("|")}] [--split dev|heldout] [--json FILE] ` +
  `[--check FILE] [--docs FILE]`;

async function measure({ folder, gold, names, split, baseline }: EvalOptions): Promise<TaskResult[]> {
  const data = openEvalData(folder, split, baseline === null);
  const labelled = openEvalData(gold, split);
  const results: TaskResult[] = [];
  for (const name of names) {
    const result = await tasks[name]?.(labelledTasks.has(name) ? labelled : data);
    if (result === undefined) continue;
    results.push(result);
    console.log(writeTables(result.tables));
    for (const missing of result.missing) console.log(`  ${missing} is not in ${folder}: not measured`);
  }
  return results;
}

/** True when nothing fell. */
function check(file: string, figures: Readonly<Record<string, number>>): boolean {
  const baseline = JSON.parse(readFileSync(file, "utf8")) as Record<string, number>;
  const falls = findFalls(figures, baseline);
  for (const fall of falls) console.error(`FAILED ${fall}`);
  if (falls.length === 0) console.log(`No figure fell below ${file}.`);
  return falls.length === 0;
}

async function run(options: EvalOptions): Promise<void> {
  const { folder, split, json, baseline, docs } = options;
  if (!existsSync(folder)) {
    console.log(`There is no data in ${folder}: nothing was measured.`);
    return;
  }
  const results = await measure(options);
  const figures = Object.assign({}, ...results.map(({ keys }) => keys)) as Record<string, number>;
  if (json !== null) writeFileSync(json, `${JSON.stringify(figures, null, 2)}\n`);
  if (docs !== null) writeFileSync(docs, writeQuality(split, results));
  if (baseline !== null && !check(baseline, figures)) process.exitCode = 1;
}

const read = readEvalOptions(process.argv.slice(2), Object.keys(tasks));
if (read.kind === "wrong") {
  console.error(`${read.reason}\n${usage}`);
  process.exitCode = 2;
} else await run(read.options);
