import { parseArgs } from "node:util";

/** What a bench was asked for. `json` is where the figures go as JSON, null for nowhere. */
export type BenchOptions = { readonly bench: string; readonly json: string | null; readonly runs: number };

export type ReadBench =
  { readonly kind: "options"; readonly options: BenchOptions } | { readonly kind: "wrong"; readonly reason: string };

/** Enough for a 95th percentile that is not simply the worst run. */
const usualRuns = 30;

const wrong = (reason: string): ReadBench => ({ kind: "wrong", reason });

const known = { json: { type: "string" }, runs: { type: "string", default: String(usualRuns) } } as const;

/** Reads `<bench> [--json FILE] [--runs N]`; `benches` are the names there are. Says the first thing that is wrong. */
export function readBenchOptions(words: readonly string[], benches: readonly string[]): ReadBench {
  const { values, positionals } = parseArgs({
    args: [...words],
    options: known,
    allowPositionals: true,
    strict: false,
  });
  const there = `There is: ${benches.join(", ")}.`;
  const [bench = "", more] = positionals;
  if (bench === "") return wrong(`Which bench? ${there}`);
  if (!benches.includes(bench)) return wrong(`There is no bench "${bench}". ${there}`);
  const unknown = Object.keys(values).find((name) => !Object.hasOwn(known, name));
  const misplaced = unknown === undefined ? more : `--${unknown}`;
  if (misplaced !== undefined) return wrong(`There is no option ${misplaced}. Options: --json FILE, --runs N.`);
  const { json = null, runs } = values;
  if (json === "" || typeof json === "boolean") return wrong("--json takes a file.");
  if (!/^[1-9]\d{0,3}$/.test(String(runs))) return wrong("--runs takes a whole number from 1 to 9999.");
  return { kind: "options", options: { bench, json, runs: Number(runs) } };
}
