import { nameWords } from "./products";

/** What a conversation stands in, by its name: its queue, its workstream, its customer's account. */
export type Place = { readonly kind: "queue" | "workstream" | "account"; readonly name: string };

export type PlacedProduct = { readonly product: string; readonly place: Place };

/** The words stand in the name one behind the other. */
function holds(name: readonly string[], words: readonly string[]): boolean {
  return name.some((_, at) => words.every((word, offset) => name[at + offset] === word));
}

/** Products that the name has in full and no longer one has; else the first word that several products share ("Brio" of "Brio 3"). */
function namedIn(name: readonly string[], products: readonly (readonly string[])[]): readonly string[] {
  const full = products.filter((words) => holds(name, words));
  const longest = full.filter((words) => !full.some((other) => other.length > words.length && holds(other, words)));
  if (longest.length > 0) return longest.map((words) => words.join(" "));
  const families = products.map(([first = ""]) => first);
  return [...new Set(families.filter((family, at) => families.indexOf(family) !== at && name.includes(family)))];
}

/** As its products have it: "Brio". */
const familyName = (family: string, products: readonly string[]): string =>
  products.map((name) => name.trim().split(/[\s-]/, 1)[0] ?? "").find((first) => nameWords(first)[0] === family) ??
  family;

/**
 * The product that the first of these places is named for, of the products given; null where none is, and where it is named for
 * several: that says which team it is, and not what this is about.
 */
export function findPlacedProduct(places: readonly Place[], products: readonly string[]): PlacedProduct | null {
  const known = new Map(products.map((name) => [nameWords(name).join(" "), name.trim()]));
  known.delete("");
  const words = [...known.keys()].sort().map((key) => key.split(" "));
  for (const place of places) {
    const [only, second] = namedIn(nameWords(place.name), words);
    if (only !== undefined && second === undefined)
      return { product: known.get(only) ?? familyName(only, products), place };
  }
  return null;
}
