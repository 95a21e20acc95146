import { readWeights } from "#domain/sentiment";
import type { Example } from "./example";
import { judgeSide } from "./judgeSide";
import { measureSides, type Measured } from "./measure";
import { trainSentiment } from "./trainSentiment";

const foldCount = 5;

/** What weights would be worth on messages they have not seen, beside the word lists alone. */
export type Comparison = { readonly without: Measured; readonly learnt: Measured };

/** Learns on four fifths and judges the fifth, five times; messages are dealt in turn, as they stand in the file. */
export function compareByFolds(examples: readonly Example[]): Comparison {
  const labels = examples.map(({ side }) => side);
  const learnt = examples.map(({ side }) => side);
  for (let fold = 0; fold < foldCount; fold += 1) {
    const read = readWeights(trainSentiment(examples.filter((_, place) => place % foldCount !== fold)));
    const weights = read.kind === "ok" ? read.weights : null;
    for (let place = fold; place < examples.length; place += foldCount)
      learnt[place] = judgeSide(examples[place]?.text ?? "", weights);
  }
  return {
    without: measureSides(
      labels,
      examples.map(({ text }) => judgeSide(text)),
    ),
    learnt: measureSides(labels, learnt),
  };
}
