import type { Turn } from "#domain/conversation";
import type { Evidence, SourcedLine } from "#domain/evidence";
import { splitName, toPlainValue, type Handoff } from "#domain/handoff";

/** Words a line may hold that nobody said: the third person, and the few frames Warmline writes itself. */
const frames: ReadonlySet<string> = new Set(
  `they them their theirs themselves they're they've they'd they'll are were for the a or how to
  asked person after one two three four five six seven eight nine many attempt attempts failed agent could not answer twice
  times abusive language technical error on agent's side itself is has will handed over empty have reference`.split(
    /\s+/,
  ),
);

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .match(/[\p{L}\p{N}•]+(?:'[\p{L}]+)*/gu) ?? [];

const heldBy = (
  evidence: Evidence,
  turns: ReadonlyMap<string, Turn>,
  handoff: Handoff | null,
): readonly string[] | null => {
  if (evidence.kind === "turn") {
    const text = turns.get(evidence.turn)?.text ?? "";
    const inRange = evidence.from >= 0 && evidence.from < evidence.to && evidence.to <= text.length;
    return inRange ? wordsOf(text.slice(evidence.from, evidence.to)) : null;
  }
  const named = handoff?.values.find(({ name }) => name === evidence.name);
  const told = named ? [named.value] : handoff ? [handoff.message, handoff.lastPhrase, handoff.lastTopic] : [];
  const plain = told.flatMap((text) => toPlainValue(text) ?? []);
  return [...told, ...plain, ...splitName(evidence.name)].flatMap(wordsOf);
};

/**
 * Whether a line keeps law 1 in full: every piece of its evidence exists, and every word it claims stands in one of
 * them, apart from the few frame words. A word the line cuts short ("…") does not occur, lines are cut between words.
 */
export function isSourced(line: SourcedLine, turns: readonly Turn[], handoff: Handoff | null = null): boolean {
  const byId = new Map(turns.map((turn) => [turn.id, turn]));
  const held = line.evidence.map((evidence) => heldBy(evidence, byId, handoff));
  if (held.some((words) => words === null)) return false;
  const known = new Set(held.flatMap((words) => words ?? []));
  return wordsOf(line.text).every((word) => known.has(word) || frames.has(word));
}
