import { openDocument, settleRows } from "./document";
import { countOf, type Loss } from "#domain/conversation/wire";
import type { Turn } from "#domain/conversation/turns";

/** What a transcript document gave: turns in its order, and what came across damaged. */
export type ReadTurns = { readonly turns: readonly Turn[]; readonly losses: readonly Loss[] };

/** One row of a document: a message, or why it is none. `other` rows (typing, traces) are no messages and no loss. */
export type RowResult =
  | { readonly kind: "turn"; readonly turn: Turn; readonly isUnclear: boolean }
  | { readonly kind: "unreadable" | "empty" | "other" };

/** Reads one row; `room` is how many units of text may still be kept. */
export type ReadRow = (row: unknown, index: number, room: number) => RowResult;

const roomForRow = 32;

/**
 * Reads every row of a transcript document, keeps what is valid and sums up what was not. `room` bounds the text kept,
 * in UTF-16 units (each row counts for 32 more); rows beyond it are left out and counted.
 */
export function readRows(source: unknown, readRow: ReadRow, room: number): ReadTurns {
  const { rows, losses } = openDocument(source);
  const counts = { unreadable: 0, unclear: 0, empty: 0 };
  const turns: Turn[] = [];
  let left = room;
  let read = 0;
  for (; read < rows.length && left > 0; read += 1) {
    const result = readRow(rows[read], read, left);
    left -= roomForRow;
    if (result.kind === "turn") {
      turns.push(result.turn);
      left -= result.turn.text.length;
      if (result.isUnclear) counts.unclear += 1;
    } else if (result.kind !== "other") counts[result.kind] += 1;
  }
  const distinct = settleRows(turns);
  const lost = [...losses, ...sumLosses(counts, distinct)];
  if (read < rows.length)
    lost.push(transcriptLoss("cut", `${countOf(rows.length - read, "message")} beyond the size limit`));
  return { turns: distinct, losses: lost };
}

type Counts = { readonly unreadable: number; readonly unclear: number; readonly empty: number };

/** One line for each kind of thing that happened. */
function sumLosses(counts: Counts, turns: readonly Turn[]): readonly Loss[] {
  const clockless = turns.filter((turn) => turn.at === null).length;
  const masked = turns.reduce((sum, turn) => sum + turn.masks.length, 0);
  const lines: readonly (readonly [number, Loss["kind"], string])[] = [
    [counts.unreadable, "unreadable", `${countOf(counts.unreadable, "row")} could not be read as a message`],
    [counts.unclear, "unreadable", `${countOf(counts.unclear, "message")} named no speaker; read as the customer's`],
    [clockless, "clock", `${countOf(clockless, "message")} had no usable time; placed by the messages around`],
    [counts.empty, "dropped", `${countOf(counts.empty, "message")} without words`],
    [masked, "masked", `${countOf(masked, "number or secret", "numbers and secrets")} hidden in the messages`],
  ];
  return lines.flatMap(([count, kind, detail]) => (count > 0 ? [transcriptLoss(kind, detail)] : []));
}

function transcriptLoss(kind: Loss["kind"], detail: string): Loss {
  return { kind, name: "transcript", detail };
}
