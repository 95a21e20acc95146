/**
 * Remembers a number for each of many words, found by where a word stands in a text: no string is cut out to ask, which is
 * most of what reading costs otherwise. Open addressing over one array of characters.
 */
export interface WordTable {
  /** Whether it should be cleared before more is added. */
  readonly full: boolean;
  /** −1 when the word in [from, to) is not known. */
  find(text: string, from: number, to: number): number;
  /** Must not be known yet. `value` ≥ 0. */
  add(text: string, from: number, to: number, value: number): void;
  clear(): void;
}

/** Hashing and comparing a longer word would cost more than reading it again. */
export const longestKnown = 32;
const mostWords = 1 << 17;

/** A word is its hash, where its characters begin (and the one before it ends), and its value. */
type Words = {
  hashes: Int32Array;
  begins: Int32Array;
  values: Int32Array;
  characters: Uint16Array;
  /** Numbers of words from 1; 0 is empty. */
  slots: Int32Array;
  size: number;
};

export function createWordTable(): WordTable {
  const words: Words = {
    hashes: new Int32Array(256),
    begins: new Int32Array(257),
    values: new Int32Array(256),
    characters: new Uint16Array(2048),
    slots: new Int32Array(512),
    size: 0,
  };
  return {
    get full() {
      return words.size >= mostWords;
    },
    find: (text, from, to) => {
      const word = words.slots[slotOf(words, hashOf(text, from, to), text, from, to)] as number;
      return word === 0 ? -1 : (words.values[word - 1] as number);
    },
    add: (text, from, to, value) => {
      makeRoom(words, to - from);
      const hash = hashOf(text, from, to);
      const { begins, characters, hashes, values, slots, size } = words;
      const begin = begins[size] as number;
      for (let at = from; at < to; at += 1) characters[begin + at - from] = text.charCodeAt(at);
      slots[slotOf(words, hash, text, from, to)] = size + 1;
      hashes[size] = hash;
      values[size] = value;
      begins[size + 1] = begin + to - from;
      words.size += 1;
    },
    clear: () => {
      words.slots.fill(0);
      words.size = 0;
    },
  };
}

/** The slot of a word, or the empty one where it belongs. */
function slotOf(words: Words, hash: number, text: string, from: number, to: number): number {
  const { slots, hashes } = words;
  const mask = slots.length - 1;
  let slot = hash & mask;
  for (let word = slots[slot] as number; word > 0; word = slots[slot] as number) {
    if (hashes[word - 1] === hash && isWord(words, word - 1, text, from, to)) break;
    slot = (slot + 1) & mask;
  }
  return slot;
}

function isWord({ begins, characters }: Words, word: number, text: string, from: number, to: number): boolean {
  const begin = begins[word] as number;
  if ((begins[word + 1] as number) - begin !== to - from) return false;
  for (let at = from; at < to; at += 1) {
    if (characters[begin + at - from] !== text.charCodeAt(at)) return false;
  }
  return true;
}

/** Half of the slots stay empty, so that looking for a word ends soon. */
function makeRoom(words: Words, characters: number): void {
  const { size } = words;
  if (size === words.values.length) {
    words.hashes = enlarge(words.hashes, new Int32Array(size * 2));
    words.values = enlarge(words.values, new Int32Array(size * 2));
    words.begins = enlarge(words.begins, new Int32Array(size * 2 + 1));
    words.slots = new Int32Array(size * 4);
    for (let word = 0; word < size; word += 1) {
      let slot = (words.hashes[word] as number) & (size * 4 - 1);
      while (words.slots[slot] !== 0) slot = (slot + 1) & (size * 4 - 1);
      words.slots[slot] = word + 1;
    }
  }
  const used = words.begins[size] as number;
  if (used + characters > words.characters.length) {
    words.characters = enlarge(words.characters, new Uint16Array(2 * (used + characters)));
  }
}

/** Mixed at the end, because the slot is taken from the low bits. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5 | 0;
  for (let at = from; at < to; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}

function enlarge<List extends Int32Array | Uint16Array>(from: List, into: List): List {
  into.set(from);
  return into;
}
