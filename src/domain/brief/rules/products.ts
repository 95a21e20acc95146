import type { Turn } from "#domain/conversation";
import { sameKey } from "./identifiers";
import type { Mention } from "./mentions";

/** Looks for the names of products in turns; made once for a list of names. */
export interface ProductFinder {
  /** Mentions of any of the products, in order; each product once a turn. */
  find(turn: Turn): readonly Mention[];
}

/** "Brio 3" is also called "Brio": a version behind the name may be left away. */
const namesOf = (product: string): readonly string[] => {
  const short = product.replace(/ \d{1,4}$/, "");
  return short.length >= 3 && short !== product ? [product, short] : [product];
};

const isWordSign = /[a-z0-9\u00c0-\u1fff\u2c00-\ud7ff]/i;

type Taken = readonly { readonly from: number; readonly to: number }[];

/** Where `name` stands in `text` as a word of its own and outside `taken` (longer names), -1 when nowhere. */
const findName = (text: string, name: string, taken: Taken): number => {
  for (let from = text.indexOf(name); from >= 0; from = text.indexOf(name, from + 1)) {
    const to = from + name.length;
    const isWord = !isWordSign.test(text.charAt(from - 1)) && !isWordSign.test(text.charAt(to));
    if (isWord && !taken.some((other) => from < other.to && other.from < to)) return from;
  }
  return -1;
};

const toMention = (turn: Turn, product: string, from: number, to: number): Mention => {
  const written = turn.text.slice(from, to);
  const text = written.toLowerCase() === product.toLowerCase() ? product : written;
  return {
    kind: "product",
    label: "product",
    text,
    key: sameKey(product),
    at: { turn, from, to },
    corrected: false,
    apart: true,
  };
};

/**
 * Makes a finder for `products` (names from the case, the articles or the hand-off; nothing is known beforehand). Names
 * under two characters are left out, at most 200 are taken. A mention carries the product's full name as its key, and
 * as its text the name as the list writes it where the customer wrote it whole, else the customer's own word.
 */
export function createProductFinder(products: readonly string[]): ProductFinder {
  const full = new Map<string, string>();
  for (const product of products.slice(0, 200)) {
    const name = product.trim();
    if (name.length >= 2 && name.length <= 60)
      for (const one of namesOf(name)) if (!full.has(one.toLowerCase())) full.set(one.toLowerCase(), name);
  }
  const all = [...full].sort(([a], [b]) => b.length - a.length || (a < b ? -1 : 1));
  return {
    find(turn) {
      const text = turn.text.slice(0, 8_000);
      const lower = text.toLowerCase();
      // Lower case may be longer in a few scripts; places would then be wrong, so such a text is searched as it is.
      const searched = lower.length === text.length ? lower : text;
      const found = new Map<string, Mention>();
      for (const [name, product] of all) {
        const from = found.has(product)
          ? -1
          : findName(
              searched,
              name,
              [...found.values()].map(({ at }) => at),
            );
        if (from >= 0) found.set(product, toMention(turn, product, from, from + name.length));
      }
      return [...found.values()].sort((a, b) => a.at.from - b.at.from);
    },
  };
}
