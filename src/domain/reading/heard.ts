import type { Turn } from "#domain/conversation";
import { type Clause, cutClauses } from "./clauses";
import { acceptedAct } from "./acceptance";
import { carriesSomething, couldBeMatter } from "./emptyWords";
import { hashText } from "./hash";
import { cutTokens, type Token } from "./tokens";

/** What a rule took words for; `kind` is the rule's own name. UTF-16 offsets in the turn's text. */
export type Vote = { readonly kind: string; readonly from: number; readonly to: number };

/** What is read: who spoke, and the words; with what rules took them for, where rules were asked. */
export type SpokenTurn = Pick<Turn, "speaker" | "text"> & { readonly votes?: readonly Vote[] };

/** A clause with the tokens that tell something: its words, and marks of asking, stress, money and number. */
export type HeardClause = Clause & {
  readonly telling: readonly Token[];
  /** Its long words, each once: those that carry what it is about. */
  readonly long: readonly number[];
  /** How many words it has, and how many different ones of them carry something. */
  readonly words: number;
  readonly content: number;
  /** More than a courtesy: it could be what somebody wants. */
  readonly matter: boolean;
  /** Says yes to something that was said before, and names nothing by itself: how much it says tells nothing. */
  readonly pointsBack: boolean;
};

/** A turn cut up once. */
export type HeardTurn = SpokenTurn & {
  readonly tokens: readonly Token[];
  readonly clauses: readonly HeardClause[];
  /** The long words of all its clauses, each once. */
  readonly long: readonly number[];
  /** Its numbers and capitalised words, without their spelling. */
  readonly named: readonly string[];
};

const tellingMarks: ReadonlySet<number> = new Set(Array.from("?!€£$#@？！", hashText));
const longWord = 4;
/** Of a longer turn the rest is not read: nobody writes so much about one matter. UTF-16 units. */
const longestRead = 6_000;

const listLong = (tokens: readonly Token[]): readonly number[] => [
  ...new Set(tokens.filter(({ mark, from, to }) => !mark && to - from >= longWord).map(({ word }) => word)),
];

export function hearTurn({ speaker, text, votes = [] }: SpokenTurn): HeardTurn {
  const tokens = cutTokens(text.slice(0, longestRead));
  const clauses = cutClauses(text, tokens).map((clause) => {
    const own = tokens.slice(clause.from, clause.to);
    return {
      ...clause,
      telling: own.filter(({ mark, word }) => !mark || tellingMarks.has(word)),
      long: listLong(own),
      words: own.filter(({ mark }) => !mark).length,
      content: new Set(own.filter(carriesSomething).map(({ word }) => word)).size,
      matter: couldBeMatter(own),
      pointsBack: acceptedAct(text.slice(own[0]?.from ?? 0, own[own.length - 1]?.to ?? 0)) !== null,
    };
  });
  const named = tokens.flatMap(({ digit, capital, bare }) => (digit || capital ? [bare] : []));
  return { speaker, text, votes, tokens, clauses, named, long: [...new Set(clauses.flatMap(({ long }) => long))] };
}
