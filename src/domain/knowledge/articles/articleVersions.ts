import { tokenise } from "#text/words";
import type { KnowledgeArticle } from "./article";
import type { VersionRange } from "./versionRange";
import { isVersionCue, parseRanges, parseVersion } from "./versionRange";

/** What versions an article says it is for; `label` in its own words ("3.x", "bridge 2.0"), "" and [] when for all. */
export type ArticleVersions = { readonly label: string; readonly ranges: readonly VersionRange[] };

/**
 * Reads the versions of an article: from its keywords; if they name none, from its title ("on firmware 2.9"); if that
 * names none, from an opening line that begins with "Applies to", "For" or "Version". `openings` are its first blocks.
 * Of keywords those count that say so ("for 3.x", "version 3.x"); else those that close the list, where versions are put
 * apart from words to be found by ("update, bridge 2.2, flicker, bridge 2.0" is for 2.0); else any.
 */
export function readVersions(article: KnowledgeArticle, openings: readonly string[]): ArticleVersions {
  const keywords = article.keywords
    .slice(0, 2000)
    .split(/[,;|\n]/)
    .map((keyword) => keyword.trim())
    .filter((keyword) => keyword !== "");
  return (
    fromLabels(keywords.filter((keyword) => explicit.test(keyword))) ??
    fromLabels(closing(keywords)) ??
    fromLabels(keywords) ??
    fromTitle(article.title.slice(0, 300)) ??
    fromLabels(openings.flatMap(toLabels)) ?? { label: "", ranges: [] }
  );
}

const explicit = /^(?:for|versions?)\b/i;

function closing(keywords: readonly string[]): readonly string[] {
  let from = keywords.length;
  while (from > 0 && parseRanges(keywords[from - 1] ?? "") !== null) from -= 1;
  return keywords.slice(from);
}

function fromLabels(labels: readonly string[]): ArticleVersions | null {
  const read = labels
    .map((label) => label.trim())
    .flatMap((label) => parseRanges(label)?.map((range) => ({ label, range })) ?? []);
  const kept = read.filter(({ range }, at) => read.findIndex((other) => isEqual(other.range, range)) === at);
  if (kept.length === 0) return null;
  return { label: [...new Set(kept.map(({ label }) => label))].join(", "), ranges: kept.map(({ range }) => range) };
}

function isEqual(a: VersionRange, b: VersionRange): boolean {
  return a.part === b.part && `${a.from.join()}–${a.to?.join()}` === `${b.from.join()}–${b.to?.join()}`;
}

function fromTitle(title: string): ArticleVersions | null {
  const tokens = tokenise(title);
  for (let at = 1; at < tokens.length; at += 1) {
    const token = tokens[at];
    const before = tokens[at - 1];
    if (token === undefined || before === undefined || parseVersion(token.word) === null) continue;
    if (isVersionCue(before.word)) return fromLabels([title.slice(before.from, token.to)]);
  }
  return null;
}

const opening = /^(?:applies to|for|versions?)\b:?/i;

function toLabels(block: string): string[] {
  const begin = opening.exec(block)?.[0];
  return begin === undefined ? [] : block.slice(begin.length, 120).replace(/\.$/, "").split(/[,;]/);
}
