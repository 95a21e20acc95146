/** What a bench was asked for. `json` is where the figures go as JSON, null for nowhere. */
export type BenchOptions = { readonly bench: string; readonly json: string | null; readonly runs: number };

export type ReadBench =
  { readonly kind: "options"; readonly options: BenchOptions } | { readonly kind: "wrong"; readonly reason: string };

/** Enough for a 95th percentile that is not simply the worst run. */
const usualRuns = 30;

const wrong = (reason: string): ReadBench => ({ kind: "wrong", reason });

/** Reads `<bench> [--json FILE] [--runs N]`; `benches` are the names there are. Stops at the first thing that is wrong. */
export function readBenchOptions(words: readonly string[], benches: readonly string[]): ReadBench {
  const known = `There is: ${benches.join(", ")}.`;
  const [bench = "", ...rest] = words;
  if (bench === "") return wrong(`Which bench? ${known}`);
  if (!benches.includes(bench)) return wrong(`There is no bench "${bench}". ${known}`);
  const options = { bench, json: null as string | null, runs: usualRuns };
  for (let place = 0; place < rest.length; place += 2) {
    const [name = "", value = ""] = rest.slice(place);
    if (name === "--json" && value !== "") options.json = value;
    else if (name === "--json") return wrong("--json takes a file.");
    else if (name !== "--runs") return wrong(`There is no option ${name}. Options: --json FILE, --runs N.`);
    else if (!/^[1-9]\d{0,3}$/.test(value)) return wrong("--runs takes a whole number from 1 to 9999.");
    else options.runs = Number(value);
  }
  return { kind: "options", options };
}
