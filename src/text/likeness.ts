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

/** The texts that hold a feature, and how much it weighs in each. */
type Postings = { readonly texts: number[]; readonly values: number[] };

/** A feature weighs `(1 + ln count) · ln(1 + n / (holders + ½))` (Salton and Buckley 1988, with the half that rare ones need). */
const weigh = (count: number, texts: number, holders: number): number =>
  (1 + Math.log(count)) * Math.log(1 + texts / (holders + 0.5));

/**
 * Learns how rare features are from the texts themselves. A feature of the question that no text holds counts in the
 * question's length alone: that is what makes the value itself say something, whatever the texts are. Linear in the
 * features of the texts to learn, in those of the question times their holders to ask.
 */
export function createLikeness(texts: readonly Features[]): Likeness {
  const postings = new Map<number, Postings>();
  texts.forEach(({ keys, counts }, text) => {
    keys.forEach((key, at) => {
      const known = postings.get(key);
      if (known) {
        known.texts.push(text);
        known.values.push(counts[at] ?? 1);
      } else postings.set(key, { texts: [text], values: [counts[at] ?? 1] });
    });
  });
  const lengths = new Float64Array(texts.length);
  for (const { texts: holders, values } of postings.values()) {
    holders.forEach((text, at) => {
      const value = weigh(values[at] ?? 1, texts.length, holders.length);
      values[at] = value;
      lengths[text] = (lengths[text] ?? 0) + value * value;
    });
  }
  lengths.forEach((square, text) => (lengths[text] = Math.sqrt(square) || 1));

  /** Calls `hear` for each feature of the question that is held; gives the question's length. */
  function walk({ keys, counts }: Features, hear: (value: number, held: Postings, at: number) => void): number {
    let square = 0;
    keys.forEach((key, at) => {
      const held = postings.get(key);
      const value = weigh(counts[at] ?? 1, texts.length, held?.texts.length ?? 0);
      square += value * value;
      if (held) hear(value, held, at);
    });
    return Math.sqrt(square) || 1;
  }

  return {
    rate(question) {
      const rates = new Float64Array(texts.length);
      const length = walk(question, (value, held) => {
        held.texts.forEach((text, at) => (rates[text] = (rates[text] ?? 0) + value * (held.values[at] ?? 0)));
      });
      rates.forEach((product, text) => (rates[text] = product / length / (lengths[text] ?? 1)));
      return rates;
    },
    explain(question, text) {
      const shares = new Map<number, number>();
      const length = walk(question, (value, held, at) => {
        const place = held.texts.indexOf(text);
        if (place < 0) return;
        const token = question.tokens[at] ?? 0;
        shares.set(token, (shares.get(token) ?? 0) + value * (held.values[place] ?? 0));
      });
      return [...shares]
        .map(([token, product]) => ({ token, share: product / length / (lengths[text] ?? 1) }))
        .sort((a, b) => b.share - a.share || a.token - b.token);
    },
  };
}
