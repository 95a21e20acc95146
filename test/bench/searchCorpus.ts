import { createChance } from "#local/contactCentre/customers";

/** A made-up article: `title` of about six words, `body` of about forty. */
export type MadeArticle = { readonly id: string; readonly title: string; readonly body: string };

/** Makes articles and questions up: the same number gives the same article, so none needs to be kept. */
export interface Corpus {
  article(number: number): MadeArticle;
  /** So many different words of the article of this number, in a made-up order. */
  question(number: number, words: number): string;
}

const onsets = "b br c ch cl d dr f fl g gr h j k l m n p pl pr qu r s sh sl st t tr v w".split(" ");
const vowels = "a e i o u ai ea oo ou".split(" ");
const codas = "b ck d ff g l ll m mp n nd nk p r rd rk sh sk st t tch x".split(" ");
const tails = ["", "le", "et", "ow", "on", "ic", "al", "ure", "ent"];
/** How a word stands in a text, and how often so. */
const inflections = [
  ["", 0.5],
  ["s", 0.72],
  ["ed", 0.84],
  ["ing", 0.94],
  ["er", 0.98],
  ["ation", 1],
] as const;

const roots = 40_000;
/** Zipf and Mandelbrot: frequency falls with 1 / (rank + this). 20 is text without its function words. */
const flatHead = 20;
/** One word in so many is a code that hardly any other article names. */
const codeEvery = 100;
const codes = 1_000_000;

type Chance = () => number;

function pick(list: readonly string[], chance: Chance): string {
  return list[Math.floor(chance() * list.length)] ?? "";
}

function makeRoots(chance: Chance): readonly string[] {
  const made = new Set<string>();
  while (made.size < roots) {
    const syllable = (): string => pick(onsets, chance) + pick(vowels, chance) + pick(codas, chance);
    made.add(`${syllable()}${chance() < 0.5 ? syllable() : ""}${pick(tails, chance)}`);
  }
  return [...made];
}

/** About 46 words an article, as the titles and bodies of short support articles have without their function words. */
export function createCorpus(): Corpus {
  const words = makeRoots(createChance(7));
  const drawRank = (chance: Chance): number =>
    Math.floor(flatHead * Math.pow((roots + flatHead) / flatHead, chance())) - flatHead;
  const drawWord = (chance: Chance): string => {
    if (chance() * codeEvery < 1) return `E${Math.floor(chance() * codes)}`;
    const form = chance();
    return `${words[drawRank(chance)] ?? ""}${inflections.find(([, upTo]) => form < upTo)?.[0] ?? ""}`;
  };
  const drawWords = (chance: Chance, least: number, most: number): string =>
    Array.from({ length: least + Math.floor(chance() * (most - least + 1)) }, () => drawWord(chance)).join(" ");
  const article = (number: number): MadeArticle => {
    const chance = createChance(number * 2_654_435_761);
    return { id: `KA-${number}`, title: drawWords(chance, 4, 8), body: drawWords(chance, 20, 60) };
  };
  return {
    article,
    question: (number, count) => {
      const chance = createChance(number + 1);
      const { title, body } = article(number);
      const distinct = [...new Set(`${title} ${body}`.split(" "))].map((word) => ({ word, order: chance() }));
      return distinct
        .sort((a, b) => a.order - b.order)
        .slice(0, count)
        .map(({ word }) => word)
        .join(" ");
    },
  };
}
