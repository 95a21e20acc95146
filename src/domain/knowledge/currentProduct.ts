import type { Token } from "#text";
import type { Inquiry } from "./inquiry";
import { findPlacedProduct } from "./placedProduct";
import { isSameProduct, nameWords } from "./products";

/**
 * The product the customer asks about now: of the given ones and the inquiry's own, that which was named in full in the
 * newest message that names any; the inquiry's own when no message names another. So a customer who moves on to a second
 * product is no longer answered about the first. Names are written with a capital: "his account" names no product "Account". When one message names several, the longer name wins, then the
 * inquiry's own, then the first in the alphabet.
 */
export function currentProduct({ product, texts }: Inquiry, products: readonly string[]): string {
  const known = [...new Set([product, ...products])].filter((name) => nameWords(name).length > 0).sort();
  for (const { text, tokens } of texts) {
    const isName = ({ from }: Token): boolean => /\p{Lu}|\p{Nd}/u.test(text.charAt(from));
    const said = new Set(tokens.filter(isName).map(({ word }) => word));
    const named = known.filter((name) => nameWords(name).every((word) => said.has(word)));
    if (named.length === 0) continue;
    const own = (name: string): number => (isSameProduct(name, product) ? 1 : 0);
    const [first = product] = named.sort((a, b) => nameWords(b).length - nameWords(a).length || own(b) - own(a));
    return isSameProduct(first, product) ? product : first;
  }
  return product;
}

/** The inquiry about that product; where nobody named one, about the one its queue, workstream or account is named for. */
export function aboutNow(inquiry: Inquiry, products: readonly string[]): Inquiry {
  const product = currentProduct(inquiry, products);
  if (product !== "") return { ...inquiry, product };
  const placed = findPlacedProduct(inquiry.places, products);
  return placed ? { ...inquiry, product: placed.product, toldBy: placed.place } : inquiry;
}

/** The values of a score's part for the product: which, and what says that it is about it. */
export const productValues = (product: string, { toldBy }: Inquiry): Readonly<Record<string, string>> =>
  toldBy ? { product, by: toldBy.kind, place: toldBy.name } : { product };
