import { existsSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "#build";
import { writeTests } from "#domain/agentTests";
import { checkFolder, tellReport } from "#local/agent/check";
import { exportTests, importCsv } from "#local/agent/exchange";
import { loadAgent } from "#local/agent/files";
import {
  compareWays,
  keepBaseline,
  measureSpeed,
  readBaselines,
  readTests,
  runTest,
  takeBaseline,
  tellChanges,
  tellResults,
  tellSince,
  type TestCase,
  type TestResult,
  timeEcho,
  writeJUnit,
} from "#local/agent/tests";
import { type Shrunk, shrinkTest, tellShrunk } from "#local/agent/shrink";
import { tellFault } from "#local/agent/yaml";
import { chat } from "./chat";
import { serve } from "./serve";
import { createTestWorlds } from "#local/agent/testWorld";

const usage = `npm run agent -- check DIR [--json FILE]
npm run agent -- chat DIR [--data DIR] [--trace]
npm run agent -- serve DIR [--port N] [--data DIR]
npm run agent -- test DIR --tests FILE|DIR [--data DIR] [--junit FILE] [--json FILE] [--baseline FILE [--keep RELEASE]]
npm run agent -- export DIR --tests FILE|DIR --out DIR
npm run agent -- import FILE.csv [--out FILE]
npm run agent -- shrink DIR --tests FILE|DIR [--out FILE] [--data DIR]
npm run agent -- diff DIR DIR --tests FILE|DIR [--data DIR]`;

const options = {
  json: { type: "string" },
  junit: { type: "string" },
  tests: { type: "string" },
  data: { type: "string" },
  out: { type: "string" },
  baseline: { type: "string" },
  keep: { type: "string" },
  port: { type: "string" },
  trace: { type: "boolean" },
} as const;

function folderOf(given: string | undefined, what: string): string {
  if (given === undefined) throw new Error(`Which ${what}? A folder is missing.`);
  if (!existsSync(given) || !statSync(given).isDirectory()) throw new Error(`There is no folder ${given}.`);
  return given;
}

function casesOf(tests: string | undefined): readonly TestCase[] {
  if (tests === undefined || !existsSync(tests)) throw new Error("Which tests? --tests FILE or DIR.");
  const { cases, faults } = readTests(tests);
  if (faults.length > 0) throw new Error(faults.map(tellFault).join("\n"));
  return cases;
}

function runAll(folder: string, tests: string | undefined, data: string): readonly TestResult[] {
  const cases = casesOf(tests);
  const { agent, topics } = loadAgent(folder);
  for (const { read } of topics) if (read.kind === "refused") console.error(read.faults.map(tellFault).join("\n"));
  const open = createTestWorlds(data);
  return cases.map((test) => runTest(agent, test, open));
}

type Given = { readonly [name in keyof typeof options]?: string | boolean | undefined };

const textOf = (given: Given, name: keyof typeof options): string | undefined => {
  const value = given[name];
  return typeof value === "string" ? value : undefined;
};

function write(file: string | undefined, text: string): void {
  if (file !== undefined) writeFileSync(file, text);
}

function check(given: Given, folder: string | undefined): void {
  const report = checkFolder(folderOf(folder, "agent"));
  write(textOf(given, "json"), `${JSON.stringify(report, null, 2)}\n`);
  console.log(tellReport(report));
}

/** Tells what is otherwise than in the newest release a file keeps; `keep` makes what is now a release of that name. */
function compare(file: string, keep: string | undefined, results: readonly TestResult[]): void {
  const kept = existsSync(file) ? readBaselines(readFileSync(file, "utf8")) : [];
  const speed = measureSpeed(results, timeEcho(200));
  const last = kept.at(-1);
  if (last) console.log(tellSince(last, results, speed));
  if (keep === undefined) return;
  writeFileSync(file, `${JSON.stringify(keepBaseline(kept, takeBaseline(keep, results, speed)), null, 1)}\n`);
  console.log(`kept as ${keep} in ${file}`);
}

function test(given: Given, folder: string | undefined, data: string): void {
  const results = runAll(folderOf(folder, "agent"), textOf(given, "tests"), data);
  write(textOf(given, "junit"), writeJUnit(results));
  write(textOf(given, "json"), `${JSON.stringify(results, null, 2)}\n`);
  console.log(tellResults(results));
  const baseline = textOf(given, "baseline");
  if (baseline !== undefined) compare(baseline, textOf(given, "keep"), results);
  if (results.some(({ passed }) => !passed)) process.exitCode = 1;
}

function exportAll(given: Given, folder: string | undefined): void {
  const out = textOf(given, "out");
  if (out === undefined) throw new Error("Where to? --out DIR.");
  const { agent } = loadAgent(folderOf(folder, "agent"));
  console.log(exportTests(casesOf(textOf(given, "tests")), agent, out).join("\n"));
}

function importOne(given: Given, file: string | undefined): void {
  if (file === undefined || !existsSync(file)) throw new Error("Which CSV? There is no such file.");
  const { yaml, said } = importCsv(file);
  const out = textOf(given, "out");
  write(out, yaml);
  if (out === undefined) console.log(yaml);
  console.error(said.join("\n"));
}

function diff(given: Given, folders: readonly (string | undefined)[], data: string): void {
  const [before = [], after = []] = folders.map((folder) =>
    runAll(folderOf(folder, "agent"), textOf(given, "tests"), data),
  );
  console.log(tellChanges(compareWays(before, after), before.length));
}

/** Tests of escalations as short as they still escalate here, with what the hand-off carries. */
function shrink(given: Given, folder: string | undefined, data: string): void {
  const { agent } = loadAgent(folderOf(folder, "agent"));
  const open = createTestWorlds(data);
  const shrunk = casesOf(textOf(given, "tests")).map((one): Shrunk => shrinkTest(agent, one, open));
  const yaml = writeTests(shrunk.flatMap((one) => (one.kind === "shrunk" ? one.test : [])));
  const out = textOf(given, "out");
  write(out, yaml);
  if (out === undefined) console.log(yaml);
  console.error(tellShrunk(shrunk));
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const [command = "", first, second] = positionals;
  const data = values.data ?? resolve(root, "src/local/world/sample");
  const commands: Readonly<Record<string, () => void | Promise<void>>> = {
    check: () => check(values, first),
    chat: () => chat(loadAgent(folderOf(first, "agent")), data, values.trace === true),
    serve: () => serve(loadAgent(folderOf(first, "agent")), data, Number(values.port ?? 4290)),
    test: () => test(values, first, data),
    export: () => exportAll(values, first),
    import: () => importOne(values, first),
    shrink: () => shrink(values, first, data),
    diff: () => diff(values, [first, second], data),
  };
  const run = Object.hasOwn(commands, command) ? commands[command] : undefined;
  if (!run) throw new Error(`What is to be done? ${Object.keys(commands).join(", ")}.`);
  await run();
}

try {
  await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
