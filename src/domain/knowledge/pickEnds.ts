/**
 * The first `first` and the last `last` of the items that fit, in order and each once. What lies between is not looked at,
 * so a long list costs no more than a short one where what fits is common.
 */
export function pickEnds<T>(
  items: readonly T[],
  fits: (item: T) => boolean,
  first: number,
  last: number,
): readonly T[] {
  const begin: T[] = [];
  let from = 0;
  for (; from < items.length && begin.length < first; from += 1) {
    const item = items[from];
    if (item !== undefined && fits(item)) begin.push(item);
  }
  const end: T[] = [];
  for (let at = items.length - 1; at >= from && end.length < last; at -= 1) {
    const item = items[at];
    if (item !== undefined && fits(item)) end.push(item);
  }
  return [...begin, ...end.reverse()];
}
