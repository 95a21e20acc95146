import { measureSides, type Side } from "#train";
import type { Lines } from "./libraries";

/** How many places for a line are tried: each is a quantile of the scores. */
const places = 24;

export function sideBy(score: number, { below, from }: Lines): Side {
  return score < below ? "negative" : score >= from ? "positive" : "neutral";
}

function quantiles(scores: readonly number[]): readonly number[] {
  const sorted = [...scores].sort((a, b) => a - b);
  const picked = Array.from(
    { length: places },
    (_, place) => sorted[Math.floor((place * (sorted.length - 1)) / (places - 1))] ?? 0,
  );
  return [...new Set([...picked, 1e-9])].sort((a, b) => a - b);
}

/** The two lines that give a library's scores the best macro-F1 on labelled messages: the most it can be tuned to. */
export function tuneLines(scores: readonly number[], labels: readonly Side[]): Lines {
  const tried = quantiles(scores);
  let best: Lines = { below: 0, from: 0 };
  let most = -1;
  for (const below of tried)
    for (const from of tried) {
      if (from < below) continue;
      const { macroF1 } = measureSides(
        labels,
        scores.map((score) => sideBy(score, { below, from })),
      );
      if (macroF1 > most) [most, best] = [macroF1, { below, from }];
    }
  return best;
}
