import { findTurn, type Transcript } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";
import { readDue, type Zone } from "#domain/time";

/** How much of a message behind the quoted words is read for its time: to the end of the sentence, at most. */
const longestRest = 200;

/**
 * When a promise is due, ms since the epoch: from the words it quotes and the rest of their sentence, counted from the clock
 * of their message, in the person's zone. Null where they name no time surely, or the message has no clock.
 */
export function findDue(line: SourcedLine, transcript: Transcript, zone: Zone): number | null {
  for (const evidence of line.evidence) {
    if (evidence.kind !== "turn") continue;
    const turn = findTurn(transcript, evidence.turn);
    if (!turn || turn.at === null) continue;
    const words = turn.text.slice(evidence.from, evidence.to);
    const rest = turn.text.slice(evidence.to, evidence.to + longestRest);
    const end = rest.search(/[!?\n。！？]|(?<!\d)\.(?=\s|$)/);
    const due = readDue(words + (end < 0 ? rest : rest.slice(0, end)), turn.at, zone);
    if (due !== null) return due;
  }
  return null;
}
