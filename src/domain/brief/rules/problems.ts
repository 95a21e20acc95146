import { patterns, type Patterns } from "#text/patterns";
import { countContent } from "#domain/brief/language";
import { findAbuse, findPersonAsk } from "#domain/brief/language";
import { fromWord, within, type Sentence } from "#domain/brief/language";
import { hasWord, wordSet } from "#domain/brief/language";

/** What is wrong, as the customer says it. `sure` when the sentence has words of trouble in it. */
export type Problem = { readonly said: Sentence; readonly sure: boolean };

const trouble = wordSet(
  "cannot can't cant won't wont doesn't doesnt didn't didnt isn't isnt hasn't hasnt haven't havent error code fault fail fails failed failing failure broke broken stop stops stopped stopping stuck wrong problem problems issue issues lost missing late twice double leak leaks leaked leaking loud noise red flicker flickers flickering keep keeps blink blinks blinked blinking crack cracks cracked damaged cold weak hot slow smell smells dark charged still locked crash crashes crashed crashing freeze freezes freezing frozen unable delayed cancelled overcharged",
);
const isTrouble = (said: Sentence): boolean =>
  hasWord(said, trouble) || (/\d/.test(said.text) && /\be\d{1,3}\b/i.test(said.text));

const greeting = patterns(
  "^ and|but|also? one|another more|other? thing|question,",
  "^ by~the~way,",
  "^ hello|hi|hey? dear _{3} ,",
  "^ hello~there|hi~there|hello|hiya|hi|hey|hola|good~morning|good~day|good~afternoon|good~evening|thanks|thank~you|ok|okay|so|well|yes|also|actually|sorry|oh|please,{4}",
  "^ dear _,",
);
const sign = /^[\s,!.:–-]{1,3}/;
const opinion = patterns(
  "^ i|we think|believe|guess|see|noticed|found|mean that?",
  "^ it seems|looks|sounds|appears that|like? that?",
  "^ there's|there~is|there~are",
);
/** "I was charged", "I've returned": the customer is who it happened to anyway. */
const self = patterns(
  "^ i|we have|had|was|were|am? just|already|also?",
  "^ i've|we've|i'd|we'd|i'm just|already|also?",
);
const past = /^[a-zà-ÿ]{2,20}(?:ed|en|t|ght|de|d)$/;

/** Behind a phrase at the beginning and the signs that follow it; the sentence itself when nothing is left. */
const skip = (sentence: Sentence, phrases: Patterns): Sentence => {
  const match = phrases.find(sentence);
  if (!match || match.to === match.from) return sentence;
  const end = (sentence.words.to[match.to - 1] ?? 0) - sentence.from;
  const from = end + (sign.exec(sentence.text.slice(end))?.[0].length ?? 0);
  return from === end || from >= sentence.text.length ? sentence : within(sentence, from, sentence.text.length);
};

/** The verb itself may look like a helper: "I had it" begins at "had". */
const skipSelf = (sentence: Sentence): Sentence => {
  const match = self.find(sentence);
  if (!match) return sentence;
  for (let at = match.to; at > match.from; at -= 1)
    if (at < sentence.last && past.test(sentence.words.text[at] ?? "")) return fromWord(sentence, at);
  return sentence;
};

/** A line of a log, pasted. */
const logged = /^\d{4}-\d{2}-\d{2}[ T,]/;

const letter = patterns("^ dear|for|hope|i~hope|yours|kind~regards|best~regards|thank|thanks");

const auxiliary = patterns(
  "^ is|are|was|were|do|does|did|will|would|can|could|should|has|have|when|where|what|which|who|how|why|must|may",
);

/** "it ran all night, is it toxic?": the part of a question that only tells; null when all of it asks. */
const statementIn = (sentence: Sentence): Sentence | null => {
  if (sentence.end !== "?") return sentence;
  const at = sentence.text.lastIndexOf(", ");
  const asks = at > 0 && auxiliary.find(within(sentence, at + 2, sentence.text.length));
  return asks && !auxiliary.find(sentence) ? within(sentence, 0, at) : null;
};

/** Three letters: more than a sign or a number. */
const isName = (word: string): boolean => word.length >= 3 && word.toLowerCase() !== word.toUpperCase();

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
  if (letter.find(said) || findPersonAsk(said) || isInsult(said)) return null;
  const core = skipSelf(skip(said, opinion));
  if (
    logged.test(core.text) ||
    countContent(core.text) < 2 ||
    !core.words.text.slice(core.first, core.last).some(isName)
  )
    return null;
  return { said: core, sure: isTrouble(core) };
}

/** Asking somebody to do something is a wish, not a question. */
const request = patterns("^ can|could|would|will|do|did you");
const rhetorical = patterns(
  "kidding|serious|joke|isn't~it|isnt~it|right|correct|ok|okay|really|anyone~there|who~are~you|hello $",
  "are you a|there $",
  "^ why|what|how|who not? $",
);

/** A question of the customer that still waits for an answer: whole, without greeting; null for rhetorical ones. */
export function readCustomerQuestion(sentence: Sentence): Sentence | null {
  if (sentence.end !== "?") return null;
  const asked = skip(sentence, greeting);
  const clause = asked.text.includes(", ") ? lastClause(asked) : asked;
  if (rhetorical.find(clause) || findPersonAsk(clause) || countContent(clause.text) === 0) return null;
  return auxiliary.find(clause) && !request.find(clause) ? clause : null;
}

const lastClause = (sentence: Sentence): Sentence => {
  const at = sentence.text.lastIndexOf(", ");
  return within(sentence, at + 2, sentence.text.length);
};
