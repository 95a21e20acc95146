import type { Token } from "#text";
import { tokenise } from "#text";

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

const longestText = 4000;
export const mostCounted = 255;

/** The tokens of a text that count; function words too, as "can I" and "why did" tell one wish from another. */
export function readTokens(text: string): Token[] {
  return tokenise(text.slice(0, longestText)).filter(({ kind }) => kind !== "reference");
}

/**
 * Stems, pairs of neighbouring stems (they carry negation: "not arrived"), and stretches of three and four letters across
 * the whole text, which forgive misspelling and inflection. Hashed, as strings would take most of the time; two of
 * 50,000 features share a hash in one model of three. Linear in the text, of which 4,000 characters are read.
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
  for (let at = 0; at + 3 <= codes.length; at += 1) {
    let hash = offset ^ seeds.letters;
    for (let next = at; next < at + 3; next += 1) hash = mix(hash, codes[next] ?? 0);
    add(settle(hash), owners[at + 1] ?? 0);
    if (at + 4 <= codes.length) add(settle(mix(hash, codes[at + 3] ?? 0)), owners[at + 1] ?? 0);
  }
}

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
