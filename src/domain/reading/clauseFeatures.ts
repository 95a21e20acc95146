import { type Emit, type Template, toTemplate } from "./feature";
import { hashText, mixHashes } from "./hash";
import type { HeardClause, HeardTurn } from "./heard";
import type { Token } from "./tokens";

/** A clause in its conversation: places of its turn and of itself in that turn. Every turn has clauses. */
export type ClausePlace = { readonly turns: readonly HeardTurn[]; readonly turn: number; readonly clause: number };

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

const clauseAt = (turn: HeardTurn | undefined, at: number): readonly Token[] => turn?.clauses[at]?.telling ?? [];

function tellBeside({ turns, turn, clause }: ClausePlace, emit: Emit): void {
  const [previous, own, next] = [turns[turn - 1], turns[turn], turns[turn + 1]];
  tellAll(clauseAt(own, clause - 1).slice(-near), before, emit);
  tellAll(clauseAt(own, clause + 1).slice(0, near), after, emit);
  if (previous) {
    const last = clauseAt(previous, previous.clauses.length - 1);
    tellAll(last.slice(-nearTurn), turnBefore[previous.speaker], emit);
  }
  if (next) tellAll(clauseAt(next, 0).slice(0, nearTurn), turnAfter[next.speaker], emit);
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

function tellPlace(speaker: Speaker, at: TurnPlace, clause: HeardClause, number: number, emit: Emit): void {
  emit(toEnd[speaker], at.toEnd);
  emit(fromStart[speaker], at.fromStart);
  emit(heardCustomer[speaker], at.customersSoFar);
  if (at.first) emit(firstOfCustomer, 0);
  if (at.last) emit(lastOfCustomer, 0);
  if (clause.first) emit(beginsSentence[speaker], 0);
  if (clause.last) emit(endsSentence[speaker], 0);
  emit(place, Math.min(farFromStart, number));
}

/** At least so much of the shorter of the two in common: a rule's words and a clause's seldom end at the same sign. */
const enoughInCommon = 0.3;

function tellVotes({ votes = [], tokens }: HeardTurn, clause: HeardClause, emit: Emit): void {
  if (votes.length === 0) return;
  const [from, to] = [tokens[clause.from]?.from ?? 0, tokens[clause.to - 1]?.to ?? 0];
  for (const vote of votes) {
    const common = Math.min(to, vote.to) - Math.max(from, vote.from);
    const kind = hashText(vote.kind);
    emit(votedBeside, kind);
    if (common > enoughInCommon * Math.min(to - from, vote.to - vote.from)) emit(voted, kind);
  }
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

/** Tells what a reader may look at to decide what a clause is. */
export function tellClause(where: ClausePlace, at: TurnPlace, emit: Emit): void {
  const turn = where.turns[where.turn];
  const clause = turn?.clauses[where.clause];
  if (!turn || !clause) return;
  const { speaker } = turn;
  tellWords(clause.telling, speaker, emit);
  tellBeside(where, emit);
  tellPlace(speaker, at, clause, where.clause, emit);
  tellVotes(turn, clause, emit);
  emit(longWords[speaker], Math.min(10, clause.long.length));
  emit(saidBy[speaker], 0);
  emit(length[speaker], Math.min(5, clause.telling.length >> 2));
  if (clause.telling.some((token) => questionMarks.has(token.word))) emit(asks[speaker], 0);
  if (clause.telling.some(({ digit }) => digit)) emit(counts[speaker], 0);
  emit(always, 0);
}

const later = bySpeaker("said later");
const laterPair = bySpeaker("two words said later");
/** So many clauses after one, in so many turns, tell how it went. */
const laterClauses = 8;
export const laterTurns = 4;

/** Tells what is said after a clause: how a step ended, whether a promise was kept. */
export function tellLater({ turns, turn, clause }: ClausePlace, emit: Emit): void {
  const following = turns
    .slice(turn, turn + laterTurns + 1)
    .flatMap(({ speaker, clauses }, step) =>
      clauses
        .slice(step === 0 ? clause + 1 : 0)
        .map(({ telling }) => ({ speaker, words: telling.filter(({ mark }) => !mark) })),
    );
  for (const { speaker, words } of following.slice(0, laterClauses))
    words.forEach((token, at) => {
      emit(later[speaker], token.word);
      const next = words[at + 1];
      if (next) emit(laterPair[speaker], mixHashes(token.word, next.word));
    });
}
