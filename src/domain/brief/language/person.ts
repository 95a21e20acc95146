import { createMayHold, patterns } from "#text/patterns";
import { isProfane } from "#domain/sentiment";
import { withinWords, type Sentence } from "./sentences";

const someone =
  "person|human|someone|somebody|anyone|representative|rep|agent|adviser|advisor|operator|manager|supervisor|colleague|employee|member~of~staff|team~member";
const ask = "speak|talk|chat|write|get|give|put|pass|connect|transfer|bring|find|forward";
/** Who else people ask to speak with; of a specialist somebody may want the work, and no talk. */
const expert =
  "engineer|technician|specialist|expert|handler|nurse|doctor|team|department|billing|claims|second~line|fraud~team|consultant|colleagues";

/**
 * "let me talk to a person", "get me a human", "could I speak with a colleague of yours"; "are you a person?", "a real
 * human please", "I would rather a person told me"; "can somebody just ring me", "please call me"; "agent please".
 */
const asks = patterns(
  `${ask} _{5} ${someone}`,
  `speak|talk|chat|connect|transfer|pass|put _{5} ${expert}`,
  `escalate|escalated|transferred|connected|forwarded|handed|passed _{5} ${someone}|${expert}`,
  `is|are there anyone|someone|somebody|anybody|person|human|manager|supervisor|higher~up else? _{6} speak|talk|check|escalate|help|handle`,
  `is there a|an|any|another|some? person|human|manager|supervisor|representative|agent|colleague|one _{6} speak|talk|check|escalate|help|handle`,
  "someone|somebody|anyone|person|human who|that can|could|may|might|will|is actually|really|please? able~to? help|assist|decide|look|explain|sort|handle|approve|authorise|authorize|understand|clear|have|has",
  "can|could|would|will someone|somebody|anyone please|just|actually|kindly? look|check|help|tell|explain|answer",
  `want|need|prefer|call to~talk~to? a|an|another|some|the? real|actual|live|human|different|proper? ${someone}`,
  "are you a|an? real|actual? person|human|bot|robot|machine",
  "real|actual|live person|human|agent",
  "rather a person|one|body",
  "rather someone|somebody",
  "can|could|would|will someone|somebody|anyone|you please|just|kindly? ring|call|phone me|us",
  "^ please? ring|call|phone me",
  "^ a|an? human|agent|representative|operator|person, please? $",
  "^ speak to someone|somebody, please? $",
);

const mayAsk = createMayHold(asks);

/**
 * Where a customer's sentence asks for a person instead of the agent, or null. "I want somebody to fix it" is a wish
 * with a person in it and counts too: it cannot be met by the agent either.
 */
export function findPersonAsk(sentence: Sentence): Sentence | null {
  if (!mayAsk(sentence)) return null;
  const match = asks.find(sentence);
  return match && withinWords(sentence, match.from, match.to);
}

/** The first word of abuse in a sentence, or null. */
export function findAbuse(sentence: Sentence): Sentence | null {
  for (let at = sentence.first; at < sentence.last; at += 1)
    if (isProfane(sentence.words.text[at] ?? "")) return withinWords(sentence, at, at + 1);
  return null;
}
