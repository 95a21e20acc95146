import { keysOf } from "#domain/brief/language";
import type { NamedKind } from "#domain/brief/shape";
import { cue } from "#domain/brief/language";
import { createPhrases, type Phrases } from "#domain/brief/language";
import { fromWord, within, withinWords, type Sentence } from "#domain/brief/language";
import { hasWord, wordSet } from "#domain/brief/language";

/** What would answer a question: a value of a kind, a thing of a kind, or anything said at all. */
export type AnswerKind = NamedKind | "number" | "address" | "photo" | "name" | "place" | "open";

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
const requested = createPhrases(
  `tell|give|send|share|provide|confirm|read|type|enter|need|have|know|note|ask~for|remind me|us? also|again? the|your|a|an|its|their|both ${thing}`,
  `what|which is|are|was the|your|a|an|its|their|both ${thing}`,
  `what's the|your|a|an|its|their|both ${thing}`,
);
/** "the order number (it begins with HH) and the serial number": the second thing. */
const also = createPhrases(
  `^ and|or the|your|its ${thing}`,
  `^ , and? the|your|its ${thing}`,
  `^ ( .{8} ) and|or the|your|its ${thing}`,
);
/** "which delivery address should we use". */
const chosen = createPhrases(`^ which|what ${thing} =should|did|do|does|is|are|was|were|has|have|can|will|would|shall`);
/** "And the new address please?" */
const fragment = createPhrases(`^ and|also|then,{2} the|your|a new|old|full? ${thing} please? $`);
const open = createPhrases(
  "^ which|what|when|where|who|whose|how~many|how~much|how~old|how~long|how~often|on~which|in~which|at~which|since~when",
);

/** Small talk, offers and checks of a step are not questions about the customer's matter. */
const notAsked = createPhrases(
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
const notGiven = createPhrases(
  "never|don't|dont|not|no~need|cannot|can't|without|avoid|instead~of",
  "^ did|have|has|had|were|was you|anyone|anybody",
);

/** What a thing is by the words of its name, surest first. */
const kinds: readonly (readonly [answer: AnswerKind, words: ReadonlySet<string>])[] = (
  [
    ["email", "e-mail email"],
    ["address", "address postcode"],
    ["order", "order"],
    ["serial", "serial"],
    ["invoice", "invoice"],
    ["error", "error code"],
    ["version", "firmware version"],
    ["phone", "phone telephone mobile callback"],
    ["card", "card"],
    ["amount", "amount price"],
    [
      "number",
      "account reference booking policy contract customer membership claim case ticket tracking meter reservation pnr iban zip",
    ],
    ["photo", "photo photos picture pictures screenshot screenshots"],
    ["name", "name"],
    ["date", "date dates"],
  ] as const
).map(([answer, words]) => [answer, wordSet(words)] as const);

/** "Which phone do you use" asks for a device; "phone number" does not. */
const dialled = wordSet("number telephone callback");
const answerOf = (said: Sentence): AnswerKind => {
  const kind = kinds.find(([, words]) => hasWord(said, words))?.[0] ?? "open";
  return kind === "phone" && !hasWord(said, dialled) ? "open" : kind;
};

const keyOf = (answer: AnswerKind, text: string): string => {
  if (answer !== "open" && answer !== "place" && answer !== "name" && answer !== "date") return answer;
  return [...keysOf(text)].sort().join(" ");
};

const askedDay = createPhrases("^ when|which~day|on~which~day|at~which~day|since~which~day");
const askedAmount = createPhrases("^ how~much");
const askedPlace = createPhrases("^ where");

/** A whole question is answered by what its first word asks for, whatever things it speaks of. */
const answerOfWhole = (said: Sentence): AnswerKind => {
  if (askedDay.find(said)) return "date";
  if (askedAmount.find(said)) return "amount";
  return askedPlace.find(said) ? "place" : "open";
};

const toQuestion = (said: Sentence, whole: boolean): Question => {
  const answer = whole ? answerOfWhole(said) : answerOf(said);
  return { key: keyOf(answer, said.text), answer, said, whole };
};

const thingIn = (sentence: Sentence, phrases: Phrases): readonly Question[] => {
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
  if (sentence.end !== "?" && (sentence.cues & cue.request) === 0) return [];
  return parts(sentence).slice(0, 4).flatMap(readPart);
}
