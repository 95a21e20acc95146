import type { Turn } from "#domain/conversation";
import { sameKey } from "./identifiers";
import type { Mention } from "./mentions";

/** Looks for the names of products in turns; made once for a list of names. */
export interface ProductFinder {
  /** Mentions of any of the products, in order; each product once a turn. */
  find(turn: Turn): readonly Mention[];
}

const escape = (name: string): string => name.replace(/[.*+?^${}()|[\]\\/-]/g, "\\$&");

/** "Brio 3" is also called "Brio": a version behind the name may be left away. */
const namesOf = (product: string): readonly string[] => {
  const short = product.replace(/ \d{1,4}$/, "");
  return short.length >= 3 && short !== product ? [product, short] : [product];
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
  const all = [...full.keys()].sort((a, b) => b.length - a.length || (a < b ? -1 : 1));
  const pattern =
    all.length > 0 ? new RegExp(`(?<![\\p{L}\\p{N}])(?:${all.map(escape).join("|")})(?![\\p{L}\\p{N}])`, "giu") : null;
  return {
    find(turn) {
      const found = new Map<string, Mention>();
      for (const match of pattern ? turn.text.slice(0, 8_000).matchAll(pattern) : []) {
        const product = full.get(match[0].toLowerCase()) ?? match[0];
        const whole = match[0].toLowerCase() === product.toLowerCase();
        const at = { turn, from: match.index, to: match.index + match[0].length };
        const known = found.get(product);
        if (known && (known.text === product || !whole)) continue;
        found.set(product, {
          kind: "product",
          label: "product",
          text: whole ? product : match[0],
          key: sameKey(product),
          at,
          corrected: false,
          apart: true,
        });
      }
      return [...found.values()];
    },
  };
}
