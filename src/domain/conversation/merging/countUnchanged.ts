import type { Turn } from "#domain/conversation/turns";

const isSame = (a: Turn, b: Turn | undefined): boolean =>
  a === b ||
  (b !== undefined &&
    a.id === b.id &&
    a.text === b.text &&
    a.speaker === b.speaker &&
    a.name === b.name &&
    a.visibility === b.visibility &&
    a.masks.length === b.masks.length);

/**
 * How many turns at the beginning of `now` are those of `before`, to be read on from there. A reader that was not asked
 * at every version of a transcript cannot go by `firstChanged` alone: it tells the difference to the last version only.
 * Unchanged turns are mostly the same objects, so this costs one comparison a turn.
 */
export function countUnchanged(before: readonly Turn[], now: readonly Turn[]): number {
  for (let count = 0; count < before.length; count += 1) {
    const turn = before[count];
    if (turn === undefined || !isSame(turn, now[count])) return count;
  }
  return before.length;
}
