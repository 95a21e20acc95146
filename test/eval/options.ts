import { parseArgs } from "node:util";
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

const text = { type: "string" } as const;
const known = { data: text, gold: text, json: text, check: text, docs: text, task: text, split: text } as const;

type Given = { readonly [Name in keyof typeof known]?: string };

/**
 * Reads `--data DIR [--gold DIR] [--task NAME] [--split dev|heldout] [--json FILE] [--check FILE] [--docs FILE]`; says the first
 * thing that is wrong.
 */
export function readEvalOptions(words: readonly string[], tasks: readonly string[]): ReadEval {
  const wrong = (reason: string): ReadEval => ({ kind: "wrong", reason });
  const asked = { args: [...words], options: known, allowPositionals: true, strict: false } as const;
  const { values: read, positionals } = parseArgs(asked);
  const unknown = Object.keys(read).find((name) => !Object.hasOwn(known, name));
  const misplaced = unknown === undefined ? positionals[0] : `--${unknown}`;
  if (misplaced !== undefined) return wrong(`There is no option ${misplaced}.`);
  const empty = Object.entries(read).find(([, value]) => typeof value !== "string" || value === "");
  if (empty !== undefined) return wrong(`--${empty[0]} takes a value.`);
  const values = read as Given;
  const { task, split = "dev" } = values;
  if (task !== undefined && !tasks.includes(task))
    return wrong(`There is no task "${task}". There is: ${tasks.join(", ")}.`);
  if (split !== "dev" && split !== "heldout") return wrong("--split takes dev or heldout.");
  if (values.data === undefined) return wrong("Where is the data? --data DIR.");
  const names = task === undefined ? tasks : [task];
  return { kind: "options", options: { ...placesOf(values, values.data), names, split } };
}

function placesOf({ gold, json, check, docs }: Given, folder: string) {
  return { folder, gold: gold ?? folder, json: json ?? null, baseline: check ?? null, docs: docs ?? null };
}
