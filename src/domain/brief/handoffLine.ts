import type { SourcedLine } from "#domain/evidence";
import type { Brief } from "./brief";
import { sourceLine } from "./lines";
import { capitalise, decapitalise, shorten, trimEnd } from "./phrase";

const longest = 180;
/** Reasons written by Warmline begin with a common word; those in the agent's words may begin with a name. */
const ownWords = /^(?:Asked|The agent|A technical|Abusive|One|Two|Three|Four|Five|Six|Seven|Eight|Nine|Many)\b/;

/**
 * The brief in one sentence, for a session list or a transfer note: what is wanted, then why a person. Null when
 * neither is known. Its sources are those of both lines.
 */
export function writeHandoffLine(brief: Brief): SourcedLine | null {
  if (!brief.wants && !brief.why) return null;
  const parts = [brief.wants, brief.why].filter((line): line is SourcedLine => line !== null);
  const texts = parts.map((line, at) => (at > 0 && ownWords.test(line.text) ? decapitalise(line.text) : line.text));
  const text = texts
    .map((part) => trimEnd(part, "."))
    .reduce((line, part) => (/[?!…]$/.test(line) ? `${line} ${capitalise(part)}` : `${line}; ${part}`));
  return sourceLine(
    shorten(text, longest),
    parts.flatMap((line) => line.evidence),
  );
}
