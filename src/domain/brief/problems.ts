import { findAbuse, findPersonAsk } from "./person";
import type { Sentence } from "./sentences";
import { within } from "./sentences";
import { countContent } from "./content";

/** What is wrong, as the customer says it. `sure` when the sentence has words of trouble in it. */
export type Problem = { readonly said: Sentence; readonly sure: boolean };

const trouble =
  /\b(?:not|no|never|nothing|nobody|cannot|can['’]?t|won['’]?t|doesn['’]?t|didn['’]?t|isn['’]?t|hasn['’]?t|haven['’]?t|error|code|fault|fail\w{0,4}|broken?|broke|stop\w{0,4}|stuck|wrong|problem|issue|lost|missing|late|twice|double|leak\w{0,3}|loud|noise|red|flicker\w{0,3}|keeps?|shows?|says|again|back|blink\w{0,3}|crack\w{0,3}|damaged|cold|weak|hot|slow|smells?|dark|charged|still|locked|crash\w{0,4}|freez\w{0,3}|frozen|E\d{1,3})\b/i;

const greeting =
  /^(?:(?:hello there|hi there|hello|hiya|hi|hey|hola|good (?:morning|day|afternoon|evening)|dear [a-zà-ÿ]{1,20}|thanks|thank you|ok|okay|so|well|yes|also|actually|sorry|oh|please)\b[\s,!.:–-]{1,3}){1,4}/i;
const opinion =
  /^(?:(?:i|we) (?:think|believe|guess|see|noticed|found|mean)(?: that)? |it (?:seems|looks like|appears)(?: that)? |there (?:is|are) |there['’]s )/i;
/** "I was charged", "I've returned": the customer is who it happened to anyway. */
const self =
  /^(?:i|we)(?:['’]ve| have| had|['’]d| was| were|['’]m| am)?(?: (?:just|already|also))? (?=[a-zà-ÿ]{2,20}(?:ed|en|t|ght|de|d)\b)/i;

const skip = (sentence: Sentence, ...leads: readonly RegExp[]): Sentence => {
  let from = 0;
  for (const lead of leads) from += lead.exec(sentence.text.slice(from))?.[0].length ?? 0;
  return from >= sentence.text.length ? sentence : within(sentence, from, sentence.text.length);
};

const letter = /^(?:dear|hope|i hope|yours|kind regards|best regards|thank)/i;

const auxiliary =
  /^(?:is|are|was|were|do|does|did|will|would|can|could|should|has|have|when|where|what|which|who|how|why|must|may)\b/i;

/** "it ran all night, is it toxic?": the part of a question that only tells; null when all of it asks. */
const statementIn = (sentence: Sentence): Sentence | null => {
  if (sentence.end !== "?") return sentence;
  const at = sentence.text.lastIndexOf(", ");
  const asks = auxiliary.test(sentence.text.slice(at + 2));
  return at > 0 && asks && !auxiliary.test(sentence.text) ? within(sentence, 0, at) : null;
};

/** An insult tells nothing of the matter; a long sentence with an oath in it may. */
const isInsult = (said: Sentence): boolean => findAbuse(said) !== null && countContent(said.text) < 5;

/**
 * A statement of a customer that can stand for the whole problem, without greeting, "I think" and "I was"; null for
 * questions, thanks, numbers and what has fewer than two words of content.
 */
export function readProblem(sentence: Sentence): Problem | null {
  const told = statementIn(sentence);
  if (!told) return null;
  const said = skip(told, greeting);
  if (letter.test(said.text) || findPersonAsk(said) || isInsult(said)) return null;
  const core = skip(said, opinion, self);
  if (countContent(core.text) < 2 || !/\p{L}{3}/u.test(core.text)) return null;
  return { said: core, sure: trouble.test(core.text) };
}

/** Asking somebody to do something is a wish, not a question. */
const request = /^(?:can|could|would|will|do|did) you\b/i;
const rhetorical =
  /\b(?:kidding|serious|joke|are you (?:a |there)|isn['’]?t it|right|correct|ok|okay|really|anyone there|who are you|hello)$|^(?:why|what|how|who)(?: not)?$/i;

/** A question of the customer that still waits for an answer: whole, without greeting; null for rhetorical ones. */
export function readCustomerQuestion(sentence: Sentence): Sentence | null {
  if (sentence.end !== "?") return null;
  const asked = skip(sentence, greeting);
  const clause = asked.text.includes(", ") ? lastClause(asked) : asked;
  if (rhetorical.test(clause.text) || findPersonAsk(clause) || countContent(clause.text) === 0) return null;
  return auxiliary.test(clause.text) && !request.test(clause.text) ? clause : null;
}

const lastClause = (sentence: Sentence): Sentence => {
  const at = sentence.text.lastIndexOf(", ");
  return within(sentence, at + 2, sentence.text.length);
};
