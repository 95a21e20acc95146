import type { QueryTerm, Span, Token } from "#text";
import { splitSentences, tokenise } from "#text";
import { substanceOf } from "./chatter";
import { nameWords } from "./products";

/** A word of an inquiry. `surface` is how the customer wrote it, as they last did. */
export type InquiryWord = QueryTerm & {
  readonly surface: string;
  readonly isCode: boolean;
  /** Part of the product's name, which has its own part in a score. */
  readonly isName: boolean;
};

/** A message as it is weighed: its text (cut to what is read), its tokens without masked ones, its sentences. */
export type ReadTurn = {
  readonly text: string;
  readonly tokens: readonly Token[];
  readonly sentences: readonly Span[];
};

const longestTurn = 4000;
const mostWords = 48;

export function readTurn(whole: string, masks: readonly Span[]): ReadTurn {
  const text = whole.slice(0, longestTurn);
  const tokens = tokenise(text).filter(({ from, to }) => !masks.some((mask) => from < mask.to && mask.from < to));
  return { text, tokens, sentences: splitSentences(text) };
}

/** Sentences that tell what was already done; what they name is known not to be the answer. */
const doneCue =
  /\b(?:already|tried|have (?:done|reset|restarted)|did that|done that|i (?:restarted|rebooted|reset|reinstalled))\b/i;
const doneWeight = 0.5;
const subjectWeight = 0.5;
const nameWeight = 0.5;
const echoWeight = 1.4;
const kindWeights: Readonly<Record<Token["kind"], number>> = { word: 1, code: 1.5, number: 0.4, reference: 0 };

/** Half a message's weight is gone after five newer ones, never more than 60 %; the first two state the problem. */
export function recency(age: number, count: number): number {
  return Math.max(0.88 ** age, age >= count - 2 ? 0.8 : 0.4);
}

/** What a conversation says beside the customer's messages. */
export type Surroundings = {
  readonly subject: ReadTurn;
  readonly product: string;
  /** Stems the other side took up in its answers: they are what the talk is about. */
  readonly echoes: ReadonlySet<string>;
  /** Folded words of the customer's own name. */
  readonly names: ReadonlySet<string>;
};

/**
 * Weighs the words of an inquiry, strongest first, equal ones in the order said, newest message first. A word counts as
 * in its strongest place, more when it is repeated, taken up in an answer or in the subject: in a letter of a thousand
 * words nothing else tells the problem from its ornaments. The customer's own name counts nothing.
 */
export function weighWords(
  newestFirst: readonly ReadTurn[],
  { subject, product, echoes, names }: Surroundings,
): InquiryWord[] {
  const words = new Map<string, InquiryWord>();
  newestFirst.forEach((turn, age) => addTurn(words, turn, recency(age, newestFirst.length)));
  addTurn(words, subject, subjectWeight);
  const taken = new Set([...echoes, ...subject.tokens.map(({ stem }) => stem)]);
  const products = new Set(nameWords(product));
  return [...words.values()]
    .filter(({ word }) => !names.has(word))
    .map((word) => {
      const isName = products.has(word.word);
      const weight = word.weight * (isName ? nameWeight : taken.has(word.stem) ? echoWeight : 1);
      return { ...word, weight, isName };
    })
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostWords);
}

function addTurn(words: Map<string, InquiryWord>, turn: ReadTurn, share: number): void {
  const done = turn.sentences.filter(({ from, to }) => doneCue.test(turn.text.slice(from, to)));
  for (const token of turn.tokens) {
    const isCode = token.kind === "code";
    const isDone = !isCode && done.some(({ from, to }) => token.from >= from && token.to <= to);
    const weight = share * kindWeights[token.kind] * substanceOf(token.word) * (isDone ? doneWeight : 1);
    if (token.stop || weight === 0) continue;
    const known = words.get(token.stem);
    const surface = turn.text.slice(token.from, token.to);
    const word = known ?? { stem: token.stem, word: token.word, weight: 0, surface, isCode, isName: false };
    words.set(token.stem, { ...word, weight: repeated(word.weight, weight) });
  }
}

/** Saying it again adds a seventh of the lesser weight, up to 2 in all. */
function repeated(a: number, b: number): number {
  return Math.max(a, b, Math.min(Math.max(a, b) + 0.15 * Math.min(a, b), 2));
}
