import type { Focus } from "#desk/conversation";
import type { Turn } from "#domain/conversation";
import { findInText } from "./findText";
import type { Marking } from "#panels/transcript/turn";
import type { Find } from "./useFind";

const none: readonly Marking[] = [];

function markEvidence(turn: Turn, focus: Focus | null): readonly Marking[] {
  if (focus?.evidence.kind !== "turn" || focus.evidence.turn !== turn.id) return none;
  return [{ kind: "hit", from: focus.evidence.from, to: focus.evidence.to }];
}

function markFound(turn: Turn, { pattern, current }: Find): readonly Marking[] {
  if (!pattern) return none;
  return findInText(turn.text, pattern).map(([from, to]) => ({
    kind: current?.turn === turn.id && current.from === from ? "hit" : "found",
    from,
    to,
  }));
}

/** What to mark in a turn: the words of the open evidence, and the words found. The same empty list where nothing is. */
export function listMarkings(turn: Turn, focus: Focus | null, find: Find): readonly Marking[] {
  const evidence = markEvidence(turn, focus);
  const found = markFound(turn, find);
  return evidence.length + found.length === 0 ? none : [...evidence, ...found];
}
