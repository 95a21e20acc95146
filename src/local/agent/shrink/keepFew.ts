/**
 * The fewest of a list, in their order, of which a property still holds, so that it holds of none with one less (Zeller's delta debugging,
 * ddmin): halves and their complements first, then ever smaller parts. `holds` must hold of the whole list.
 */
export function keepFew<Item>(all: readonly Item[], holds: (some: readonly Item[]) => boolean): readonly Item[] {
  let [kept, parts] = [all, 2];
  while (kept.length >= 2) {
    const size = Math.ceil(kept.length / parts);
    const pieces = Array.from({ length: Math.ceil(kept.length / size) }, (_, at) => at * size);
    const without = (from: number): readonly Item[] => kept.filter((_, at) => at < from || at >= from + size);
    const piece = pieces.map((from) => kept.slice(from, from + size)).find(holds);
    const rest = piece ?? pieces.map(without).find((some) => some.length > 0 && holds(some));
    if (rest) [kept, parts] = [rest, piece ? 2 : Math.max(2, parts - 1)];
    else if (size === 1) break;
    else parts = Math.min(kept.length, parts * 2);
  }
  return kept;
}
