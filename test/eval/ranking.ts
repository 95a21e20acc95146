import { hitAt, mean, ndcgAt, reciprocalAt } from "./metrics";

/** Where the relevant items stood for one query, from 1, best first, and how many there are in all. */
export type Ranked = { readonly places: readonly number[]; readonly relevant: number };

/** Where the relevant ones of a ranked list stand. */
export function placesOf<Item>(ranked: readonly Item[], isRelevant: (item: Item) => boolean): number[] {
  return ranked.flatMap((item, at) => (isRelevant(item) ? [at + 1] : []));
}

/** The figures of many ranked answers. */
export function rankingFigures(answers: readonly Ranked[]): Record<"hit@1" | "hit@5" | "MRR@10" | "nDCG@10", number> {
  const first = answers.map(({ places }) => places[0] ?? Infinity);
  return {
    "hit@1": mean(first.map((place) => hitAt(1, place))),
    "hit@5": mean(first.map((place) => hitAt(5, place))),
    "MRR@10": mean(first.map((place) => reciprocalAt(10, place))),
    "nDCG@10": mean(
      answers.map(({ places, relevant }) => {
        const tops = new Set(places);
        const ranked = Array.from({ length: 10 }, (_, at) => at + 1);
        return ndcgAt(10, ranked, (place) => tops.has(place), relevant);
      }),
    ),
  };
}
