import type { Turn } from "#domain/conversation";
import { countLanguage, noLanguages, type LanguageCount } from "#domain/sentiment";
import { hasEnoughWords } from "#text/words";
import { answers, speaksOf } from "./answers";
import type { Mention } from "./mentions";
import { hearMatter, holdMatter, noMatters, releaseMatter, type Matters } from "./matters";
import { isSamePromise, type Promised } from "./promises";
import type { AnswerKind, Question } from "./questions";
import type { CustomerReading, AgentReading, TurnReading } from "./readTurn";
import type { AgentReason } from "./reasons";
import type { Sentence } from "#domain/brief/language";
import { createTrials, type Trial, type Trials } from "./trials";

/** A value with what the agent had just asked for, which names a bare number. */
export type HeardMention = { readonly mention: Mention; readonly asked: readonly Question[]; readonly place: number };
export type HeardQuestion = {
  readonly question: Question;
  readonly said: readonly Sentence[];
  readonly answered: boolean;
  /** Something said since says yes or no to it, or speaks of the same thing. */
  readonly spokenOf: boolean;
};

/** What is remembered of a conversation while it is read turn by turn; every list is bounded. */
export type Memory = {
  customerTurns: number;
  languages: LanguageCount;
  /** The first thing the customer said that is longer than a greeting, and whether in another language. */
  first: Sentence | null;
  firstForeign: boolean;
  /** The longest of what they said before that: "Refund", when nothing else was ever said. */
  short: Sentence | null;
  matters: Matters;
  persons: readonly Sentence[];
  abuse: Sentence | null;
  reasons: ReadonlyMap<AgentReason["kind"], readonly Sentence[]>;
  readonly trials: Trials;
  /** What had been tried when a person first wrote; null before that. Later failures are not why it came to them. */
  triedBefore: readonly Trial[] | null;
  mentions: readonly HeardMention[];
  questions: ReadonlyMap<string, HeardQuestion>;
  asked: readonly Question[];
  promises: readonly Promised[];
};

const most = { persons: 6, mentions: 120, questions: 40, promises: 12, sameReason: 3 };

export function createMemory(): Memory {
  return {
    customerTurns: 0,
    languages: noLanguages,
    first: null,
    firstForeign: false,
    short: null,
    matters: noMatters,
    persons: [],
    abuse: null,
    reasons: new Map(),
    trials: createTrials(),
    triedBefore: null,
    mentions: [],
    questions: new Map(),
    asked: [],
    promises: [],
  };
}

/** Three places are evidence enough for a value; more of the same change nothing. */
const enough = 3;

const hearMentions = (memory: Memory, { mentions }: TurnReading): void => {
  let place = 0;
  const fresh = mentions.flatMap<HeardMention>((mention) => {
    const heard = { mention, asked: memory.asked, place };
    if (mention.kind === null) place += 1;
    const same = memory.mentions.filter(
      (other) => other.mention.key === mention.key && other.mention.kind === mention.kind,
    );
    return same.length < enough ? [heard] : [];
  });
  if (fresh.length > 0) memory.mentions = [...memory.mentions, ...fresh].slice(0, most.mentions);
};

/** An answer uses up what was asked: a later number is not named by it. */
const takeAnswer = (memory: Memory, reading: TurnReading): void => {
  if (reading.mentions.some((mention) => mention.kind !== "product")) memory.asked = [];
};

const close = (memory: Memory, isAnswered: (question: Question) => boolean): void => {
  const answered = [...memory.questions].filter(([, heard]) => !heard.answered && isAnswered(heard.question));
  if (answered.length === 0) return;
  const questions = new Map(memory.questions);
  for (const [key, heard] of answered) questions.set(key, { ...heard, answered: true });
  memory.questions = questions;
};

const hearAnswers = (memory: Memory, { reply }: CustomerReading): void => {
  close(memory, (question) => answers(question, reply));
  const spokenOf = [...memory.questions].filter(([, { question, spokenOf }]) => !spokenOf && speaksOf(question, reply));
  if (spokenOf.length === 0) return;
  memory.questions = new Map([
    ...memory.questions,
    ...spokenOf.map(([key, heard]) => [key, { ...heard, spokenOf: true }] as const),
  ]);
};

const hearCustomer = (memory: Memory, customer: CustomerReading): void => {
  const order = memory.customerTurns;
  // "How do I …?" in the middle of a repair asks about the step, not for the whole.
  memory.matters = hearMatter(memory.matters, customer, order, memory.trials.list().length === 0);
  if (!memory.triedBefore) memory.persons = [...memory.persons, ...customer.persons].slice(-most.persons);
  if (!memory.triedBefore) memory.abuse ??= customer.abuse;
  hearAnswers(memory, customer);
};

/** "I found order XQ-11200": the agent has what it asked for. */
const findAnswers = (memory: Memory, { mentions }: TurnReading): void => {
  const found = new Set<AnswerKind | null>(mentions.map(({ kind }) => kind));
  close(memory, ({ answer }) => found.has(answer));
};

const hearQuestions = (memory: Memory, asked: readonly Question[]): void => {
  if (asked.length === 0) return;
  const questions = new Map(memory.questions);
  for (const question of asked) {
    const known = questions.get(question.key);
    if (!known && questions.size >= most.questions) continue;
    const said = [...(known?.said ?? []), question.said].slice(-9);
    const answered = known?.answered === true && question.answer !== "open";
    questions.set(question.key, { question, said, answered, spokenOf: answered && known.spokenOf });
  }
  memory.questions = questions;
  memory.asked = asked;
};

const hearReasons = (memory: Memory, heard: readonly AgentReason[]): void => {
  if (memory.triedBefore || heard.length === 0) return;
  const reasons = new Map(memory.reasons);
  for (const { kind, said } of heard) reasons.set(kind, [...(reasons.get(kind) ?? []), said].slice(-most.sameReason));
  memory.reasons = reasons;
};

const hearAgent = (memory: Memory, agent: AgentReading): void => {
  hearQuestions(memory, agent.questions);
  hearReasons(memory, agent.reasons);
  for (const promise of agent.promises) {
    const others = memory.promises.filter((other) => !isSamePromise(other, promise));
    memory.promises = [...others, promise].slice(-most.promises);
  }
};

const hearFirst = (memory: Memory, { sentences, language }: TurnReading): void => {
  if (memory.first) return;
  memory.first = sentences.find((sentence) => hasEnoughWords(sentence.text)) ?? null;
  for (const sentence of sentences)
    if (sentence.text.length > (memory.short?.text.length ?? 0)) memory.short = sentence;
  memory.firstForeign = language.mixed || (language.language !== null && language.language !== "en");
};

/** A person's first words end what the agent was asked for; an agent's open the next chapter. */
const hearChapter = (memory: Memory, { speaker, visibility }: Turn): void => {
  if (visibility !== "customer") return;
  if (speaker === "agent") memory.matters = releaseMatter(memory.matters);
  if (speaker !== "representative") return;
  memory.triedBefore ??= memory.trials.list();
  memory.matters = holdMatter(memory.matters);
};

/** Takes the next turn into memory. Bounded work, whatever was heard before. */
export function hearTurn(memory: Memory, reading: TurnReading): void {
  const isCustomer = (turn: Turn): boolean => turn.speaker === "customer" && turn.visibility === "customer";
  if (isCustomer(reading.turn)) {
    memory.customerTurns += 1;
    memory.languages = countLanguage(memory.languages, reading.language);
    hearFirst(memory, reading);
  }
  hearMentions(memory, reading);
  hearChapter(memory, reading.turn);
  memory.trials.hear(reading);
  if (isCustomer(reading.turn)) takeAnswer(memory, reading);
  if (reading.customer) hearCustomer(memory, reading.customer);
  if (!reading.agent || reading.turn.speaker === "system") return;
  findAnswers(memory, reading);
  hearAgent(memory, reading.agent);
}

/**
 * Every place where something was asked that is answered by now. An open question is only where the answer says yes or no, or
 * speaks of the same thing: that something was said after it is not enough to call it answered.
 */
export function listAnswered({ questions }: Memory): readonly Sentence[] {
  return [...questions.values()].flatMap(({ question, said, answered, spokenOf }) =>
    answered && (question.answer !== "open" || spokenOf) ? said : [],
  );
}
