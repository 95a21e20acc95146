import type { SourcedLine } from "#domain/evidence";
import type { Brief } from "#domain/brief/shape";
import { sourceLine } from "#domain/brief/lines";
import { capitalise, decapitalise, shorten, trimEnd } from "#domain/brief/language";

const longest = 180;
/** Reasons written by Warmline begin with a common word; those in the agent's words may begin with a name. */
const ownWords = /^(?:Asked|The agent|A technical|Abusive|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Many)\b/;

/** Two lines of the same words first: who wants a person says in one breath what for and why. */
function saysSame(a: SourcedLine, b: SourcedLine): boolean {
  const [one, other] = [a.evidence[0], b.evidence[0]];
  if (a.text === b.text) return true;
  if (one.kind !== "turn" || other.kind !== "turn") return false;
  return one.turn === other.turn && one.from < other.to && other.from < one.to;
}

/**
 * The brief in one sentence, for a session list or a transfer note: what is wanted, then why a person. Null when
 * neither is known. Its sources are those of both lines.
 */
export function writeHandoffLine(brief: Brief): SourcedLine | null {
  if (!brief.wants && !brief.why) return null;
  const why = brief.wants && brief.why && saysSame(brief.wants, brief.why) ? null : brief.why;
  const parts = [brief.wants, why].filter((line): line is SourcedLine => line !== null);
  const texts = parts.map((line, at) => (at > 0 && ownWords.test(line.text) ? decapitalise(line.text) : line.text));
  const text = texts
    .map((part) => trimEnd(part, "."))
    .reduce((line, part) => (/[?!…]$/.test(line) ? `${line} ${capitalise(part)}` : `${line}; ${part}`));
  return sourceLine(
    shorten(text, longest),
    parts.flatMap((line) => line.evidence),
  );
}
