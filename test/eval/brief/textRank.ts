import { isStopWord } from "#text";
import { rougeWords } from "./rouge";

const damping = 0.85;
const rounds = 30;

const overlap = (a: ReadonlySet<string>, b: ReadonlySet<string>): number => {
  if (a.size < 2 || b.size < 2) return 0;
  const common = [...a].filter((word) => b.has(word)).length;
  return common / (Math.log(a.size) + Math.log(b.size));
};

/**
 * The `count` most central sentences in their order (R. Mihalcea, P. Tarau, "TextRank", EMNLP 2004): a graph of word
 * overlap, ranked like pages.
 */
export function textRank(sentences: readonly string[], count: number): readonly string[] {
  const bags = sentences.map((sentence) => new Set(rougeWords(sentence).filter((word) => !isStopWord(word))));
  const links = bags.map((a, from) => bags.map((b, to) => (from === to ? 0 : overlap(a, b))));
  const degrees = links.map((row) => row.reduce((sum, link) => sum + link, 0));
  let ranks = sentences.map(() => 1);
  for (let round = 0; round < rounds; round += 1)
    ranks = ranks.map(
      (_, to) =>
        1 -
        damping +
        damping *
          links.reduce((sum, row, from) => {
            const degree = degrees[from] ?? 0;
            return degree === 0 ? sum : sum + ((row[to] ?? 0) / degree) * (ranks[from] ?? 0);
          }, 0),
    );
  const best = ranks
    .map((rank, at) => ({ rank, at }))
    .sort((a, b) => b.rank - a.rank || a.at - b.at)
    .slice(0, count);
  return best.sort((a, b) => a.at - b.at).map(({ at }) => sentences[at] ?? "");
}
