import { writeFileSync } from "node:fs";
import { availableParallelism, loadavg } from "node:os";
import { benchAgent } from "./agent";
import { benchBuild } from "./build";
import { benchDesk } from "./desk";
import { benchEngine } from "./engine";
import type { Figure } from "./figures";
import { benchInsights } from "./insights";
import { readBenchOptions } from "./options";
import { toJson, writeTable } from "./report";
import { benchSearch } from "./search";
import { benchStore } from "./store";

type Bench = { readonly words: string; readonly run: (runs: number) => Promise<readonly Figure[]> };

/** Every bench by its name. A bench measures and never judges: goals stand beside the figures. */
const benches: Readonly<Record<string, Bench>> = {
  agent: {
    words: "200 customers at once with the support agent, beside an echo; --runs is seconds here",
    run: benchAgent,
  },
  build: { words: "npm run build from a warm tree, with its progress", run: benchBuild },
  search: { words: "the index beside MiniSearch and SQLite FTS5: build, memory, questions, growth", run: benchSearch },
  insights: {
    words: "transcripts read for their figures, and the first figures of a million conversations",
    run: benchInsights,
  },
  engine: { words: "the thinking, turn by turn, in conversations of 10 to 5,000 turns", run: benchEngine },
  store: {
    words: "the local Dataverse beside json-server and node:http, at 10,000 and 1,000,000 cases",
    run: benchStore,
  },
  desk: { words: "the desk in a browser: accept, message, requests, long transcripts, bundles", run: benchDesk },
};

const usage = [
  "npm run bench -- BENCH [--json FILE] [--runs N]",
  ...Object.entries(benches).map(([name, { words }]) => `  ${name.padEnd(8)} ${words}`),
].join("\n");

const load = (): number => Math.round((loadavg()[0] ?? 0) * 100) / 100;

async function run({ run }: Bench, runs: number, json: string | null): Promise<void> {
  const before = load();
  const figures = await run(runs);
  const cores = availableParallelism();
  const machine = { "machine.cores": cores, "machine.load.before": before, "machine.load.after": load() };
  console.log(`\n${writeTable(figures)}\n`);
  console.log(`${cores} cores; load ${before} before, ${machine["machine.load.after"]} after`);
  if (json !== null) writeFileSync(json, `${JSON.stringify({ ...toJson(figures), ...machine }, null, 2)}\n`);
}

const read = readBenchOptions(process.argv.slice(2), Object.keys(benches));
const bench = read.kind === "options" ? benches[read.options.bench] : undefined;
if (read.kind === "options" && bench) {
  await run(bench, read.options.runs, read.options.json).catch((error: unknown) => {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  });
} else {
  console.error(`${read.kind === "wrong" ? `${read.reason}\n` : ""}${usage}`);
  process.exitCode = 2;
}
