import { patterns, type Patterns } from "#text/patterns";
import { keysOf } from "#domain/brief/language";
import { type FactKind, factKinds, isOfForm, wordsOf } from "#domain/facts";
import { fromWord, within, withinWords, type Sentence } from "#domain/brief/language";
import { hasWord, wordSet } from "#domain/brief/language";

/** What would answer a question: a fact (`other`: a number with a name of its own), a photo, a place, or anything said at all. */
export type AnswerKind = FactKind | "photo" | "place" | "open";

/** One thing the agent asked for. `key` is the same for the same question in other words. */
export type Question = {
  readonly key: string;
  readonly answer: AnswerKind;
  readonly said: Sentence;
  readonly whole: boolean;
};

const small =
  "for|of|to|on|in|at|under|so|that|which|with|you|we|is|are|it|and|or|from|below|should|did|do|does|was|were|has|have|had|as|when|by|can|could|will|would|if|here|please|again|then|first";
/** The name of a thing: one to four words of content. */
const thing = `> -${small} -${small}{3}`;

/** "tell me the delivery address", "what is your order number", "do you have the serial number". */
const requested = patterns(
  `tell|give|send|share|provide|confirm|read|type|enter|need|have|know|note|ask~for|remind me|us? also|again? the|your|a|an|its|their|both ${thing}`,
  `what|which is|are|was the|your|a|an|its|their|both ${thing}`,
  `what's the|your|a|an|its|their|both ${thing}`,
);
/** "the order number (it begins with HH) and the serial number": the second thing. */
const also = patterns(
  `^ and|or the|your|its ${thing}`,
  `^ , and? the|your|its ${thing}`,
  `^ ( .{8} ) and|or the|your|its ${thing}`,
);
/** "which delivery address should we use". */
const chosen = patterns(`^ which|what ${thing} =should|did|do|does|is|are|was|were|has|have|can|will|would|shall`);
/** "And the new address please?" */
const fragment = patterns(`^ and|also|then,{2} the|your|a new|old|full? ${thing} please? $`);
const open = patterns(
  "^ which|what|when|where|who|whose|how~many|how~much|how~old|how~long|how~often|on~which|in~which|at~which|since~when",
);

/** Small talk, offers and checks of a step are not questions about the customer's matter. */
const notAsked = patterns(
  "how can|may|could i|we",
  "what can|else|more? can|could|may i|we",
  "is~that ok|correct|right",
  "anything|something else|more|further",
  "^ -when|where|what|which|how|who{3} would you like|prefer|want",
  "^ -when|where|what|which|how|who{3} want|like|need me|us to",
  "^ -when|where|what|which|how|who{3} shall|should|may|can i|we !have|get|take|ask|know|see|please",
  "did|does|has|do|is that|this|it|these|they help|helped|work|worked|working|fix|fixed|solve|solved|answer|change|make|look",
  "do~you~see|how~are~you|what~do~you~see|how~does~it|can~i~help|does~that",
);
/** "Never send your card number", "did you share your code": nothing is asked for. */
const notGiven = patterns(
  "never|don't|dont|not|no~need|cannot|can't|without|avoid|instead~of",
  "^ did|have|has|had|were|was you|anyone|anybody",
);

/** Without a question mark one of these asks: "I have the order number" does not. */
const telling = wordSet("tell give send share provide confirm need");

/** What a thing is by the words of its name, surest first. */
const asked = factKinds.flatMap(({ name, asked, askedBeside }) =>
  asked === undefined ? [] : [{ answer: name, words: wordsOf(asked), beside: askedBeside && wordsOf(askedBeside) }],
);
const askedLoosely = factKinds.flatMap(({ name, askedLoosely }) =>
  askedLoosely === undefined ? [] : [{ answer: name, words: wordsOf(askedLoosely) }],
);
const photo = wordSet("photo photos picture pictures screenshot screenshots");

const answerOf = (said: Sentence): AnswerKind => {
  const kind = asked.find(({ words }) => hasWord(said, words));
  if (kind) return kind.beside && !hasWord(said, kind.beside) ? "open" : kind.answer;
  if (hasWord(said, photo)) return "photo";
  return askedLoosely.find(({ words }) => hasWord(said, words))?.answer ?? "open";
};

/** Of these there may be several, each by its own words: "the delivery date" and "the purchase date". */
const keyOf = (answer: AnswerKind, text: string): string => {
  if (answer === "photo") return answer;
  if (answer !== "open" && answer !== "place" && !isOfForm(answer, "name", "text")) return answer;
  return [...keysOf(text)].sort().join(" ");
};

const askedWhole = factKinds.flatMap(({ name, askedAs }) =>
  askedAs === undefined ? [] : [{ answer: name, words: patterns(askedAs) }],
);
const askedPlace = patterns("^ where");

/** A whole question is answered by what its first word asks for, whatever things it speaks of. */
const answerOfWhole = (said: Sentence): AnswerKind =>
  askedWhole.find(({ words }) => words.find(said))?.answer ?? (askedPlace.find(said) ? "place" : "open");

const toQuestion = (said: Sentence, whole: boolean): Question => {
  const answer = whole ? answerOfWhole(said) : answerOf(said);
  return { key: keyOf(answer, said.text), answer, said, whole };
};

const thingIn = (sentence: Sentence, phrases: Patterns): readonly Question[] => {
  const match = phrases.find(sentence);
  if (!match || notGiven.find({ ...sentence, last: match.mark })) return [];
  const rest = fromWord(sentence, match.to);
  const second = also.find(rest);
  const both = [
    withinWords(sentence, match.mark, match.to),
    ...(second ? [withinWords(rest, second.mark, second.to)] : []),
  ];
  const asked = both.filter((said) => said.text !== "").map((said) => toQuestion(said, false));
  return asked.some((question) => question.answer !== "open") ? asked : [];
};

/** ", and which card did you pay with": the next question of the same sentence. */
const joint =
  /,? and (?=(?:which|what|when|where|who|how|on which|is|are|do|does|did|have|has)\b)|[:,] (?=(?:which|what|when|where|how)\b)/i;

const parts = (sentence: Sentence): readonly Sentence[] => {
  const match = joint.exec(sentence.text);
  if (!match) return [sentence];
  const next = match.index + match[0].length;
  return [within(sentence, 0, match.index), ...parts(within(sentence, next, sentence.text.length))];
};

const readPart = (part: Sentence): readonly Question[] => {
  if (notAsked.find(part)) return [];
  const named = thingIn(part, chosen);
  if (named.length > 0) return named;
  const rest = part.end === "?" ? thingIn(part, fragment) : [];
  if (rest.length > 0) return rest;
  const asked = thingIn(part, requested);
  if (asked.length > 0) return asked;
  return part.end === "?" && part.last - part.first > 1 && open.find(part) ? [toQuestion(part, true)] : [];
};

/**
 * What a sentence of the agent asks the customer for: things by name ("delivery address"), other questions whole
 * ("Where was it delivered"). Empty for small talk, offers and yes-or-no checks. Two questions in one sentence are two.
 */
export function readQuestions(sentence: Sentence): readonly Question[] {
  if (sentence.end !== "?" && !hasWord(sentence, telling)) return [];
  return parts(sentence).slice(0, 4).flatMap(readPart);
}
