import { tokenise } from "#text";

/** A name as it is compared, of a product or a person: its folded words in order. */
export function nameWords(name: string): string[] {
  return tokenise(name.slice(0, 200)).map(({ word }) => word);
}

/** Whether two names mean one product: the words of one begin the other ("Brio" and "Brio 3"). "" is no product. */
export function isSameProduct(a: string, b: string): boolean {
  const [first, second] = [nameWords(a), nameWords(b)];
  const [short, long] = first.length <= second.length ? [first, second] : [second, first];
  return short.length > 0 && short.every((word, at) => word === long[at]);
}
