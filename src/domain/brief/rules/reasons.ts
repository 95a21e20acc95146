import { createMayHold, patterns, type Patterns } from "#text/patterns";
import { fromWord, splitClauses, type Sentence } from "#domain/brief/language";

/** Why an agent gave a conversation away, read from what it said itself. */
export type AgentReason = {
  readonly kind: "unanswered" | "decision" | "limit" | "broken";
  readonly said: Sentence;
};

const unanswered = patterns(
  "didn't|didnt|don't|dont|couldn't|did~not|do~not|could~not quite|fully? get|understand|catch|follow|find",
  "i'm|i~am not sure i|how|what",
  "not sure i? understand",
  "can't|cannot|cant find|answer|help",
  "could|can you please? rephrase|say~that~again|try~again~in~other~words",
  "don't|dont have an~answer|information",
  "no~answer~for|did~not~get~more",
);
const deciding = "has~to|have~to|must|need~to|needs~to|approve|approves|decide|decides|only";
/** A matter that only a person may or can settle. */
const decision = patterns(
  `a|the person|representative|colleague|human|manager|specialist in? .{7} ${deciding}`,
  `billing .{7} ${deciding}`,
  `my colleagues .{7} ${deciding}`,
  "has~to|have~to|must|need~to|needs~to be approved|decided|checked|opened|reviewed|looked~at|released",
  "has~to|have~to|must|need~to|needs~to|can~only be _ _? by a|an|the|our|one~of",
  "needs|requires a|an|the|our engineer|specialist|team|handler|approval|decision|person|representative|human",
);
/** "A person can find the reference, I can't": what the agent says it cannot do beside who can. */
const able = patterns("person|representative|colleague|specialist|billing .{5} can !i|you|we =_");
const limited = patterns(
  "i can't|cant|cannot|may~not|am~unable~to also? promise|decide|see|approve|change|issue|refund|access|do~that|settle|override|clear|grant|cancel|release|reverse|waive|credit|process|authorise|authorize|modify|remove|unlock|rebook|reopen",
  "i'm|i~am|i not|unable able|allowed|authorised|authorized|permitted? to _",
  "i don't|do~not have permission|access|authority|rights|the~right|the~rights|the~authority",
  "i can't|cant|cannot|am~not~able~to|may~not $",
);
const broken = patterns(
  "something~went~wrong|internal~error|unexpected~error|timeout|timed~out|system~down|system~unavailable|system~error",
  "system is down|unavailable",
  "technical error|problem|issue|difficulty|difficulties",
);
const handover = patterns(
  "hand|handing you|this? over",
  "transfer|transferring|connect|connecting you",
  "put|putting you through",
  "bring|bringing in a",
  "pass|passing you on|over",
  "get|getting a person|colleague|representative",
);

/** The clause a phrase stands in; the whole sentence when it is spread over several. */
const clauseWith = (sentence: Sentence, phrases: Patterns): Sentence =>
  splitClauses(sentence).find((clause) => phrases.find(clause)) ?? sentence;

const lead = patterns("^ then|so|but|and|that~is~why|therefore|in~that~case,");

const withoutLead = (clause: Sentence): Sentence => fromWord(clause, lead.find(clause)?.to ?? clause.first);

const mayDecide = createMayHold(decision, limited);
const mayFail = createMayHold(unanswered, broken);

const readDecision = (sentence: Sentence): AgentReason | null => {
  const told = splitClauses(sentence).filter((clause) => !handover.find(clause));
  const decides = told.find((clause) => decision.find(clause));
  if (decides) return { kind: "decision", said: withoutLead(decides) };
  const limit = told.find((clause) => limited.find(clause));
  const can = told.find((clause) => able.find(clause));
  if (limit && can) return { kind: "decision", said: withoutLead(can) };
  return limit ? { kind: "limit", said: withoutLead(limit) } : null;
};

/**
 * What a sentence of the agent tells about why a person is needed, or null. For a decision, `said` is the clause that
 * says who has to decide what; a "limit" is what the agent may not do itself.
 */
export function readAgentReason(sentence: Sentence): AgentReason | null {
  const decides = sentence.end === "?" || !mayDecide(sentence) ? null : readDecision(sentence);
  if (!mayFail(sentence)) return decides;
  if (unanswered.find(sentence)) return { kind: "unanswered", said: clauseWith(sentence, unanswered) };
  if (broken.find(sentence)) return { kind: "broken", said: clauseWith(sentence, broken) };
  if (decides) return decides;
  return null;
}
