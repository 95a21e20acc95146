import { readFileSync, writeFileSync } from "node:fs";
import { compareByFolds, type Comparison } from "./compare";
import { readExamples, sides, type Example } from "./example";
import type { TrainOptions } from "./options";
import { trainSentiment } from "./trainSentiment";

/** Below this, words seen in four messages hardly exist, and the word lists alone do as well. */
const fewest = 200;
const mostProblems = 5;

export type Say = (line: string) => void;

const show = (figure: number): string => figure.toFixed(3).replace(/^0/, "");

function sayComparison({ without, learnt }: Comparison, say: Say): void {
  say("On messages it has not seen (five folds of your file):");
  say(`  word lists alone   macro-F1 ${show(without.macroF1)}   accuracy ${show(without.accuracy)}`);
  say(`  with the weights   macro-F1 ${show(learnt.macroF1)}   accuracy ${show(learnt.accuracy)}`);
  if (learnt.macroF1 <= without.macroF1) say("  The weights are no better here: leave them out.");
}

function isEnough(examples: readonly Example[], say: Say): boolean {
  const counts = sides.map((side) => `${examples.filter((one) => one.side === side).length} ${side}`);
  say(`Read ${examples.length} messages: ${counts.join(", ")}.`);
  if (examples.length >= fewest) return true;
  say(`At least ${fewest} labelled messages are needed. Nothing was written.`);
  return false;
}

/** Learns from the file, says what that is worth and writes the weights. Returns whether anything was written. */
export function train({ data, out }: TrainOptions, say: Say): boolean {
  const { examples, problems } = readExamples(readFileSync(data, "utf8"));
  for (const problem of problems.slice(0, mostProblems)) say(`left out: ${problem}`);
  if (problems.length > mostProblems) say(`left out: ${problems.length - mostProblems} lines more`);
  if (!isEnough(examples, say)) return false;
  sayComparison(compareByFolds(examples), say);
  const weights = trainSentiment(examples);
  const text = `${JSON.stringify(weights)}\n`;
  writeFileSync(out, text);
  say(`${Object.keys(weights.grams).length} words and pairs, ${text.length} bytes: ${out}`);
  return true;
}
