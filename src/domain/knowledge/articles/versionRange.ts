import type { Token } from "#text/words";
import { tokenise } from "#text/words";

/** A version by its numbers: "3.1" → [3, 1], "3.x" → [3]. */
export type Version = readonly number[];

/**
 * Versions something is for. `part` is the folded word of what has the version ("bridge", "app"), "" for the product
 * itself. `to` null: and all later ones. A shorter version stands for all that begin with it.
 */
export type VersionRange = { readonly part: string; readonly from: Version; readonly to: Version | null };

/** Words that name the product's own version, so no part of it. */
const general = new Set(
  "firmware fw version versions v ver software sw release on for all up update updated upgrade".split(" "),
);

/** Whether a folded word says that the number after it is the product's version. */
export function isVersionCue(word: string): boolean {
  return general.has(word);
}

/** "3.1" → [3, 1]; null for what is no dotted number, and for parts of five digits or more (years are fine, orders not). */
export function parseVersion(word: string): Version | null {
  if (!/^\d{1,4}(?:\.(?:\d{1,4}|x)){1,3}$/.test(word)) return null;
  return word
    .split(".")
    .filter((part) => part !== "x")
    .map(Number);
}

/**
 * Reads a label such as "3.x", "bridge 2.0", "2.9–3.1", "1.4, 1.5", "3.0 or later", "app 6.x+". Null when it is not wholly
 * about versions: at most two words may stand before each number, and after it only "or later" and the like.
 */
export function parseRanges(label: string): VersionRange[] | null {
  const ranges: VersionRange[] = [];
  let part = "";
  let words = 0;
  const tokens = tokenise(label);
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const from = parseVersion(token.word);
    if (from === null) {
      if (token.kind !== "word" || (words += 1) > 2) return null;
      if (!general.has(token.word)) part = token.word;
      continue;
    }
    const { to, used } = endOfRange(label, tokens, at, from);
    ranges.push({ part, from, to });
    at += used;
    words = 0;
  }
  return words === 0 && ranges.length > 0 ? ranges : null;
}

const later = new Set("later newer higher above up".split(" "));

type RangeEnd = { readonly to: Version | null; readonly used: number };

/** The upper end of the range that begins at token `at`, and how many more tokens tell it. */
function endOfRange(label: string, tokens: readonly Token[], at: number, from: Version): RangeEnd {
  const [here, next, third] = tokens.slice(at, at + 3);
  const between = label.slice(here?.to ?? 0, next?.from ?? label.length).trim();
  if (/^[-–—]$/.test(between)) return toEnd(next, 1) ?? { to: from, used: 0 };
  if (next?.word === "to") return toEnd(third, 2) ?? { to: from, used: 0 };
  if (isOpen(next, third)) return { to: null, used: 2 };
  return { to: between.startsWith("+") ? null : from, used: 0 };
}

function toEnd(token: Token | undefined, used: number): RangeEnd | null {
  const to = token === undefined ? null : parseVersion(token.word);
  return to === null ? null : { to, used };
}

/** "or later", "and up". */
function isOpen(next: Token | undefined, third: Token | undefined): boolean {
  return (next?.word === "or" || next?.word === "and") && third !== undefined && later.has(third.word);
}

/** Whether a version lies in a range: "3.1" in "3.x", "3" in "3.1" (it may be). */
export function isInRange(version: Version, { from, to }: VersionRange): boolean {
  return compare(version, from) >= 0 && (to === null || compare(version, to) <= 0);
}

/** Compares as far as both go. */
function compare(a: Version, b: Version): number {
  for (let at = 0; at < Math.min(a.length, b.length); at += 1) {
    const difference = (a[at] ?? 0) - (b[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
