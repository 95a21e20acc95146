import type { Turn } from "#domain/conversation";

/** A place where the words looked for stand. */
export type Found = { readonly turn: string; readonly index: number; readonly from: number; readonly to: number };

/** More places than this are not worth stepping through, and counting them all would stop the panel. */
export const mostFound = 9_999;

/**
 * The pattern of what a person looks for: their words as they are, in any case. Null for nothing but spaces. Every
 * character is taken literally, so the pattern takes linear time whatever was typed.
 */
export function createFindPattern(words: string): RegExp | null {
  if (words.trim() === "") return null;
  return new RegExp(words.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"), "giu");
}

/** The places in one text, in order: [from, to) in UTF-16 units. */
export function findInText(text: string, pattern: RegExp): readonly (readonly [number, number])[] {
  return Array.from(
    text.matchAll(pattern),
    (match) => [match.index ?? 0, (match.index ?? 0) + match[0].length] as const,
  );
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
