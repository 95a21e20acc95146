import { isBlank, kindAt } from "./characters";

/** A stretch of text, UTF-16 offsets, `to` exclusive. */
export type Span = { readonly from: number; readonly to: number };

const longestScheme = 10;
const nameBefore = 64;
const hostAfter = 255;
const w = 0x77;
const anyMark = /@|:\/\/|www\./i;

/**
 * Finds web addresses, e-mail addresses and @handles, in order and without overlap. They name a place, not a problem,
 * so the analyser leaves them out. Linear: every candidate walks a bounded way or past everything it takes.
 */
export function findAddresses(text: string): Span[] {
  if (!anyMark.test(text)) return [];
  const spans: Span[] = [];
  let past = 0;
  for (let at = nextMark(text, 0); at < text.length; at = nextMark(text, Math.max(at + 1, past))) {
    const span = spanAt(text, at, past);
    if (span === null) continue;
    spans.push(span);
    past = span.to;
  }
  return spans;
}

/** The next place where an address could show itself: "@", "://" or "www.". */
function nextMark(text: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 0x40) return at;
    if (code === 0x3a && text.startsWith("://", at)) return at;
    if ((code | 0x20) === w && (text.charCodeAt(at + 1) | 0x20) === w && startsWww(text, at)) return at;
  }
  return text.length;
}

function startsWww(text: string, at: number): boolean {
  return /^www\.$/i.test(text.slice(at, at + 4)) && (at === 0 || kindAt(text, at - 1) === 0);
}

function spanAt(text: string, at: number, past: number): Span | null {
  if (text.charAt(at) !== "@") return webSpan(text, at, past);
  const from = walkBack(text, at, Math.max(past, at - nameBefore));
  const to = walkHost(text, at + 1);
  return to > at + 1 ? { from, to } : null;
}

function webSpan(text: string, at: number, past: number): Span | null {
  const from = text.charAt(at) === ":" ? walkBack(text, at, Math.max(past, at - longestScheme)) : at;
  if (from === at && text.charAt(at) === ":") return null;
  let to = at + 3;
  while (to < text.length && !isBlank(text.charCodeAt(to)) && !`<>"`.includes(text.charAt(to))) to += 1;
  while (to > at + 3 && `.,;:!?)]}'»”’`.includes(text.charAt(to - 1))) to -= 1;
  return { from, to };
}

function isNamePart(text: string, at: number): boolean {
  return kindAt(text, at) !== 0 || "._+-".includes(text.charAt(at));
}

function walkBack(text: string, at: number, least: number): number {
  let from = at;
  while (from > least && isNamePart(text, from - 1)) from -= 1;
  return from;
}

function walkHost(text: string, from: number): number {
  let to = from;
  while (to < text.length && to - from < hostAfter && isNamePart(text, to)) to += 1;
  while (to > from && "._+-".includes(text.charAt(to - 1))) to -= 1;
  return to;
}
