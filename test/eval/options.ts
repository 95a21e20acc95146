import type { Split } from "./data";

export type EvalOptions = {
  readonly folder: string;
  /** Where hand-offs labelled by hand are; the same folder where nothing else is said. */
  readonly gold: string;
  readonly names: readonly string[];
  readonly split: Split;
  /** Where the flat object of figures goes; null for nowhere. */
  readonly json: string | null;
  /** A file of earlier figures to compare with; null for none. */
  readonly baseline: string | null;
  /** The page to write the tables to; null for none. */
  readonly docs: string | null;
};

export type ReadEval =
  { readonly kind: "options"; readonly options: EvalOptions } | { readonly kind: "wrong"; readonly reason: string };

type Draft = {
  folder: string;
  gold: string;
  names: readonly string[];
  split: Split;
  json: string | null;
  baseline: string | null;
  docs: string | null;
};

/** What is wrong with one option, null when it was taken. */
function take(options: Draft, name: string, value: string, tasks: readonly string[]): string | null {
  switch (name) {
    case "--data":
      options.folder = value;
      return null;
    case "--gold":
      options.gold = value;
      return null;
    case "--json":
      options.json = value;
      return null;
    case "--check":
      options.baseline = value;
      return null;
    case "--docs":
      options.docs = value;
      return null;
    case "--task":
      options.names = [value];
      return tasks.includes(value) ? null : `There is no task "${value}". There is: ${tasks.join(", ")}.`;
    case "--split":
      options.split = value === "heldout" ? value : "dev";
      return value === options.split ? null : "--split takes dev or heldout.";
    default:
      return `There is no option ${name}.`;
  }
}

/** Reads `--data DIR [--gold DIR] [--task NAME] [--split dev|heldout] [--json FILE] [--check FILE] [--docs FILE]`; stops at the first thing that is wrong. */
export function readEvalOptions(words: readonly string[], tasks: readonly string[]): ReadEval {
  const options: Draft = { folder: "", gold: "", names: tasks, split: "dev", json: null, baseline: null, docs: null };
  for (let place = 0; place < words.length; place += 2) {
    const [name = "", value = ""] = words.slice(place);
    const reason = value === "" ? `${name} takes a value.` : take(options, name, value, tasks);
    if (reason !== null) return { kind: "wrong", reason };
  }
  if (options.folder === "") return { kind: "wrong", reason: "Where is the data? --data DIR." };
  return { kind: "options", options: { ...options, gold: options.gold || options.folder } };
}
