import type { Evidence, SourcedLine } from "#domain/evidence";
import { type Handoff, nameOf } from "#domain/handoff";
import { hasEnoughWords } from "#text/words";
import { sourceLine, toEvidence } from "./lines";
import type { HeardWish, Matters } from "#domain/brief/rules";
import type { Memory } from "#domain/brief/rules";
import { capitalise, reword, shorten, trimEnd } from "#domain/brief/language";
import type { Mention } from "#domain/brief/rules";
import type { Sentence } from "#domain/brief/language";
import { familyOf, isRemedy, plainWish } from "#domain/brief/rules";

/** A want is one phrase, not a story. */
const longest = 120;
const longestPart = 90;
/** How much later wishes gain on earlier ones of the same plainness. */
const recency = 0.6;
/** A second wish joins the first when it is nearly as plain. */
const nearlyAsPlain = 1.2;

const repairPronoun =
  /^(?:it|this|that|them)(?= (?:fixed|repaired|replaced|exchanged|working|to work)\b)|(?<=^(?:fix|repair|replace|exchange|return|send back) )(?:it|this|them)\b/i;
const bareRemedy =
  /^(?:(?:a|an|my|our|the|full|some) ){0,2}(?:refund|money back|money|replacement|exchange|repair|new one)$/i;

type Part = { readonly text: string; readonly evidence: readonly Evidence[] };

const withProduct = (text: string, asked: Evidence, product: Mention | null): Part => {
  if (!product) return { text, evidence: [asked] };
  if (repairPronoun.test(text)) {
    return { text: text.replace(repairPronoun, `the ${product.text}`), evidence: [asked, toEvidence(product.at)] };
  }
  if (!bareRemedy.test(text)) return { text, evidence: [asked] };
  return { text: `${text} for the ${product.text}`, evidence: [asked, toEvidence(product.at)] };
};

/** "It cancelled" is half a sentence where nothing says what it is. */
const whole = (text: string): string => (done.test(text) ? `to have ${text}` : text);
const done = /^(?:it|this|that|them|everything) [a-z]{3,}ed\b/i;

const toPart = ({ wish }: HeardWish, product: Mention | null): Part => {
  const { text: words, evidence } = withProduct(wish.wish.text, toEvidence(wish.asked), product);
  const text = whole(words);
  return {
    text: shorten(reword(wish.how === "wish" ? text : `${wish.how} to ${text}`, "customer"), longestPart),
    evidence,
  };
};

const chooseWishes = ({ wishes }: Matters, customerTurns: number): readonly HeardWish[] => {
  const rank = ({ wish, order }: HeardWish): number => wish.weight + (recency * order) / Math.max(1, customerTurns);
  const sorted = wishes
    .filter(({ wish }) => wish.weight >= plainWish)
    .sort((a, b) => rank(b) - rank(a) || b.order - a.order);
  const [latest] = sorted;
  if (!latest) return [];
  const family = familyOf(latest.wish.wish.text);
  // What is asked again is mostly asked shorter and angrier: of one family the plainest counts, not the latest.
  const first = sorted
    .filter((other) => family !== "" && familyOf(other.wish.wish.text) === family)
    .reduce(
      (plain, other) =>
        other.wish.weight > plain.wish.weight || (other.wish.weight === plain.wish.weight && other.order < plain.order)
          ? other
          : plain,
      latest,
    );
  const second = sorted.find((other) => {
    const theirs = familyOf(other.wish.wish.text);
    return (
      theirs !== "" &&
      theirs !== family &&
      !/ or /.test(first.wish.wish.text) &&
      rank(first) - rank(other) <= nearlyAsPlain
    );
  });
  return second ? [first, second].sort((a, b) => a.order - b.order) : [first];
};

const writeWishes = (memory: Memory, product: Mention | null): SourcedLine | null => {
  const chosen = chooseWishes(memory.matters, memory.customerTurns);
  const [first, second] = chosen;
  if (!first) return null;
  // The product is named once: with the wish that needs it to be understood.
  const needs = second && repairPronoun.test(second.wish.wish.text);
  const parts = [toPart(first, needs ? null : product), ...(second ? [toPart(second, product)] : [])];
  const alternatives = chosen.every(({ wish }) => isRemedy(wish.wish));
  const text = parts.map((part) => part.text).join(alternatives ? ", or " : "; ");
  return sourceLine(
    capitalise(text),
    parts.flatMap((part) => part.evidence),
  );
};

/** The latest question is told with the problem while it is this fresh, in customer turns. */
const freshQuestion = 2;

const writeProblem = ({ matters: { problem, question }, customerTurns }: Memory): SourcedLine | null => {
  if (!problem) return null;
  const told = capitalise(shorten(reword(problem.said.text, "customer"), longest));
  const asks =
    question && customerTurns - question.order < freshQuestion
      ? shorten(reword(question.said.text, "customer"), longestPart)
      : "";
  if (asks === "" || !question || told.length + asks.length > longest)
    return sourceLine(told, [toEvidence(problem.said)]);
  return sourceLine(`${trimEnd(told, ".,;")}; ${asks}?`, [toEvidence(problem.said), toEvidence(question.said)]);
};

const quote = (text: string): string => `“${shorten(text.replace(/\s+/g, " ").trim(), longest)}”`;

const writeSaid = (said: Sentence | null): SourcedLine | null =>
  said ? sourceLine(quote(said.text), [toEvidence(said)]) : null;

const writeHanded = (handoff: Handoff | null): SourcedLine | null => {
  if (!handoff) return null;
  const { lastPhrase, lastTopic } = handoff;
  if (hasEnoughWords(lastPhrase))
    return sourceLine(quote(lastPhrase), [{ kind: "value", name: nameOf(handoff, "lastPhrase") }]);
  return sourceLine(capitalise(lastTopic.trim()), [{ kind: "value", name: nameOf(handoff, "lastTopic") }]);
};

/**
 * What the customer wants, in their own words turned to the third person: the plainest and latest wish, joined by a
 * second one of another kind; without a wish the problem and the open question; else what the agent noted, and
 * where it noted nothing whatever they wrote. Null once everything was settled or taken back. A conversation in another
 * language is quoted. `product` is the one they talk about, null when there is none or several.
 */
export function writeWants(
  memory: Memory,
  handoff: Handoff | null,
  product: Mention | null,
  english: boolean,
): SourcedLine | null {
  const quoted = (): SourcedLine | null => writeSaid(memory.first) ?? writeHanded(handoff) ?? writeSaid(memory.short);
  if (!english) return quoted();
  const abroad = memory.firstForeign ? writeSaid(memory.first) : null;
  const matter = writeWishes(memory, product) ?? abroad ?? writeProblem(memory);
  // What was settled or taken back is wanted no more, and nothing is better than its old words.
  return matter ?? (memory.matters.closed ? null : quoted());
}
