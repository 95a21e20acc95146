import type { Turn } from "#domain/conversation";
import { guessLanguage, type LanguageGuess } from "#domain/sentiment";
import type { Reply } from "./answers";
import { readMentions, readNamedNumbers, type Mention } from "./mentions";
import { readOutcome, type Outcome } from "./outcomes";
import { findAbuse, findPersonAsk } from "./person";
import { readCustomerQuestion, readProblem, type Problem } from "./problems";
import type { ProductFinder } from "./products";
import { readPromises, type Promised } from "./promises";
import { readQuestions, type Question } from "./questions";
import { readAgentReason, type AgentReason } from "./reasons";
import { splitTurn, type Sentence } from "./sentences";
import { readAttempt, readStep, type Try } from "./tries";
import { readWish, type Wish } from "./wishes";

/** Something tried or said of it, in the order it was said. */
export type Event =
  { readonly kind: "try"; readonly tried: Try } | { readonly kind: "outcome"; readonly said: Outcome };

export type CustomerReading = {
  readonly wishes: readonly Wish[];
  /** Read when asked for: only the first turns can tell the problem. */
  readonly problems: () => readonly Problem[];
  readonly question: Sentence | null;
  readonly persons: readonly Sentence[];
  readonly abuse: Sentence | null;
  readonly events: readonly Event[];
  readonly reply: Reply;
};

export type AgentReading = {
  readonly step: Try | null;
  readonly questions: readonly Question[];
  readonly promises: readonly Promised[];
  readonly reasons: readonly AgentReason[];
};

/** Everything one turn says, read by itself: what came before or after changes nothing in it. */
export type TurnReading = {
  readonly turn: Turn;
  readonly language: LanguageGuess;
  readonly mentions: readonly Mention[];
  readonly sentences: readonly Sentence[];
  readonly customer: CustomerReading | null;
  readonly agent: AgentReading | null;
};

const present = <T>(list: readonly (T | null)[]): readonly T[] => list.filter((one): one is T => one !== null);

const eventsIn = (sentence: Sentence): readonly Event[] => {
  const tried = readAttempt(sentence);
  const said = readOutcome(sentence);
  return [...(tried ? [{ kind: "try", tried } as const] : []), ...(said ? [{ kind: "outcome", said } as const] : [])];
};

/** "It works now" is no problem. */
const problemIn = (sentence: Sentence): Problem | null =>
  readOutcome(sentence)?.outcome === "helped" ? null : readProblem(sentence);

const readCustomer = (
  turn: Turn,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  mixed: boolean,
): CustomerReading => {
  // Half a sentence in another language cannot be told in the third person.
  const wishes = mixed ? [] : present(sentences.map(readWish));
  const persons = present(sentences.map(findPersonAsk));
  const taken = [...mentions.map((mention) => mention.at), ...wishes.map((wish) => wish.asked), ...persons];
  return {
    wishes,
    persons,
    problems: () => (mixed ? [] : present(sentences.map(problemIn))),
    question: mixed ? null : (present(sentences.map(readCustomerQuestion)).slice(-1)[0] ?? null),
    abuse: present(sentences.map(findAbuse))[0] ?? null,
    events: sentences.flatMap(eventsIn),
    reply: { text: turn.text.slice(0, 2_000), mentions, taken },
  };
};

/** "Open the speaker in the app … which number does it show?" only looks something up. */
const lookup = /^(?:open|choose|select|hold|press|check|go|look|dip|take)\b/i;

const readAgent = (sentences: readonly Sentence[]): AgentReading => {
  const questions = sentences.flatMap(readQuestions);
  const looksUp = questions.some((question) => question.answer === "open" || question.answer === "version");
  const steps = present(sentences.map(readStep));
  return {
    step: steps.find((step) => !looksUp || !lookup.test(step.said.text)) ?? null,
    questions,
    promises: sentences.flatMap(readPromises),
    reasons: present(sentences.map(readAgentReason)),
  };
};

const unknown: LanguageGuess = { language: null, words: 0, mixed: false };

/** English rules find nothing in another language, so only the customer's is guessed: it decides how the brief is written. */
const readSaid = (
  turn: Turn,
  sentences: readonly Sentence[],
  products: ProductFinder,
): Pick<TurnReading, "language" | "mentions" | "customer" | "agent"> => {
  const named = products.find(turn);
  if (turn.speaker !== "customer") {
    return {
      language: unknown,
      mentions: [...named, ...readNamedNumbers(turn)],
      customer: null,
      agent: readAgent(sentences),
    };
  }
  const language = guessLanguage(turn.text);
  const mentions = [...named, ...readMentions(turn)];
  const english = language.language === "en" || language.language === null;
  return {
    language,
    mentions,
    customer: english ? readCustomer(turn, sentences, mentions, language.mixed) : null,
    agent: null,
  };
};

/**
 * Reads one turn. Internal notes and system lines say nothing here; a customer's turn in another language than English
 * gives its values (numbers, contacts, products) and nothing else. Bounded work for any text.
 */
export function readTurn(turn: Turn, products: ProductFinder): TurnReading {
  const speaks = turn.visibility === "customer" && turn.speaker !== "system";
  if (!speaks) return { turn, language: unknown, mentions: [], sentences: [], customer: null, agent: null };
  const sentences = splitTurn(turn);
  return { turn, sentences, ...readSaid(turn, sentences, products) };
}
