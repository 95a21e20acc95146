import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { anyLanguage, feelingsForm, openFeelings } from "#domain/sentiment";
import { compareByFolds, type Comparison } from "./compare";
import { readExamples, sides, type Example } from "./example";
import { firstPoints, learnPoints, noPoints, readFeelingLists, readMoods } from "./feelings";
import type { TrainOptions, Subject } from "./options";
import { readLabelled, trainReaders } from "./readers";
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

function sayProblems(problems: readonly string[], say: Say): void {
  for (const problem of problems.slice(0, mostProblems)) say(`left out: ${problem}`);
  if (problems.length > mostProblems) say(`left out: ${problems.length - mostProblems} more`);
}

function trainOnMessages({ data, out }: TrainOptions, say: Say): boolean {
  const { examples, problems } = readExamples(readFileSync(data, "utf8"));
  sayProblems(problems, say);
  if (!isEnough(examples, say)) return false;
  sayComparison(compareByFolds(examples), say);
  const weights = trainSentiment(examples);
  const text = `${JSON.stringify(weights)}\n`;
  writeFileSync(out, text);
  say(`${Object.keys(weights.grams).length} words and pairs, ${text.length} bytes: ${out}`);
  return true;
}

/** With fewer hand-offs than this, the folds say nothing. */
const fewestHandoffs = 40;

function trainOnHandoffs({ data, out }: TrainOptions, say: Say): boolean {
  const { handoffs, problems } = readLabelled(data);
  sayProblems(problems, say);
  say(`Read ${handoffs.length} hand-offs.`);
  if (handoffs.length < fewestHandoffs) {
    say(`At least ${fewestHandoffs} labelled hand-offs are needed. Nothing was written.`);
    return false;
  }
  const text = `${JSON.stringify(trainReaders(handoffs, say))}\n`;
  writeFileSync(out, text);
  say(`${text.length} bytes, ${gzipSync(text, { level: 9 }).length} compressed: ${out}`);
  return true;
}

/** Words of feeling weigh as the labelled hand-offs beside them say. */
function trainOnFeelings({ data, out }: TrainOptions, say: Say): boolean {
  const languages = readFeelingLists(join(data, "feelings"));
  const first = openFeelings({ form: feelingsForm, languages, points: { [anyLanguage]: firstPoints, en: noPoints } });
  if (!first) {
    say("A list of words is not whole: every language needs a line for each kind. Nothing was written.");
    return false;
  }
  const moods = readMoods(join(data, "hand-offs"), new Set(first.languages.keys()));
  say(`Read ${first.languages.size} languages and ${moods.length} labelled hand-offs.`);
  const english = moods.filter(({ language }) => language === "en");
  const others = moods.filter(({ language }) => language !== "en");
  const points = { [anyLanguage]: learnPoints(others, first, firstPoints), en: learnPoints(english, first, noPoints) };
  const text = `${JSON.stringify({ form: feelingsForm, points, languages })}\n`;
  writeFileSync(out, text);
  say(`${text.length} characters, ${gzipSync(text, { level: 9 }).length} bytes compressed: ${out}`);
  return true;
}

const trainers: Readonly<Record<Subject, (options: TrainOptions, say: Say) => boolean>> = {
  sentiment: trainOnMessages,
  readers: trainOnHandoffs,
  feelings: trainOnFeelings,
};

/** Learns from the file or folder, says what that is worth and writes the weights. Returns whether anything was written. */
export const train = (options: TrainOptions, say: Say): boolean => trainers[options.subject](options, say);
