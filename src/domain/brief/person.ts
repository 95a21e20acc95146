import { isProfane } from "#domain/sentiment";
import { cue } from "./cues";
import { within, type Sentence } from "./sentences";

const someone =
  "(?:person|human(?: being)?|someone|somebody|anyone|representative|rep|agent|adviser|advisor|operator|manager|supervisor|colleague|employee|member of staff|team member)";
const ask = "(?:speak|talk|chat|write|get|give|put|pass|connect|transfer|want|need|bring|prefer|find|call|forward)";

/** "let me talk to a person", "get me a human", "could I speak with a colleague of yours". */
const askFor = new RegExp(`\\b${ask}(?: [a-zà-ÿ'’]{1,12}){0,5}? (?:real |actual |live )?${someone}\\b`, "i");
/** "are you a person?", "a real human please", "I would rather a person told me". */
const askWhether = new RegExp(
  `\\bare you (?:a |an )?(?:real |actual )?(?:person|human|bot|robot|machine)\\b|\\b(?:real|actual|live) (?:person|human|agent)\\b|\\brather (?:a|some)(?: person|one|body)\\b`,
  "i",
);
/** "can somebody just ring me", "please call me". */
const askCall =
  /\b(?:can|could|would|will) (?:someone|somebody|anyone|you)(?: please| just| kindly)? (?:ring|call|phone)(?: me| us)\b|^(?:please )?(?:ring|call|phone) me\b/i;
const alone =
  /^(?:(?:a |an )?(?:human|agent|representative|operator|person)|speak to (?:someone|somebody))(?:,? please)?$/i;

/**
 * Where a customer's sentence asks for a person instead of the agent, or null. "I want somebody to fix it" is a wish
 * with a person in it and counts too: it cannot be met by the agent either.
 */
export function findPersonAsk(sentence: Sentence): Sentence | null {
  if ((sentence.cues & cue.person) === 0) return null;
  const match =
    askFor.exec(sentence.text) ??
    askWhether.exec(sentence.text) ??
    askCall.exec(sentence.text) ??
    alone.exec(sentence.text);
  return match ? within(sentence, match.index, match.index + match[0].length) : null;
}

/** The first word of abuse in a sentence, or null. */
export function findAbuse(sentence: Sentence): Sentence | null {
  if ((sentence.cues & cue.abuse) === 0) return null;
  for (const match of sentence.text.matchAll(/[\p{L}*]{3,20}/gu)) {
    if (isProfane(match[0].toLowerCase())) return within(sentence, match.index, match.index + match[0].length);
  }
  return null;
}
