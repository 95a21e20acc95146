import { createFindPattern, findInText, type Turn } from "#domain/conversation";

export { createFindPattern, findInText };

/** A place where the words looked for stand. */
export type Found = { readonly turn: string; readonly index: number; readonly from: number; readonly to: number };

/** More places than this are not worth stepping through, and counting them all would stop the panel. */
export const mostFound = 9_999;

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
