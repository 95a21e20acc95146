import type { Hit } from "./hits";
import { turnIrony } from "./irony";
import { findExclamation, findInsistence, findTimeLost } from "./signals";
import type { Token } from "./tokens";

/** A polite question names a trouble without complaining of it. */
const asked = 0.4;
const beforeBut = 0.45;
const afterBut = 1.35;

const asking: ReadonlySet<string> = new Set(
  `is are was can could do does did will would what when where which who how wheres whats hows whos may should any has have`.split(
    " ",
  ),
);
const contrast: ReadonlySet<string> = new Set(["but", "however"]);

const isPoliteQuestion = (sentence: readonly Token[]): boolean => {
  const end = sentence[sentence.length - 1];
  if (!end || end.lower !== "?") return false;
  return sentence.some((token) => asking.has(token.bare)) && !sentence.some((token) => token.bare === "why");
};

const scale = (hits: readonly Hit[], factor: (hit: Hit) => number): readonly Hit[] =>
  hits.map((hit) => ({ ...hit, points: hit.points * factor(hit) }));

const sum = (hits: readonly Hit[]): number => hits.reduce((total, hit) => total + hit.points, 0);

const weighSentence = (sentence: readonly Token[], found: readonly Hit[], after: number): readonly Hit[] => {
  let hits = turnIrony(sentence, [...found, ...findTimeLost(sentence)], after);
  if (isPoliteQuestion(sentence)) hits = scale(hits, () => asked);
  const but = sentence.find((token) => contrast.has(token.bare));
  if (but) hits = scale(hits, (hit) => (hit.from < but.from ? beforeBut : afterBut));
  return [...hits, ...findExclamation(sentence, sum(hits)), ...findInsistence(sentence)];
};

const groupBySentence = <T extends { readonly sentence: number }>(list: readonly T[]): ReadonlyMap<number, T[]> => {
  const groups = new Map<number, T[]>();
  for (const item of list) {
    const group = groups.get(item.sentence);
    if (group) group.push(item);
    else groups.set(item.sentence, [item]);
  }
  return groups;
};

/**
 * Weighs each sentence as a whole: irony turned, polite questions halved, what follows "but" over what stands before
 * it, exclamation and insistence added. Returns hits in order of place. Sentences without a hit and without an
 * insistent mark give nothing.
 */
export function weighSentences(tokens: readonly Token[], hits: readonly Hit[]): readonly Hit[] {
  const found = groupBySentence(hits);
  const weighed: Hit[] = [];
  for (const [number, sentence] of groupBySentence(tokens)) {
    weighed.push(...weighSentence(sentence, found.get(number) ?? [], sum(found.get(number + 1) ?? [])));
  }
  return weighed.sort((a, b) => a.from - b.from || a.to - b.to);
}
