import type { Token } from "#text";
import { isStopWord, tokenise } from "#text";
import type { ArticleVersions } from "#domain/knowledge/articles";
import type { Version } from "#domain/knowledge/articles";
import { isInRange, isVersionCue, parseVersion } from "#domain/knowledge/articles";

/**
 * A version someone has. `near` are the folded words before it, nearest first; `sure` when they call it a version; `part`
 * is the word of what has it ("bridge"), "" when that is the product itself.
 */
export type VersionMention = {
  readonly words: string;
  readonly version: Version;
  readonly near: readonly string[];
  readonly sure: boolean;
  readonly part: string;
};

const units = new Set(
  "ghz mhz hz l ml litre litres liter liters cm mm m km kg g bar v w a eur euro euros usd dollars pounds kr percent am pm h hours minutes seconds stars inch degrees".split(
    " ",
  ),
);
const reach = 4;

/** The versions named in a text, last first. Prices, times, sizes and dates are none. Linear. */
export function findVersions(text: string, tokens: readonly Token[] = tokenise(text)): VersionMention[] {
  const mentions: VersionMention[] = [];
  tokens.forEach((token, at) => {
    const version = token.kind === "number" ? parseVersion(token.word) : null;
    if (version === null || version.some((part) => part > 999) || isAmount(text, token, tokens[at + 1])) return;
    const near = nearWords(text, tokens, at);
    const sure =
      near.some(isVersionCue) || tokens.length <= 2 || (!price.test(token.word) && standsAsVersion(text, token, near));
    mentions.push({ words: token.word, version, near, sure, part: partOf(near) });
  });
  return mentions.reverse();
}

function isAmount(text: string, token: Token, next: Token | undefined): boolean {
  if (/[€$£¥]\s?$/.test(text.slice(Math.max(0, token.from - 2), token.from))) return true;
  if (/^\s?[%€$£°]/.test(text.slice(token.to, token.to + 2))) return true;
  return next !== undefined && next.from - token.to <= 1 && units.has(next.word);
}

function nearWords(text: string, tokens: readonly Token[], at: number): string[] {
  const near: string[] = [];
  let from = tokens[at]?.from ?? 0;
  for (let before = at - 1; before >= Math.max(0, at - reach); before -= 1) {
    const token = tokens[before];
    if (token === undefined || /[.!?;,\n]/.test(text.slice(token.to, Math.min(from, token.to + 20)))) break;
    near.push(token.word);
    from = token.from;
  }
  return near;
}

/** Two digits after the point are a price unless a word says otherwise. */
const price = /^\d+\.\d\d$/;
const tellers = new Set("show shows showing say says display displays read reads".split(" "));
/** Said between a thing and its version: "the bridge is on 2.0", "it runs 2.1". */
const links = new Set("is its was have has got run runs running latest current newest old new still both".split(" "));

/** "it says 2.1", "we have 2.9", and a stretch that is nothing but the number ("… crackles. 2.1", "E12, tank ok, 3.1"). */
function standsAsVersion(text: string, token: Token, near: readonly string[]): boolean {
  const [before] = near;
  if (before !== undefined) return tellers.has(before) || links.has(before);
  return /^\s*(?:[.!?;,)]|$)/.test(text.slice(token.to, token.to + 20));
}

/** "bridge 2.0", "bridge is on 2.0" → "bridge"; "Brio 3 firmware 2.9" → ""; "the app says 2.9" → "", it only tells. */
function partOf(near: readonly string[]): string {
  if (tellers.has(near[0] ?? "")) return "";
  const word = near.find((one) => !isVersionCue(one) && !isStopWord(one) && !links.has(one)) ?? "";
  return /^\p{L}+$/u.test(word) ? word : "";
}

/** A fact given as text ("3.2", "firmware 3.2", "bridge 2.0"): whatever stands there is a version. */
export function toMentions(fact: string): VersionMention[] {
  return findVersions(fact.slice(0, 200)).map((mention) => ({ ...mention, sure: true }));
}

/** Whether an article is for the version someone has; `unknown` when one of them names none, or of another part. */
export type VersionFit = { readonly kind: "right" | "wrong"; readonly here: string } | { readonly kind: "unknown" };

/**
 * Compares an article's versions with those someone named, newest first. `right`: it is for the newest; `wrong`: for none
 * of them; `unknown` also when only an older one fits, as people tell what they had before and what they have beside.
 * `parts` are all parts that versions are given for among the candidates: "bridge 2.0" says nothing of the lamp.
 */
export function fitVersions(
  { ranges }: ArticleVersions,
  mentions: readonly VersionMention[],
  parts: ReadonlySet<string>,
): VersionFit {
  const isAbout = (mention: VersionMention, part: string): boolean =>
    part === "" ? mention.sure && !mention.near.some((word) => parts.has(word)) : mention.near.includes(part);
  const compared = mentions.flatMap((mention) => {
    const about = ranges.filter(({ part }) => isAbout(mention, part));
    return about.length === 0
      ? []
      : [{ here: mention.words, fits: about.some((range) => isInRange(mention.version, range)) }];
  });
  const [newest] = compared;
  if (newest === undefined) return { kind: "unknown" };
  if (newest.fits) return { kind: "right", here: newest.here };
  return compared.some(({ fits }) => fits) ? { kind: "unknown" } : { kind: "wrong", here: newest.here };
}
