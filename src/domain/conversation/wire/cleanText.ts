import { closeDirections } from "./directions";

/** The longest text a turn keeps, in UTF-16 units; the rest is cut and ends in "…". */
export const longestText = 1_000_000;

/** Printable ASCII is clean already, and is most of what people write. */
const plain = /^[\n\x20-\x7e]{0,}$/;
const loneSurrogate = /[\ud800-\udfff]/gu;
const longestNumber = 40;
const lineEnd = /\r\n|[\r\u0085\u2028\u2029]/g;
/** Controls, zero-width characters that hide digits from a mask, and overrides that reverse what a person reads. */
const hidden = /(?![\n\t])[\p{Cc}\u200b\u2060\ufeff\u202d\u202e]/gu;
/** As many marks as any language writes on a letter: more cover the lines around it (and normalising is quadratic in them). */
const markRun = /(\p{M}{4})\p{M}{1,}/gu;
/** Vowels of Thai and Lao that are drawn over the letter before, however many there are. */
const vowelRun = /([\u0e33\u0eb3]{2})[\u0e33\u0eb3]{1,}/g;

/**
 * Text as it may go further: well-formed (a lone surrogate becomes U+FFFD), NFC, lines ended by "\n", without controls
 * and zero-width spaces, trimmed, at most `longest` units. Linear. Emoji and their joiners stay; so do bidirectional embeddings and
 * isolates that end in their own line, and four marks on a letter.
 */
export function cleanText(text: string, longest: number = longestText): string {
  const kept = cutText(text, longest * 2);
  if (plain.test(kept) && kept.length <= longest) return kept.trim();
  const normal = kept.replace(loneSurrogate, "\ufffd").replace(markRun, "$1").replace(vowelRun, "$1").normalize("NFC");
  const clean = normal.replace(lineEnd, "\n").replace(hidden, "").trim();
  return closeDirections(clean.length > longest ? `${cutText(clean, longest - 1)}…` : clean);
}

/**
 * At most the first `longest` units. Where something is cut off, digits at the end go too: the beginning of a card
 * number cannot be recognised and masked. A surrogate pair is not split.
 */
export function cutText(text: string, longest: number): string {
  if (text.length <= longest) return text;
  let end = Math.max(0, longest);
  if (/[\ud800-\udbff]/.test(text.charAt(end - 1))) end -= 1;
  const least = end - longestNumber;
  while (end > Math.max(0, least) && /[\p{Nd} .-]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** One line of at most `longest` units: for names. */
export function cleanLine(text: string, longest: number): string {
  return cleanText(text.slice(0, longest * 4).replace(/[\s]{1,}/g, " "), longest);
}
