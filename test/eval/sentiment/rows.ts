import { loadFeelings } from "#commands/brief";
import type { EvalData, EvalRow, Fold } from "#eval";
import { eachTimed } from "#eval";
import { readWeights } from "#domain/sentiment";
import { judgeSide, measureSides, sides, trainSentiment, type Side } from "#train";
import { libraries, type Library } from "./libraries";
import { sideBy, tuneLines } from "./lines";

export type Message = { readonly id: string; readonly text: string; readonly label: Side };

/** A method's answers on the messages it was asked, fold by fold. */
type Answers = { readonly labels: readonly Side[]; readonly judged: readonly Side[]; readonly perSecond?: number };

const labelsOf = (messages: readonly Message[]): readonly Side[] => messages.map(({ label }) => label);

function toRow(method: string, kind: EvalRow["kind"], { labels, judged, perSecond }: Answers): EvalRow {
  const { accuracy, macroF1, f1 } = measureSides(labels, judged);
  const figures = { "macro-F1": macroF1, accuracy, ...f1 };
  return perSecond === undefined ? { method, kind, figures } : { method, kind, figures, perSecond };
}

function joinFolds(folds: readonly Fold<Message>[], judge: (fold: Fold<Message>) => readonly Side[]): Answers {
  return { labels: folds.flatMap(({ test }) => labelsOf(test)), judged: folds.flatMap(judge) };
}

/** Warmline as it comes: nothing is learnt. */
export function measureOurs(asked: readonly Message[]): EvalRow {
  const feelings = loadFeelings();
  const { results, perSecond } = eachTimed(asked, ({ text }) => judgeSide(text, null, feelings));
  return toRow("Warmline, untrained", "ours", { labels: labelsOf(asked), judged: results, perSecond });
}

/** Warmline with weights learnt on the other folds, through the file an organisation would load. */
export function measureTrained(folds: readonly Fold<Message>[]): EvalRow {
  let seconds = 0;
  const answers = joinFolds(folds, ({ train, test }) => {
    const file = JSON.stringify(trainSentiment(train.map(({ text, label }) => ({ text, side: label }))));
    const read = readWeights(JSON.parse(file));
    if (read.kind === "problem") throw new Error(read.reason);
    const { results, perSecond } = eachTimed(test, ({ text }) => judgeSide(text, read.weights));
    seconds += test.length / perSecond;
    return results;
  });
  const perSecond = answers.labels.length / seconds;
  return toRow("Warmline, own weights ≤ 110 kB", "ours", { ...answers, perSecond });
}

/** A library with its own lines on everything asked, and with lines tuned on the training folds. */
export function measureLibrary(
  { name, score, lines }: Library,
  asked: readonly Message[],
  folds: readonly Fold<Message>[],
): readonly EvalRow[] {
  const { results: scores, perSecond } = eachTimed(asked, ({ text }) => score(text));
  const known = new Map(asked.map(({ id }, place) => [id, scores[place] ?? 0]));
  const scoreOf = ({ id, text }: Message): number => known.get(id) ?? score(text);
  const tuned = joinFolds(folds, ({ train, test }) => {
    const found = tuneLines(train.map(scoreOf), labelsOf(train));
    return test.map((message) => sideBy(scoreOf(message), found));
  });
  const judged = scores.map((value) => sideBy(value, lines));
  return [
    toRow(name, "library", { labels: labelsOf(asked), judged, perSecond }),
    toRow(`${name}, lines tuned`, "library", tuned),
  ];
}

/** What anything useful must beat: always the most frequent side, and a guess in the proportions of the sides. */
export function measureSanity(asked: readonly Message[]): readonly EvalRow[] {
  const labels = labelsOf(asked);
  const counts = sides.map((side) => labels.filter((label) => label === side).length);
  const frequent = sides[counts.indexOf(Math.max(...counts))] ?? "neutral";
  // A label from another place in the list: as good as drawn at random, and the same in every run.
  const drawn = labels.map((_, place) => labels[(place * 7919 + 104729) % labels.length] ?? "neutral");
  return [
    toRow("majority", "sanity", { labels, judged: labels.map(() => frequent) }),
    toRow("random", "sanity", { labels, judged: drawn }),
  ];
}

/** Every line of one data set's table; null when the set is not there. */
export function measureSet(data: EvalData, name: string, trained: boolean): readonly EvalRow[] | null {
  const asked = data.asked<Message>(name);
  const folds = data.folds<Message>(name);
  if (asked === null || folds === null) return null;
  return [
    measureOurs(asked),
    ...(trained ? [measureTrained(folds)] : []),
    ...(data.beside
      ? [...libraries.flatMap((library) => measureLibrary(library, asked, folds)), ...measureSanity(asked)]
      : []),
  ];
}
