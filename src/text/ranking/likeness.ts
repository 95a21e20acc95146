import type { Features } from "./features";
import { createLeavingOut, type LeavingOut } from "./leaveOut";
import { lay, loud, placeOf, places, tableRarity, type Weigh } from "./weighFeatures";

/** What a token of the question gave to a likeness, by its index; the shares of all tokens add up to it. */
export type TokenShare = { readonly token: number; readonly share: number };

/** How like texts are to questions: the cosine of their features, rarer features counting more. */
export interface Likeness {
  /** One of each text, in the order given: 0 nothing in common … 1 the same. */
  rate(question: Features): Float64Array;
  /** As if some of the texts had never been there; those are 0. Each further one costs what the texts have in common. */
  rateWithout(question: Features, left: readonly number[]): Float64Array;
  /** What made one of them; strongest first. */
  explain(question: Features, text: number): readonly TokenShare[];
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
  const rarity = tableRarity(texts.length);
  const weigh: Weigh = (key, count) =>
    loud(count) * (rarity[Math.min(holders[key & (places - 1)] ?? 0, texts.length)] ?? 0);
  const lengths = texts.map(({ keys, counts }) => {
    let square = 0;
    for (let at = 0; at < keys.length; at += 1) square += weigh(keys[at] ?? 0, counts[at] ?? 1) ** 2;
    return Math.sqrt(square) || 1;
  });
  let kept: LeavingOut | null = null;

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
    rateWithout: (question, left) => (kept ??= createLeavingOut(texts, holders)).rate(question, left),
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
