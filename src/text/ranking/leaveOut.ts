import { remember } from "#text/words";
import type { Features } from "./features";
import { loud, places, tableRarity } from "./weighFeatures";

/** Texts that are asked again and again, each time as if others of them had never been there. */
export interface LeavingOut {
  /** One of each text, in the order given; 0 for those left out. */
  rate(question: Features, left: readonly number[]): Float64Array;
}

/** Which texts hold the features of a place, place after place: those of `place` stand from `starts[place]` on. */
type Holdings = {
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  readonly keys: Int32Array;
  /** How loud each is. */
  readonly loudness: Float64Array;
};

const placeIn = (key: number): number => key & (places - 1);

function listHoldings(texts: readonly Features[], holders: Uint16Array): Holdings {
  const starts = new Uint32Array(places + 1);
  for (let place = 0; place < places; place += 1) starts[place + 1] = (starts[place] ?? 0) + (holders[place] ?? 0);
  const all = starts[places] ?? 0;
  const held = { texts: new Uint32Array(all), keys: new Int32Array(all), loudness: new Float64Array(all) };
  const next = starts.slice();
  texts.forEach(({ keys, counts }, text) => {
    for (let at = 0; at < keys.length; at += 1) {
      const key = keys[at] ?? 0;
      const to = next[placeIn(key)] ?? 0;
      next[placeIn(key)] = to + 1;
      held.texts[to] = text;
      held.keys[to] = key;
      held.loudness[to] = loud(counts[at] ?? 1);
    }
  });
  return { starts, ...held };
}

/**
 * The lengths of texts, taken apart by how many hold a feature: what rarity is worth changes with every text that is left out, what
 * stands beside it does not. `squares[at]` of `texts[at]` are those of features that `held[at]` hold.
 */
type Lengths = {
  readonly texts: readonly number[];
  readonly held: readonly number[];
  readonly squares: readonly number[];
};

function takeApart(texts: readonly Features[], holders: Uint16Array): Lengths {
  const apart = { texts: [] as number[], held: [] as number[], squares: [] as number[] };
  /** Features of different keys may share a place: more than there are texts may hold one. */
  const sums: number[] = [];
  texts.forEach(({ keys, counts }, text) => {
    const seen: number[] = [];
    for (let at = 0; at < keys.length; at += 1) {
      const held = holders[placeIn(keys[at] ?? 0)] ?? 0;
      if (!sums[held]) seen.push(held);
      sums[held] = (sums[held] ?? 0) + loud(counts[at] ?? 1) ** 2;
    }
    for (const held of seen) {
      apart.texts.push(text);
      apart.held.push(held);
      apart.squares.push(sums[held] ?? 0);
      sums[held] = 0;
    }
  });
  return apart;
}

/** How many of the texts left out hold the features of each place. */
function countLeft(texts: readonly Features[], left: readonly number[]): ReadonlyMap<number, number> {
  const taken = new Map<number, number>();
  for (const text of left)
    for (const key of texts[text]?.keys ?? []) taken.set(placeIn(key), (taken.get(placeIn(key)) ?? 0) + 1);
  return taken;
}

/** The squares of the lengths of all texts where a feature that so many hold is so rare. */
function measure({ texts, held, squares }: Lengths, count: number, rarity: Float64Array): Float64Array {
  const rare = rarity.map((one) => one * one);
  const last = rare.length - 1;
  const all = new Float64Array(count);
  for (let at = 0; at < squares.length; at += 1) {
    const text = texts[at] ?? 0;
    all[text] = (all[text] ?? 0) + (squares[at] ?? 0) * (rare[Math.min(held[at] ?? 0, last)] ?? 0);
  }
  return all;
}

/** What is asked about: how many hold the features of a place, and how rare that makes them, without those left out. */
type Rest = {
  readonly holdings: Holdings;
  readonly taken: ReadonlyMap<number, number>;
  readonly rare: (held: number) => number;
};

/** Adds to the squares of the lengths what features are rarer for being held by fewer. */
function addRarer(squares: Float64Array, { holdings: { starts, texts, loudness }, taken, rare }: Rest): void {
  for (const [place, count] of taken) {
    const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    const more = rare(to - from - count) ** 2 - rare(to - from) ** 2;
    for (let at = from; at < to; at += 1) {
      const text = texts[at] ?? 0;
      squares[text] = (squares[text] ?? 0) + more * (loudness[at] ?? 0) ** 2;
    }
  }
}

/** The question's own square; adds to the products what every text shares with it. */
function multiply(products: Float64Array, { keys: asked, counts }: Features, rest: Rest): number {
  const { starts, texts, keys, loudness } = rest.holdings;
  let square = 0;
  asked.forEach((key, of) => {
    const place = placeIn(key);
    const [from, to] = [starts[place] ?? 0, starts[place + 1] ?? 0];
    const worth = rest.rare(to - from - (rest.taken.get(place) ?? 0));
    const value = loud(counts[of] ?? 1) * worth;
    square += value * value;
    for (let at = from; at < to; at += 1) {
      const text = texts[at] ?? 0;
      if (keys[at] === key) products[text] = (products[text] ?? 0) + value * worth * (loudness[at] ?? 0);
    }
  });
  return square;
}

/**
 * Made once of all texts and their holders; to ask without some is then linear in the features that the question and those left out
 * share with the others, where learning the others anew would be linear in all there are.
 */
export function createLeavingOut(texts: readonly Features[], holders: Uint16Array): LeavingOut {
  const holdings = listHoldings(texts, holders);
  const lengths = takeApart(texts, holders);
  const measureWithout = remember((left: number) => {
    const rarity = tableRarity(texts.length - left);
    return { rarity, whole: measure(lengths, texts.length, rarity) };
  });

  return {
    rate(question, left) {
      const { rarity, whole } = measureWithout(left.length);
      const rare = (held: number): number => rarity[Math.min(held, rarity.length - 1)] ?? 0;
      const rest: Rest = { holdings, taken: countLeft(texts, left), rare };
      const squares = whole.slice();
      addRarer(squares, rest);
      const products = new Float64Array(texts.length);
      const square = multiply(products, question, rest);
      for (const text of left) products[text] = 0;
      return products.map((product, text) => product / (Math.sqrt(square * (squares[text] ?? 0)) || 1));
    },
  };
}
