import type { RankedCase } from "./caseParts";

/** From this likeness on (Dice, by stems) two resolutions tell the same steps. */
const alike = 0.7;

/** Cases that ended the same way, at least one. */
export type Group = readonly [RankedCase, ...RankedCase[]];

type Growing = [RankedCase, ...RankedCase[]];

/**
 * Groups cases by how they ended: by the article that solved them, else by resolutions in nearly the same words. Each
 * group is led by its first case in the order given; give them in a fixed order to get the same groups. Cases that tell
 * neither an article nor a resolution teach nothing: they are left out, or stand alone where `all` are wanted.
 */
export function groupByEnding(cases: readonly RankedCase[], all = false): Group[] {
  const byArticle = new Map<string, Growing>();
  const byText = createTextGroups(all);
  for (const one of cases) {
    const article = one.source.article.trim().toUpperCase();
    const group = article === "" ? null : byArticle.get(article);
    if (group === null) byText.add(one);
    else if (group === undefined) byArticle.set(article, [one]);
    else group.push(one);
  }
  return [...byArticle.values(), ...byText.groups];
}

/** Groups by resolution. Which groups a stem leads to is kept, so that a case is held against those that share a word with it. */
function createTextGroups(all: boolean): { readonly groups: readonly Group[]; add(one: RankedCase): void } {
  const groups: Growing[] = [];
  const ledBy = new Map<string, number[]>();
  const shared: number[] = [];

  /** The first group told in nearly the same words. */
  function find(stems: ReadonlySet<string>): Growing | undefined {
    const touched: number[] = [];
    for (const stem of stems)
      for (const at of ledBy.get(stem) ?? []) if ((shared[at] = (shared[at] ?? 0) + 1) === 1) touched.push(at);
    let first = groups.length;
    for (const at of touched) {
      const others = groups[at]?.[0].words.resolutionStems.size ?? 0;
      if (at < first && (2 * (shared[at] ?? 0)) / (stems.size + others) >= alike) first = at;
      shared[at] = 0;
    }
    return groups[first];
  }

  return {
    groups,
    add(one) {
      const stems = one.words.resolutionStems;
      if (stems.size === 0 && !all) return;
      const known = find(stems);
      if (known) return void known.push(one);
      for (const stem of stems) {
        const led = ledBy.get(stem);
        if (led) led.push(groups.length);
        else ledBy.set(stem, [groups.length]);
      }
      groups.push([one]);
    },
  };
}
