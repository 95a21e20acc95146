import type { Features } from "./features";

/** What a token of the question gave to a likeness, by its index; the shares of all tokens add up to it. */
export type TokenShare = { readonly token: number; readonly share: number };

/** How like texts are to questions: the cosine of their features, rarer features counting more. */
export interface Likeness {
  /** One of each text, in the order given: 0 nothing in common … 1 the same. */
  rate(question: Features): Float64Array;
  /** What made one of them; strongest first. */
  explain(question: Features, text: number): readonly TokenShare[];
}

/** Holders are counted in so many places: of 100,000 features one in five shares its place, and counts as less rare than it is. */
const places = 1 << 18;
/** The question's features stand in a table with so much room for each. */
const room = 4;

type Weigh = (key: number, count: number) => number;

/** The features of a question by their keys, in one flat table: a text of thousands is held against it without a map. */
type Table = { readonly keys: Int32Array; readonly values: Float64Array };

const loud = (count: number): number => (count === 1 ? 1 : 1 + Math.log(count));

/** Where a key stands, or the empty place where it would. */
function placeOf(key: number, { keys, values }: Table): number {
  const last = keys.length - 1;
  let place = key & last;
  while (values[place] !== 0 && keys[place] !== key) place = (place + 1) & last;
  return place;
}

/** The table and the length of the question. */
function lay({ keys, counts }: Features, weigh: Weigh): readonly [Table, length: number] {
  const size = 2 ** Math.ceil(Math.log2(1 + room * keys.length));
  const table: Table = { keys: new Int32Array(size), values: new Float64Array(size) };
  let square = 0;
  keys.forEach((key, at) => {
    const value = weigh(key, counts[at] ?? 1);
    square += value * value;
    const place = placeOf(key, table);
    table.keys[place] = key;
    table.values[place] = value;
  });
  return [table, Math.sqrt(square) || 1];
}

/**
 * Learns how rare features are from the texts themselves. A feature weighs `(1 + ln count) · ln(1 + n / (holders + ½))` (Salton
 * and Buckley 1988, with the half that rare ones need). One of the question that no text holds counts in the question's length
 * alone: that is what makes the value itself say something, whatever the texts are. To learn and to ask is linear in the
 * features of the texts, a few nanoseconds each.
 */
export function createLikeness(texts: readonly Features[]): Likeness {
  const holders = new Uint16Array(places);
  for (const { keys } of texts)
    for (const key of keys) holders[key & (places - 1)] = (holders[key & (places - 1)] ?? 0) + 1;
  const rarity = Float64Array.from({ length: texts.length + 1 }, (_, held) =>
    Math.log(1 + texts.length / (held + 0.5)),
  );
  const weigh: Weigh = (key, count) =>
    loud(count) * (rarity[Math.min(holders[key & (places - 1)] ?? 0, texts.length)] ?? 0);
  const lengths = texts.map(({ keys, counts }) => {
    let square = 0;
    for (let at = 0; at < keys.length; at += 1) square += weigh(keys[at] ?? 0, counts[at] ?? 1) ** 2;
    return Math.sqrt(square) || 1;
  });

  return {
    rate(question) {
      const [table, length] = lay(question, weigh);
      return Float64Array.from(texts, ({ keys, counts }, text) => {
        let product = 0;
        for (let at = 0; at < keys.length; at += 1) {
          const key = keys[at] ?? 0;
          const value = table.values[placeOf(key, table)] ?? 0;
          if (value !== 0) product += value * weigh(key, counts[at] ?? 1);
        }
        return product / length / (lengths[text] ?? 1);
      });
    },
    explain(question, text) {
      const { keys, counts } = texts[text] ?? { keys: [], counts: [] };
      const held = new Map(Array.from(keys, (key, at) => [key, counts[at] ?? 1]));
      const shares = new Map<number, number>();
      let square = 0;
      question.keys.forEach((key, at) => {
        const value = weigh(key, question.counts[at] ?? 1);
        square += value * value;
        const token = question.tokens[at] ?? 0;
        const count = held.get(key);
        if (count !== undefined) shares.set(token, (shares.get(token) ?? 0) + value * weigh(key, count));
      });
      const whole = (Math.sqrt(square) || 1) * (lengths[text] ?? 1);
      return [...shares]
        .map(([token, product]) => ({ token, share: product / whole }))
        .sort((a, b) => b.share - a.share || a.token - b.token);
    },
  };
}
