import { type Emit, type Template, toTemplate } from "./feature";
import { hashText, mixHashes } from "./hash";
import type { HeardClause, HeardTurn, Vote } from "./heard";
import type { Token } from "./tokens";

type Speaker = HeardTurn["speaker"];

/** One template a speaker: the same word tells another thing from a customer than from an agent. */
const bySpeaker = (name: string): Readonly<Record<Speaker, Template>> => ({
  customer: toTemplate(`${name} (customer)`),
  agent: toTemplate(`${name} (agent)`),
  representative: toTemplate(`${name} (representative)`),
  system: toTemplate(`${name} (system)`),
});

const word = toTemplate("word");
const wordSaidBy = bySpeaker("word");
const pair = toTemplate("two words");
const pairSaidBy = bySpeaker("two words");
const triple = toTemplate("three words");
const start = toTemplate("word begins");
const end = toTemplate("word ends");
const opening = bySpeaker("first word");
const openingPair = bySpeaker("first two words");
const before = toTemplate("clause before");
const after = toTemplate("clause after");
const turnBefore = bySpeaker("turn before");
const turnAfter = bySpeaker("turn after");
const saidBy = bySpeaker("said");
const length = bySpeaker("words");
const toEnd = bySpeaker("turns to the end");
const fromStart = bySpeaker("turns from the beginning");
const heardCustomer = bySpeaker("customer's turns so far");
const beginsSentence = bySpeaker("begins a sentence");
const endsSentence = bySpeaker("ends a sentence");
const asks = bySpeaker("asks");
const counts = bySpeaker("has a number");
const place = toTemplate("clause of its turn");
const firstOfCustomer = toTemplate("customer's first turn");
const lastOfCustomer = toTemplate("customer's last turn");
const always = toTemplate("always");
const voted = toTemplate("a rule takes it for");
const votedBeside = toTemplate("a rule takes something in the turn for");
const longWords = bySpeaker("long words");
const repeated = bySpeaker("words said in other turns");
const repeatedShare = bySpeaker("share of words said in other turns");

const questionMarks: ReadonlySet<number> = new Set(Array.from("?？", hashText));
export const isQuestionMark = ({ word: told }: Token): boolean => questionMarks.has(told);
/** So many words of what stands beside a clause are looked at. */
const near = 12;
const nearTurn = 10;
/** Further than so many turns from the end, it does not matter how far. */
const farFromEnd = 6;
const farFromStart = 4;

function tellWords(tokens: readonly Token[], speaker: Speaker, emit: Emit): void {
  tokens.forEach((token, at) => {
    emit(word, token.word);
    emit(wordSaidBy[speaker], token.word);
    if (token.start) emit(start, token.start);
    if (token.end) emit(end, token.end);
    const next = tokens[at + 1];
    if (!next) return;
    const two = mixHashes(token.word, next.word);
    emit(pair, two);
    emit(pairSaidBy[speaker], two);
    if (at === 0) emit(openingPair[speaker], two);
    const third = tokens[at + 2];
    if (third) emit(triple, mixHashes(two, third.word));
  });
  if (tokens[0]) emit(opening[speaker], tokens[0].word);
}

const tellAll = (tokens: readonly Token[], template: Template, emit: Emit): void =>
  tokens.forEach(({ word: told }) => emit(template, told));

function tellBeside({ clauses }: HeardTurn, clause: number, emit: Emit): void {
  tellAll((clauses[clause - 1]?.telling ?? []).slice(-near), before, emit);
  tellAll((clauses[clause + 1]?.telling ?? []).slice(0, near), after, emit);
}

/** Where a turn stands: what of it changes when turns are added. */
export type TurnPlace = {
  readonly toEnd: number;
  readonly fromStart: number;
  readonly customersSoFar: number;
  readonly first: boolean;
  readonly last: boolean;
};

/** Places of all turns at once. */
export function placeTurns(turns: readonly HeardTurn[]): readonly TurnPlace[] {
  const speakers = turns.map(({ speaker }) => speaker);
  const [first, last] = [speakers.indexOf("customer"), speakers.lastIndexOf("customer")];
  let customers = 0;
  return speakers.map((speaker, turn) => {
    if (speaker === "customer") customers += 1;
    return {
      toEnd: Math.min(farFromEnd, speakers.length - 1 - turn),
      fromStart: Math.min(farFromStart, turn),
      customersSoFar: Math.min(farFromStart, customers),
      first: turn === first,
      last: turn === last,
    };
  });
}

/** Tells where a clause's turn stands in its conversation. */
export function tellPlace(speaker: Speaker, at: TurnPlace, emit: Emit): void {
  emit(toEnd[speaker], at.toEnd);
  emit(fromStart[speaker], at.fromStart);
  emit(heardCustomer[speaker], at.customersSoFar);
  if (at.first) emit(firstOfCustomer, 0);
  if (at.last) emit(lastOfCustomer, 0);
}

/** At least so much of the shorter of the two in common: a rule's words and a clause's seldom end at the same sign. */
const enoughInCommon = 0.3;

/** What the rules take a clause for. */
export function listVotes({ votes = [], tokens }: HeardTurn, clause: HeardClause): readonly Vote[] {
  const [from, to] = [tokens[clause.from]?.from ?? 0, tokens[clause.to - 1]?.to ?? 0];
  return votes.filter((vote) => {
    const common = Math.min(to, vote.to) - Math.max(from, vote.from);
    return common > enoughInCommon * Math.min(to - from, vote.to - vote.from);
  });
}

/** Tells what rules take a clause for, and what they take its turn for. */
export function tellVotes(turn: HeardTurn, clause: HeardClause, emit: Emit): void {
  const { votes = [] } = turn;
  if (votes.length === 0) return;
  for (const { kind } of votes) emit(votedBeside, hashText(kind));
  for (const { kind } of listVotes(turn, clause)) emit(voted, hashText(kind));
}

/** In how many turns each long word stands. */
export type WordCounts = ReadonlyMap<number, number>;

const bucket = (count: number): number => Math.min(6, count);

/** How many of a clause's long words are said in other turns too: what a conversation is about is said again. */
export function countRepeated({ long }: Pick<HeardClause, "long">, counts: WordCounts): number {
  return bucket(long.filter((one) => (counts.get(one) ?? 0) > 1).length);
}

/** Tells how much of what a clause says is said again elsewhere; `count` is that of `countRepeated`. */
export function tellRepeated(speaker: Speaker, { long }: Pick<HeardClause, "long">, count: number, emit: Emit): void {
  emit(repeated[speaker], count);
  emit(repeatedShare[speaker], Math.round((4 * count) / Math.max(1, long.length)));
}

/** Tells what a clause says by itself and in its turn: what never changes while the turn's words do not. */
export function tellClause(turn: HeardTurn, number: number, emit: Emit): void {
  const clause = turn.clauses[number];
  if (!clause) return;
  const { speaker } = turn;
  tellWords(clause.telling, speaker, emit);
  tellBeside(turn, number, emit);
  if (clause.first) emit(beginsSentence[speaker], 0);
  if (clause.last) emit(endsSentence[speaker], 0);
  emit(place, Math.min(farFromStart, number));
  emit(longWords[speaker], Math.min(10, clause.long.length));
  emit(saidBy[speaker], 0);
  emit(length[speaker], Math.min(5, clause.telling.length >> 2));
  if (clause.telling.some(isQuestionMark)) emit(asks[speaker], 0);
  if (clause.telling.some(({ digit }) => digit)) emit(counts[speaker], 0);
  emit(always, 0);
}

/** Tells what the turns before and after say: the same for all clauses of a turn. */
export function tellAround(previous: HeardTurn | undefined, next: HeardTurn | undefined, emit: Emit): void {
  const said = previous?.clauses[previous.clauses.length - 1];
  if (previous && said) tellAll(said.telling.slice(-nearTurn), turnBefore[previous.speaker], emit);
  const answer = next?.clauses[0];
  if (next && answer) tellAll(answer.telling.slice(0, nearTurn), turnAfter[next.speaker], emit);
}

const later = bySpeaker("said later");
const laterPair = bySpeaker("two words said later");
/** So many clauses after one, in so many turns, tell how it went. */
const laterClauses = 8;
export const laterTurns = 4;

/** Tells what is said after a clause: how a step ended, whether a promise was kept. */
export function tellLater(turns: readonly HeardTurn[], turn: number, clause: number, emit: Emit): void {
  let left = laterClauses;
  turns.slice(turn, turn + laterTurns + 1).forEach(({ speaker, clauses }, step) => {
    for (const { telling } of clauses.slice(step === 0 ? clause + 1 : 0, (step === 0 ? clause + 1 : 0) + left)) {
      left -= 1;
      const words = telling.filter(({ mark }) => !mark);
      words.forEach((token, at) => {
        emit(later[speaker], token.word);
        const next = words[at + 1];
        if (next) emit(laterPair[speaker], mixHashes(token.word, next.word));
      });
    }
  });
}
