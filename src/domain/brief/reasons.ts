import { cue } from "./cues";
import { splitClauses, within, type Sentence } from "./sentences";

/** Why an agent gave a conversation away, read from what it said itself. */
export type AgentReason = {
  readonly kind: "unanswered" | "decision" | "limit" | "broken" | "handover";
  readonly said: Sentence;
};

const unanswered =
  /\b(?:(?:did|do|could)(?:n['’]t| not) (?:quite |fully )?(?:get|understand|catch|follow|find)|(?:i['’]m|i am) not sure (?:i|how|what)|not sure (?:i )?understand|can(?:no|['’])t (?:find|answer|help)|(?:could|can) you (?:please )?(?:rephrase|say that again|try again in other words)|don['’]?t have (?:an answer|information)|no answer for|did not get more)\b/i;
/** A matter that only a person may or can settle. */
const decision =
  /\b(?:(?:a|the) (?:person|representative|colleague|human|manager|specialist)(?: in [a-zà-ÿ][a-zà-ÿ]{2,20})?|billing|my colleagues)\b.{0,40}\b(?:has to|have to|must|needs? to|approves?|decides?|only)\b|\b(?:has to|have to|must|needs? to) be (?:approved|decided|checked|opened|reviewed|looked at|released)\b|\b(?:needs|requires) a (?:person|representative|human)\b/i;
/** "A person can find the reference, I can't": what the agent says it cannot do beside who can. */
const able = /\b(?:person|representative|colleague|specialist|billing)\b.{0,30} can(?! (?:i|you|we)\b) [a-zà-ÿ]{2}/i;
const limited =
  /\bi (?:can['’]?t|cannot|am not able to|may not)(?: (?:promise|decide|see|approve|change|issue|refund|access|do that|settle)\b|$)/i;
const broken =
  /\b(?:something went wrong|technical (?:error|problem|issue|difficult\w{0,4})|system (?:is )?(?:down|unavailable|error)|timed? ?out|internal error|unexpected error)\b/i;
const handover =
  /\b(?:hand(?:ing)?(?: you| this)? over|transfer(?:ring)? you|connect(?:ing)? you|put(?:ting)? you through|bring(?:ing)? in a|pass(?:ing)? you (?:on|over)|get(?:ting)? a (?:person|colleague|representative))\b/i;

/** The clause a pattern finds its words in; the whole sentence when they are spread over several. */
const clauseWith = (sentence: Sentence, pattern: RegExp): Sentence =>
  splitClauses(sentence).find((clause) => pattern.test(clause.text)) ?? sentence;

const withoutLead = (clause: Sentence): Sentence => {
  const lead = /^(?:then|so|but|and|that is why|therefore|in that case),? /i.exec(clause.text)?.[0].length ?? 0;
  return within(clause, lead, clause.text.length);
};

const readDecision = (sentence: Sentence): AgentReason | null => {
  const told = splitClauses(sentence).filter((clause) => !handover.test(clause.text));
  const decides = told.find((clause) => decision.test(clause.text));
  if (decides) return { kind: "decision", said: withoutLead(decides) };
  const limit = told.find((clause) => limited.test(clause.text));
  const can = told.find((clause) => able.test(clause.text));
  if (limit && can) return { kind: "decision", said: withoutLead(can) };
  return limit ? { kind: "limit", said: withoutLead(limit) } : null;
};

/**
 * What a sentence of the agent tells about why a person is needed, or null. For a decision, `said` is the clause that
 * says who has to decide what; a "limit" is what the agent may not do itself.
 */
export function readAgentReason(sentence: Sentence): AgentReason | null {
  const { text, cues } = sentence;
  const decides = sentence.end === "?" || (cues & cue.decision) === 0 ? null : readDecision(sentence);
  if ((cues & cue.reason) === 0) return decides;
  if (unanswered.test(text)) return { kind: "unanswered", said: clauseWith(sentence, unanswered) };
  if (broken.test(text)) return { kind: "broken", said: clauseWith(sentence, broken) };
  if (decides) return decides;
  return handover.test(text) ? { kind: "handover", said: clauseWith(sentence, handover) } : null;
}
