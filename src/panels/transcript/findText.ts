import type { Turn } from "#domain/conversation";
import { foldText } from "#text";

/** A place where the words looked for stand. */
export type Found = { readonly turn: string; readonly index: number; readonly from: number; readonly to: number };

/** More places than this are not worth stepping through, and counting them all would stop the panel. */
export const mostFound = 9_999;

/**
 * The pattern of what a person looks for: their words, folded (`foldText`). Null for nothing but blanks. Every sign is
 * taken literally, so the pattern takes linear time whatever was typed.
 */
export function createFindPattern(words: string): RegExp | null {
  const { text } = foldText(words);
  if (text.trim() === "") return null;
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"), "giu");
}

/** The places in one text, in order and apart: [from, to) in UTF-16 units of the text as it was written. */
export function findInText(text: string, pattern: RegExp): readonly (readonly [number, number])[] {
  const folded = foldText(text);
  const places: (readonly [number, number])[] = [];
  let past = -1;
  for (const match of folded.text.matchAll(pattern)) {
    const place = folded.placeOf(match.index, match.index + match[0].length);
    // "s" stands twice in "ß", which is one place.
    if (place[0] < past) continue;
    places.push(place);
    past = place[1];
  }
  return places;
}

/** The places in a transcript, oldest first, at most `mostFound`. */
export function findInTurns(turns: readonly Turn[], pattern: RegExp): readonly Found[] {
  const found: Found[] = [];
  for (const [index, turn] of turns.entries()) {
    for (const [from, to] of findInText(turn.text, pattern)) {
      if (found.length >= mostFound) return found;
      found.push({ turn: turn.id, index, from, to });
    }
  }
  return found;
}
