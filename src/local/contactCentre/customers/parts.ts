import type { ConversationScript, ScriptTurn } from "#local/world/sample";

/** A turn of a script with its clock in milliseconds. */
export type PlacedTurn = { readonly turn: ScriptTurn; readonly at: number };

/** The turns of a script whose last one was said two seconds before `at`. */
export function placeTurns({ turns }: ConversationScript, at: number): readonly PlacedTurn[] {
  const end = turns[turns.length - 1]?.seconds ?? 0;
  return turns.map((turn) => ({ turn, at: at - 2000 - (end - turn.seconds) * 1000 }));
}

const isPersons = ({ turn }: PlacedTurn): boolean => turn.speaker === "representative" || turn.speaker === "system";

/** Whether people had a conversation before the representative of now. */
export function hasPeople({ turns }: ConversationScript): boolean {
  return turns.some(({ speaker }) => speaker === "representative");
}

/**
 * What the agent handed over last: all of it, or, where people had the conversation in between, what it had after them; had
 * it nothing after them, what it had before the first. `endedAt` is null where the hand-over is now.
 */
export function findAgentPart(placed: readonly PlacedTurn[]): {
  readonly turns: readonly PlacedTurn[];
  readonly endedAt: number | null;
} {
  const first = placed.findIndex(isPersons);
  if (first < 0) return { turns: placed, endedAt: null };
  const last = placed.length - 1 - [...placed].reverse().findIndex(isPersons);
  const after = placed.slice(last + 1);
  if (after.some(({ turn }) => turn.speaker === "agent")) return { turns: after, endedAt: null };
  const before = placed.slice(0, first);
  return { turns: before, endedAt: (before[before.length - 1]?.at ?? placed[first]?.at ?? 0) + 2000 };
}
