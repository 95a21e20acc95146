import { isBlank } from "./characters";
import type { Span } from "./addresses";

const abbreviations = new Set(
  "approx ca dr e.g etc fig i.e incl jr max min mr mrs ms no nr prof resp sr st vs".split(" "),
);
const closers = `"'”’»)]`;

/**
 * Splits [from, to) of a text into sentences without their surrounding blanks, in order. A sentence ends at . ! ? … or
 * their full-width forms before a blank; not after an abbreviation or an initial, and not before a lower-case word.
 * Text without such marks is one sentence. Linear.
 */
export function splitSentences(text: string, from = 0, to = text.length): Span[] {
  const sentences: Span[] = [];
  let begin = skipBlanks(text, from, to);
  for (let at = begin; at < to; at += 1) {
    if (!endsAt(text, begin, at, to)) continue;
    let end = at + 1;
    while (end < to && closers.includes(text.charAt(end))) end += 1;
    sentences.push({ from: begin, to: end });
    begin = skipBlanks(text, end, to);
    at = begin - 1;
  }
  let end = to;
  while (end > begin && isBlank(text.charCodeAt(end - 1))) end -= 1;
  if (end > begin) sentences.push({ from: begin, to: end });
  return sentences;
}

function skipBlanks(text: string, from: number, to: number): number {
  let at = from;
  while (at < to && isBlank(text.charCodeAt(at))) at += 1;
  return at;
}

const fullWidth = "。！？";

function endsAt(text: string, begin: number, at: number, to: number): boolean {
  const sign = text.charAt(at);
  if (fullWidth.includes(sign)) return true;
  if (!".!?…".includes(sign)) return false;
  let next = at + 1;
  while (next < to && closers.includes(text.charAt(next))) next += 1;
  if (next < to && !isBlank(text.charCodeAt(next))) return false;
  return sign !== "." || (!isAbbreviation(text, begin, at) && !goesOn(text, next, to));
}

function isAbbreviation(text: string, begin: number, at: number): boolean {
  let from = at;
  while (from > begin && at - from < 8 && !isBlank(text.charCodeAt(from - 1))) from -= 1;
  const word = text.slice(from, at);
  return abbreviations.has(word.toLowerCase()) || /^\p{Lu}$/u.test(word);
}

function goesOn(text: string, from: number, to: number): boolean {
  // One blank is enough to look past: more of them are rare and would make this walk unbounded.
  const next = text.charAt(from + 1);
  return from + 1 < to && next !== next.toUpperCase();
}
