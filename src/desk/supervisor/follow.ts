import type { SentimentLevel } from "#domain/sentiment";
import type { LiveConversation } from "#domain/queue";
import type { LiveRow } from "./liveRow";

/** Remembers the best mood each live conversation had while this page was open, and forgets those that are over. */
export function createFollower(): (rows: readonly LiveRow[]) => readonly LiveConversation[] {
  let known: ReadonlyMap<string, SentimentLevel> = new Map();
  return (rows) => {
    const followed = rows.map((row): LiveConversation => {
      const before = known.get(row.id) ?? row.sentiment;
      const best =
        before === null || row.sentiment === null ? before : (Math.max(before, row.sentiment) as SentimentLevel);
      return { ...row, best };
    });
    known = new Map(followed.flatMap(({ id, best }) => (best === null ? [] : [[id, best]])));
    return followed;
  };
}
