import { execFile } from "node:child_process";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { build } from "esbuild";
import { root } from "#build";
import { type Figure, quantile } from "./figures";
import type { Trial } from "./searchChild";
import type { EngineName } from "./searchEngines";

/**
 * The child as the build would write it: run from its source, every function would be renamed while it runs. Beside the
 * built bundles, where it finds the packages.
 */
const child = join(root, "out", "bench", "searchChild.mjs");

async function bundleChild(): Promise<void> {
  await build({
    entryPoints: [fileURLToPath(new URL("./searchChild.ts", import.meta.url))],
    outfile: child,
    bundle: true,
    packages: "external",
    format: "esm",
    platform: "node",
    target: "es2022",
    logLevel: "error",
  });
}

const start = promisify(execFile);

type Size = 1_000 | 10_000 | 100_000 | 1_000_000;

/** The peers stop at 100,000: a million articles take MiniSearch minutes and gigabytes, and say nothing new. */
const plan: Readonly<Record<EngineName, readonly Size[]>> = {
  warmline: [1_000, 10_000, 100_000, 1_000_000],
  grams: [1_000, 10_000, 100_000],
  minisearch: [1_000, 10_000, 100_000],
  fts5: [1_000, 10_000, 100_000],
};
const engines = Object.keys(plan) as EngineName[];
const sizes: readonly Size[] = [1_000, 10_000, 100_000, 1_000_000];
const compared = 100_000;

/** How many questions for each of `--runs`. */
const questionsPerRun = 10;

/** Each engine and size in a process of its own, so that memory is its own. */
async function tryOut(engine: EngineName, size: Size, runs: number): Promise<Trial> {
  const words = ["--max-old-space-size=6000", child, engine, String(size), String(runs)];
  const { stdout } = await start(process.execPath, words, { cwd: root, maxBuffer: 1 << 26 });
  return JSON.parse(stdout) as Trial;
}

const toMegabytes = (bytes: number): number => Math.round(bytes / 1e5) / 10;
const toMicroseconds = (milliseconds: number): number => Math.round(milliseconds * 10_000) / 10;
const toTenths = (value: number): number => Math.round(value * 10) / 10;
const toHundredths = (value: number): number => Math.round(value * 100) / 100;

const asked = [8, 3] as const;
const shares = [
  ["p50", 0.5],
  ["p95", 0.95],
] as const;

function showTrial(engine: EngineName, size: Size, trial: Trial): Figure[] {
  const key = `search.${size}.${engine}`;
  const words = `${engine}, ${size.toLocaleString("en")} articles:`;
  const amount = { kind: "amount", goal: null } as const;
  return [
    { ...amount, key: `${key}.build`, words: `${words} build`, value: Math.round(trial.build), unit: "ms" },
    { ...amount, key: `${key}.memory`, words: `${words} memory`, value: toMegabytes(trial.memory), unit: "MB" },
    ...(trial.stored === null
      ? []
      : [{ ...amount, key: `${key}.stored`, words: `${words} stored`, value: toMegabytes(trial.stored), unit: "MB" }]),
    ...asked.flatMap((count) =>
      shares.map(([name, share]) => ({
        ...amount,
        key: `${key}.words${count}.${name}`,
        words: `${words} ${count} words, ${name}`,
        value: toMicroseconds(quantile(trial.questions[count], share)),
        unit: "µs",
      })),
    ),
    { ...amount, key: `${key}.found`, words: `${words} own article first`, value: toHundredths(trial.found), unit: "" },
  ];
}

const goals = {
  minisearch: { questions: 100, build: 3, memory: 4 },
  fts5: { questions: 20, build: null, memory: null },
} as const;

/** How many times as much a peer takes of everything, at the size where all are compared. */
function compare(own: Trial, peer: keyof typeof goals, trial: Trial): Figure[] {
  const goal = goals[peer];
  const ratio = (name: string, words: string, value: number, aim: number | null): Figure => ({
    kind: "amount",
    key: `search.ratio.${peer}.${name}`,
    words: `${peer} : warmline, ${compared.toLocaleString("en")} articles, ${words}`,
    value: toTenths(value),
    unit: "×",
    goal: aim,
  });
  return [
    ratio("build", "build", trial.build / own.build, goal.build),
    ratio("memory", "memory", trial.memory / own.memory, goal.memory),
    ...asked.flatMap((count) =>
      shares.map(([name, share]) => {
        const value = quantile(trial.questions[count], share) / quantile(own.questions[count], share);
        return ratio(`words${count}.${name}`, `${count} words ${name}`, value, goal.questions);
      }),
    ),
  ];
}

/** By which power of the number of articles a question of eight words grows from one size to the next; 1 is in proportion. */
function showGrowth(engine: EngineName, trials: ReadonlyMap<Size, Trial>): Figure[] {
  return sizes.flatMap((size, at) => {
    const before = sizes[at - 1];
    const small = before === undefined ? undefined : trials.get(before);
    const large = trials.get(size);
    if (before === undefined || small === undefined || large === undefined) return [];
    const grown = quantile(large.questions[8], 0.5) / quantile(small.questions[8], 0.5);
    const words = `${engine}: growth from ${before.toLocaleString("en")} to ${size.toLocaleString("en")}`;
    const value = toHundredths(Math.log(grown) / Math.log(size / before));
    return [
      {
        kind: "amount",
        key: `search.growth.${engine}.${size}`,
        words,
        value,
        unit: "",
        goal: engine === "warmline" ? 1.05 : null,
      },
    ];
  });
}

/** Measures the index beside MiniSearch and SQLite's FTS5, all in one run and none at the same time. */
export async function benchSearch(runs: number): Promise<readonly Figure[]> {
  await bundleChild();
  const trials = new Map(engines.map((engine) => [engine, new Map<Size, Trial>()]));
  for (const size of sizes) {
    for (const engine of engines.filter((name) => plan[name].includes(size))) {
      console.log(`measuring ${engine} with ${size.toLocaleString("en")} articles`);
      trials.get(engine)?.set(size, await tryOut(engine, size, runs * questionsPerRun));
    }
  }
  const trialOf = (engine: EngineName): Trial | undefined => trials.get(engine)?.get(compared);
  const own = trialOf("warmline");
  const peers = ["minisearch", "fts5"] as const;
  return [
    ...engines.flatMap((engine) =>
      [...(trials.get(engine) ?? [])].flatMap(([size, trial]) => showTrial(engine, size, trial)),
    ),
    ...engines.flatMap((engine) => showGrowth(engine, trials.get(engine) ?? new Map<Size, Trial>())),
    ...peers.flatMap((peer) => {
      const trial = trialOf(peer);
      return own && trial ? compare(own, peer, trial) : [];
    }),
  ];
}
