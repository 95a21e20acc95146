import { findChosen, type Transcript, type Turn } from "#domain/conversation";
import { boundWindow, type TurnWindow } from "./turnWindow";

/** One line of the list. `key` is stable, so that what is measured and read stays where it is. */
export type Row =
  | {
      readonly kind: "turn";
      readonly key: string;
      readonly turn: Turn;
      readonly number: number | undefined;
      /** What the customer chose of what this turn offered. */
      readonly chosen: string | null;
    }
  | { readonly kind: "handoff"; readonly key: string };

function isAfterHandoff(turn: Turn, acceptedAt: number | null): boolean {
  if (turn.speaker === "representative") return true;
  return acceptedAt !== null && turn.at !== null && turn.at >= acceptedAt;
}

/**
 * The rows of a window of the transcript: its turns, and the line where the conversation was handed over. O(window),
 * whatever the transcript's length.
 */
export function listRows(transcript: Transcript, window: TurnWindow, acceptedAt: number | null): readonly Row[] {
  const { turns, numbers } = transcript;
  const [from, to] = boundWindow(window, turns.length);
  const rows: Row[] = [];
  const before = turns[from - 1];
  let after = before !== undefined && isAfterHandoff(before, acceptedAt);
  for (const [at, turn] of turns.slice(from, to).entries()) {
    if (!after && isAfterHandoff(turn, acceptedAt)) {
      after = true;
      rows.push({ kind: "handoff", key: "handoff" });
    }
    const chosen = findChosen(turns, from + at);
    rows.push({ kind: "turn", key: turn.id, turn, number: numbers.get(turn.id), chosen });
  }
  const last = turns[turns.length - 1];
  const waits = last !== undefined && !after && acceptedAt !== null && to === turns.length;
  // Named after the turn it follows: a last row that changes is what a reader at the end is taken along by.
  return waits ? [...rows, { kind: "handoff", key: `handoff ${last.id}` }] : rows;
}
