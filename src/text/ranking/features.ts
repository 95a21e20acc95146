import type { Token } from "#text/words";

/** What a text is judged by, each feature once, in the order of first appearance. */
export type Features = {
  /** 32-bit hashes, signed: as small integers they are found in a map without a number being made for each. */
  readonly keys: Int32Array;
  readonly counts: Uint8Array;
  /** Index of the token each one first came from, to tell which word spoke. */
  readonly tokens: Uint16Array;
  /** How many of them, from the front, are words and pairs; the others are stretches of letters. */
  readonly words: number;
};

/** A feature is counted so often at most. */
export const mostCounted = 255;
/** Tokens beyond these are not read. */
const mostTokens = 20_000;

/** The tokens of a text that its features are read from: all but references ("KA-01042"), which name and do not say. */
export const countedTokens = (tokens: readonly Token[]): readonly Token[] =>
  tokens.filter(({ kind }) => kind !== "reference").slice(0, mostTokens);

/**
 * What a text is like, beside what it is about: stems (function words too, as "can I" and "why did" tell one wish from
 * another), pairs of neighbouring stems (they carry negation: "not arrived"), and stretches of three and four letters across
 * the whole text, which forgive misspelling and inflection; of scripts that write without spaces, of two letters too.
 * Hashed, as strings would take most of the time; two of 50,000 features share a hash in one model
 * of three. Linear in the text.
 */
export function readFeatures(tokens: readonly Token[]): Features {
  const places = new Map<number, number>();
  const counts: number[] = [];
  const owners: number[] = [];
  const add = (key: number, token: number): void => {
    const place = places.get(key);
    if (place === undefined) {
      places.set(key, counts.length);
      counts.push(1);
      owners.push(token);
    } else counts[place] = Math.min((counts[place] ?? 0) + 1, mostCounted);
  };
  addWords(tokens, add);
  const words = counts.length;
  addLetters(tokens, add);
  return {
    keys: Int32Array.from(places.keys()),
    counts: Uint8Array.from(counts),
    tokens: Uint16Array.from(owners),
    words,
  };
}

type Add = (key: number, token: number) => void;

const seeds = { word: 0x11, pair: 0x22, letters: 0x33 } as const;

function addWords(tokens: readonly Token[], add: Add): void {
  let before = "";
  tokens.forEach(({ stem }, at) => {
    add(settle(mixIn(seeds.word, stem)), at);
    add(settle(mixIn(mixIn(seeds.pair, `${before} `), stem)), at);
    before = stem;
  });
  if (tokens.length > 0) add(settle(mixIn(seeds.pair, `${before} .`)), tokens.length - 1);
}

/** Slides over the words joined by blanks; a stretch belongs to the word its second letter stands in. */
function addLetters(tokens: readonly Token[], add: Add): void {
  const codes: number[] = [blank];
  const owners: number[] = [0];
  tokens.forEach(({ word }, at) => {
    for (let place = 0; place < word.length; place += 1) {
      codes.push(word.charCodeAt(place));
      owners.push(at);
    }
    codes.push(blank);
    owners.push(at);
  });
  for (let at = 0; at + 2 < codes.length; at += 1)
    addStretches(codes, at, (key, place) => add(key, owners[place] ?? 0));
}

/** The stretches that begin at a letter, with the place of the letter whose word they belong to. */
function addStretches(codes: readonly number[], at: number, add: (key: number, place: number) => void): void {
  const [first = 0, second = 0, third = 0] = codes.slice(at, at + 3);
  const two = mix(mix(offset ^ seeds.letters, first), second);
  if (isGrammar(first) && isGrammar(second)) return;
  if (isIdeograph(first)) add(settle(two), at);
  const three = mix(two, third);
  add(settle(three), at + 1);
  if (at + 3 < codes.length) add(settle(mix(three, codes[at + 3] ?? 0)), at + 1);
}

/** Hiragana, and the blank between words: two of them are mostly grammar, which every Japanese text has. */
const isGrammar = (code: number): boolean => code === blank || (code >= 0x3041 && code <= 0x309f);

/** Kana, ideographs, Thai: two of them say as much as four letters do. */
const isIdeograph = (code: number): boolean => (code >= 0x2e80 && code < 0xac00) || (code >= 0xe00 && code < 0xe80);

/** FNV-1a (Fowler, Noll, Vo) with a last stir, as its low bits alone are weak. */
const offset = 0x811c9dc5;
const prime = 0x01000193;
const blank = 0x20;

function mix(hash: number, code: number): number {
  return Math.imul(hash ^ code, prime);
}

function mixIn(seed: number, text: string): number {
  let hash = offset ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = mix(hash, text.charCodeAt(at));
  return hash;
}

function settle(hash: number): number {
  const stirred = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return stirred ^ (stirred >>> 12);
}
