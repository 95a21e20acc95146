import type { Turn } from "#domain/conversation";
import { guessLanguage, type LanguageGuess } from "#domain/sentiment";
import type { Reply } from "./answers";
import { readChange, type Change } from "./changes";
import { readMentions, readNamedNumbers, type Mention } from "./mentions";
import { readOutcome, type Outcome } from "./outcomes";
import { findAbuse, findPersonAsk } from "#domain/brief/language";
import { readCustomerQuestion, readProblem, type Problem } from "./problems";
import type { ProductFinder } from "./products";
import { readPromises, type Promised } from "./promises";
import { readQuestions, type Question } from "./questions";
import { readAgentReason, type AgentReason } from "./reasons";
import { splitTurn, within, type Sentence } from "#domain/brief/language";
import { readAttempt, readStep, type Try } from "./tries";
import { readWishes, type Wish } from "./wishes";

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
  readonly changes: readonly Change[];
  readonly sentences: readonly Sentence[];
  readonly reply: Reply;
};

export type AgentReading = {
  /** One for an order, each for a list of them. */
  readonly steps: readonly Try[];
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

/** "It works now" is no problem; what follows its "but" may be. */
const problemIn = (sentence: Sentence): Problem | null => {
  if (readChange(sentence)?.kind === "settled") {
    const but = /[ ,]but /.exec(sentence.text);
    return but && readProblem(within(sentence, but.index + but[0].length, sentence.text.length));
  }
  return readOutcome(sentence)?.outcome === "helped" ? null : readProblem(sentence);
};

const readCustomer = (
  turn: Turn,
  sentences: readonly Sentence[],
  mentions: readonly Mention[],
  mixed: boolean,
): CustomerReading => {
  // Half a sentence in another language cannot be told in the third person.
  const wishes = mixed ? [] : sentences.flatMap(readWishes);
  const persons = present(sentences.map(findPersonAsk));
  const taken = [...mentions.map((mention) => mention.at), ...wishes.map((wish) => wish.asked), ...persons];
  return {
    wishes,
    persons,
    problems: () => (mixed ? [] : present(sentences.map(problemIn))),
    question: mixed ? null : (present(sentences.map(readCustomerQuestion)).slice(-1)[0] ?? null),
    abuse: present(sentences.map(findAbuse))[0] ?? null,
    events: sentences.flatMap(eventsIn),
    changes: mixed ? [] : present(sentences.map(readChange)),
    sentences,
    reply: { text: turn.text.slice(0, 2_000), mentions, taken },
  };
};

/** "Open the speaker in the app … which number does it show?" only looks something up. */
const lookup = /^(?:open|choose|select|hold|press|check|go|look|dip|take)\b/i;

/** A number or a bullet at the beginning of a line. */
const listSign = /(?:^|\n)[ \t]{0,4}(?:\d{1,2}[.)]|[-*•–])[ \t]{1,4}$/;
const mostListed = 6;

const readAgent = (sentences: readonly Sentence[]): AgentReading => {
  const questions = sentences.flatMap(readQuestions);
  const looksUp = questions.some((question) => question.answer === "open" || question.answer === "version");
  const steps = present(sentences.map(readStep)).filter((step) => !looksUp || !lookup.test(step.said.text));
  const listed = steps.filter(({ said }) =>
    listSign.test(said.turn.text.slice(Math.max(0, said.from - 12), said.from)),
  );
  return {
    steps: listed.length > 1 ? listed.slice(0, mostListed) : steps.slice(0, 1),
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
