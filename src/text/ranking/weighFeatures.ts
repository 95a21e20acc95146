import type { Features } from "./features";

/** Holders are counted in so many places: of 100,000 features one in five shares its place, and counts as less rare than it is. */
export const places = 1 << 18;
/** The question's features stand in a table with so much room for each. */
const room = 4;

export type Weigh = (key: number, count: number) => number;

/** The features of a question by their keys, in one flat table: a text of thousands is held against it without a map. */
type Table = { readonly keys: Int32Array; readonly values: Float64Array };

export const loud = (count: number): number => (count === 1 ? 1 : 1 + Math.log(count));

/** Where a key stands, or the empty place where it would. */
export function placeOf(key: number, { keys, values }: Table): number {
  const last = keys.length - 1;
  let place = key & last;
  while (values[place] !== 0 && keys[place] !== key) place = (place + 1) & last;
  return place;
}

/** The table and the length of the question. */
export function lay({ keys, counts }: Features, weigh: Weigh): readonly [Table, length: number] {
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

/** How much a feature says that `held` of so many texts hold, by `held`. */
export const tableRarity = (texts: number): Float64Array =>
  Float64Array.from({ length: texts + 1 }, (_, held) => Math.log(1 + texts / (held + 0.5)));
