import { keysOf } from "./content";
import type { FactKind } from "./brief";
import { cue } from "./cues";
import { within, type Sentence } from "./sentences";

/** What would answer a question: a value of a kind, a thing of a kind, or anything said at all. */
export type AnswerKind = FactKind | "address" | "photo" | "name" | "place" | "open";

/** One thing the agent asked for. `key` is the same for the same question in other words. */
export type Question = {
  readonly key: string;
  readonly answer: AnswerKind;
  readonly said: Sentence;
  readonly whole: boolean;
};

const small =
  "for|of|to|on|in|at|under|so|that|which|with|you|we|is|are|it|and|or|from|below|should|did|do|does|was|were|has|have|had|as|when|by|can|could|will|would|if|here|please|again|then|first";
const thing = `((?:(?!(?:${small})\\b)[a-zà-ÿ’'-]{1,20} ?){1,4})`;

/** "tell me the delivery address", "what is your order number", "do you have the serial number". */
const requested = new RegExp(
  `\\b(?:(?:tell|give|send|share|provide|confirm|read|type|enter|need|have|know|note|ask for|remind)(?: me| us)?(?: also| again)?|(?:what|which)(?:['’]s| is| are| was)) (?:the|your|a|an|its|their|both) ${thing}`,
  "i",
);
/** "the order number and the serial number": the second thing. */
const also = new RegExp(`^ ?(?:\\([^)]{0,40}\\) ?)?(?:and|or|, and) (?:the|your|its) ${thing}`, "i");
/** "which delivery address should we use". */
const chosen = new RegExp(
  `^(?:which|what) ${thing} ?(?:should|did|do|does|is|are|was|were|has|have|can|will|would|shall)\\b`,
  "i",
);
const open =
  /^(?:which|what|when|where|who|whose|how (?:many|much|old|long|often)|on which|in which|at which|since when)\b/i;

/** Small talk, offers and checks of a step are not questions about the customer's matter. */
const notAsked =
  /\b(?:how (?:can|may|could) (?:i|we)|anything else|what can (?:i|we)|would you like|what would you like|(?:which )?do you prefer|is that (?:ok|correct|right)|does that|do you see|how are you|what do you see|how does it|shall i|you prefer|can i help)\b/i;

const kinds: readonly (readonly [answer: AnswerKind, words: RegExp])[] = [
  ["email", /\be-?mail\b/i],
  ["address", /\baddress\b|\bpostcode\b/i],
  ["order", /\border\b/i],
  ["serial", /\bserial\b/i],
  ["invoice", /\binvoice\b/i],
  ["error", /\b(?:error|code)\b/i],
  ["version", /\b(?:firmware|version)\b/i],
  ["phone", /\b(?:phone|telephone|mobile|callback)\b|\bnumber to call\b/i],
  ["card", /\bcard\b/i],
  ["amount", /\b(?:amount|price|how much)\b/i],
  ["photo", /\b(?:photo|picture|screenshot)s?\b/i],
  ["name", /\bname\b/i],
  ["date", /\b(?:date|which day|what day)s?\b/i],
];

const answerOf = (text: string): AnswerKind => kinds.find(([, words]) => words.test(text))?.[0] ?? "open";

const keyOf = (answer: AnswerKind, text: string): string => {
  if (answer !== "open" && answer !== "place" && answer !== "name" && answer !== "date") return answer;
  return [...keysOf(text)].sort().join(" ");
};

/** A whole question is answered by what its first word asks for, whatever things it speaks of. */
const answerOfWhole = (text: string): AnswerKind => {
  if (/^(?:when|(?:on |at |since )?which day)\b/i.test(text)) return "date";
  if (/^(?:how much)\b/i.test(text)) return "amount";
  return /^where\b/i.test(text) ? "place" : "open";
};

const toQuestion = (said: Sentence, whole: boolean): Question => {
  const answer = whole ? answerOfWhole(said.text) : answerOf(said.text);
  return { key: keyOf(answer, said.text), answer, said, whole };
};

const things = (sentence: Sentence, from: number, length: number): readonly Question[] => {
  const first = within(sentence, from, from + length);
  const rest = sentence.text.slice(from + length);
  const second = also.exec(rest);
  const start = second ? from + length + second[0].length - (second[1]?.length ?? 0) : 0;
  const both = second ? [first, within(sentence, start, start + (second[1]?.length ?? 0))] : [first];
  return both.filter((said) => said.text !== "").map((said) => toQuestion(said, false));
};

const thingIn = (sentence: Sentence, pattern: RegExp): readonly Question[] => {
  const match = pattern.exec(sentence.text);
  const name = match?.[1];
  if (!match || !name) return [];
  const from =
    match.index +
    match[0].indexOf(name, match[0].length - name.length - 12 > 0 ? match[0].length - name.length - 12 : 0);
  const asked = things(sentence, from, name.length);
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
  if (notAsked.test(part.text)) return [];
  const named = thingIn(part, chosen);
  if (named.length > 0) return named;
  const asked = thingIn(part, requested);
  if (asked.length > 0) return asked;
  return part.end === "?" && open.test(part.text) && part.text.includes(" ") ? [toQuestion(part, true)] : [];
};

/**
 * What a sentence of the agent asks the customer for: things by name ("delivery address"), other questions whole
 * ("Where was it delivered"). Empty for small talk, offers and yes-or-no checks. Two questions in one sentence are two.
 */
export function readQuestions(sentence: Sentence): readonly Question[] {
  if (sentence.end !== "?" && (sentence.cues & cue.request) === 0) return [];
  return parts(sentence).slice(0, 4).flatMap(readPart);
}
