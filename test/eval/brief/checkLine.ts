import type { Turn } from "#domain/conversation";
import type { SourcedLine } from "#domain/evidence";

/**
 * What Warmline itself may write beside what was said, whole: a line that begins with one of these is checked for the
 * rest. Kept apart from the domain's own rules on purpose: this is the outside view.
 */
const frames: readonly RegExp[] = [
  /\basked for a person(?: after (?:one|two|three|four|five|six|seven|eight|nine|many) attempts? failed)?/gi,
  /\bthe agent could not answer(?: twice| (?:three|four|five|six|seven|eight|nine|many) times)?/gi,
  /\b(?:one|two|three|four|five|six|seven|eight|nine|many) attempts failed/gi,
  /\babusive language|\ba technical error on the agent's side/gi,
  /\bto have (?=(?:it|this|that|them|everything) [a-z]+ed\b)/gi,
];

/** Who is spoken of: what was said in the first or second person, and how a line tells it in the third. */
const persons: readonly (readonly [told: RegExp, said: RegExp])[] = [
  [/^(?:they|them)$/, /^(?:i|me|we|us|you)$/],
  [/^(?:their|theirs)$/, /^(?:my|mine|our|ours|your|yours)$/],
  [/^(?:themselves|themself)$/, /^(?:myself|ourselves|yourself|yourselves)$/],
  [/^they're$/, /^(?:i'?m|we're|you're)$/],
  [/^they've$/, /^(?:i'?ve|we've|you've)$/],
  [/^they'd$/, /^(?:i'd|we'd|you'd)$/],
  [/^they'll$/, /^(?:i'll|we'll|you'll)$/],
  [/^are$/, /^(?:am|i'?m)$/],
  [/^were$/, /^was$/],
  [/^(?:the|agent|agent's|itself|is|has|will)$/, /^(?:i|me|my|myself|i'm|i've|i'll)$/],
  [/^the$/, /^your$/],
];
/** What joins two parts of one line. */
const joints: ReadonlySet<string> = new Set(["or", "for", "the", "how", "where", "to"]);

const wordsOf = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/’/g, "'")
    .match(/[\p{L}\p{N}•]+(?:'\p{L}+)*/gu) ?? [];

/** The words evidence points at; null when it points at nothing: no such turn, or no such place in it. */
function readEvidence(line: SourcedLine, turns: readonly Turn[]): readonly string[] | null {
  const words: string[] = [];
  for (const evidence of line.evidence) {
    if (evidence.kind !== "turn") return null;
    const turn = turns.find(({ id }) => id === evidence.turn);
    const held = turn?.text.slice(evidence.from, evidence.to) ?? "";
    if (evidence.from < 0 || evidence.to <= evidence.from || held.length !== evidence.to - evidence.from) return null;
    words.push(...wordsOf(held));
  }
  return words;
}

/**
 * Whether the words a line claims stand where it says they do, but for the third person and the few frames above. Reads
 * the line and the turns alone, with rules of its own: nothing of how the line was made.
 */
export function holdsWords(line: SourcedLine, turns: readonly Turn[]): boolean {
  const held = readEvidence(line, turns);
  if (held === null || line.evidence.length === 0) return false;
  const known = new Set(held);
  const claimed = wordsOf(frames.reduce((text, frame) => text.replace(frame, " "), line.text.replace(/’/g, "'")));
  return claimed.every(
    (word) =>
      known.has(word) ||
      joints.has(word) ||
      persons.some(([told, said]) => told.test(word) && held.some((other) => said.test(other))),
  );
}
