/** Does something for every item and says how many a second. */
export function eachTimed<Item, Result>(
  items: readonly Item[],
  work: (item: Item) => Result,
): { readonly results: readonly Result[]; readonly perSecond: number } {
  const started = performance.now();
  const results = items.map(work);
  const seconds = (performance.now() - started) / 1000;
  return { results, perSecond: seconds > 0 ? items.length / seconds : 0 };
}

/** Every `step`-th item: a sample that is the same in every run. */
export function everyNth<Item>(items: readonly Item[], step: number): Item[] {
  return items.filter((_, at) => at % step === 0);
}
