import { existsSync, statSync, writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { root } from "#build";
import { checkFolder, tellReport } from "#local/agent/check";
import { loadAgent } from "#local/agent/files";
import {
  compareWays,
  readTests,
  runTest,
  tellChanges,
  tellResults,
  type TestResult,
  writeJUnit,
} from "#local/agent/tests";
import { tellFault } from "#local/agent/yaml";
import { chat } from "./chat";
import { createTestWorlds } from "./world";

const usage = `npm run agent -- check DIR [--json FILE]
npm run agent -- chat DIR [--data DIR] [--trace]
npm run agent -- test DIR --tests FILE|DIR [--data DIR] [--junit FILE] [--json FILE]
npm run agent -- diff DIR DIR --tests FILE|DIR [--data DIR]`;

const options = {
  json: { type: "string" },
  junit: { type: "string" },
  tests: { type: "string" },
  data: { type: "string" },
  trace: { type: "boolean" },
} as const;

function folderOf(given: string | undefined, what: string): string {
  if (given === undefined) throw new Error(`Which ${what}? A folder is missing.`);
  if (!existsSync(given) || !statSync(given).isDirectory()) throw new Error(`There is no folder ${given}.`);
  return given;
}

function runAll(folder: string, tests: string | undefined, data: string): readonly TestResult[] {
  if (tests === undefined || !existsSync(tests)) throw new Error("Which tests? --tests FILE or DIR.");
  const { cases, faults } = readTests(tests);
  if (faults.length > 0) throw new Error(faults.map(tellFault).join("\n"));
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

function test(given: Given, folder: string | undefined, data: string): void {
  const results = runAll(folderOf(folder, "agent"), textOf(given, "tests"), data);
  write(textOf(given, "junit"), writeJUnit(results));
  write(textOf(given, "json"), `${JSON.stringify(results, null, 2)}\n`);
  console.log(tellResults(results));
  if (results.some(({ passed }) => !passed)) process.exitCode = 1;
}

function diff(given: Given, folders: readonly (string | undefined)[], data: string): void {
  const [before = [], after = []] = folders.map((folder) =>
    runAll(folderOf(folder, "agent"), textOf(given, "tests"), data),
  );
  console.log(tellChanges(compareWays(before, after), before.length));
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({ options, allowPositionals: true });
  const [command, first, second] = positionals;
  const data = values.data ?? resolve(root, "src/local/world/sample");
  if (command === "check") check(values, first);
  else if (command === "chat") await chat(loadAgent(folderOf(first, "agent")), data, values.trace === true);
  else if (command === "test") test(values, first, data);
  else if (command === "diff") diff(values, [first, second], data);
  else throw new Error("What is to be done?");
}

try {
  await main();
} catch (error) {
  console.error(`${error instanceof Error ? error.message : String(error)}\n${usage}`);
  process.exitCode = 2;
}
