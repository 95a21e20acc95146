import { compareSets } from "#text";
import type { RankedCase } from "./caseParts";

/** From this likeness on (Dice, by stems) two resolutions tell the same steps. */
const alike = 0.7;

/** Cases that ended the same way, at least one. */
export type Group = readonly [RankedCase, ...RankedCase[]];

/**
 * Groups cases by how they ended: by the article that solved them, else by resolutions in nearly the same words. Each
 * group is led by its first case in the order given; give them in a fixed order to get the same groups. Cases that tell
 * neither an article nor a resolution are left out, as they teach nothing.
 */
export function groupByEnding(cases: readonly RankedCase[]): Group[] {
  const byArticle = new Map<string, [RankedCase, ...RankedCase[]]>();
  const byText: [RankedCase, ...RankedCase[]][] = [];
  for (const one of cases) {
    const article = one.source.article.trim().toUpperCase();
    if (article !== "") {
      const group = byArticle.get(article);
      if (group === undefined) byArticle.set(article, [one]);
      else group.push(one);
    } else if (one.words.resolutionStems.size > 0) {
      const group = byText.find(([lead]) => tellsSame(lead, one));
      if (group === undefined) byText.push([one]);
      else group.push(one);
    }
  }
  return [...byArticle.values(), ...byText];
}

function tellsSame(a: RankedCase, b: RankedCase): boolean {
  return compareSets(a.words.resolutionStems, b.words.resolutionStems) >= alike;
}
