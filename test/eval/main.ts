import { writeFileSync } from "node:fs";
import { measureArticles } from "./articles";
import { measureCases } from "./cases";
import { openEvalData } from "./data";
import { readEvalOptions } from "./options";
import { writeTables } from "./report";
import type { EvalTask } from "./task";

/** Every task by its name. */
const tasks: Readonly<Record<string, EvalTask>> = { articles: measureArticles, cases: measureCases };

const usage = `npm run eval -- --data DIR [--task ${Object.keys(tasks).join("|")}] [--split dev|heldout] [--json FILE]`;

const read = readEvalOptions(process.argv.slice(2), Object.keys(tasks));
if (read.kind === "wrong") {
  console.error(`${read.reason}\n${usage}`);
  process.exitCode = 2;
} else {
  const { folder, names, split, json } = read.options;
  const data = openEvalData(folder, split);
  const keys: Record<string, number> = {};
  for (const name of names) {
    const task = tasks[name];
    if (!task) continue;
    const result = await task(data);
    Object.assign(keys, result.keys);
    console.log(writeTables(result.tables));
    for (const missing of result.missing) console.log(`  ${missing} is not in ${folder}: not measured`);
  }
  if (json !== null) writeFileSync(json, `${JSON.stringify(keys, null, 2)}\n`);
}
