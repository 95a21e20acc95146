import type { Turn } from "#domain/conversation";
import { type Clause, cutClauses } from "./clauses";
import { hashText } from "./hash";
import { cutTokens, type Token } from "./tokens";

/** What is read: who spoke, and the words. */
export type SpokenTurn = Pick<Turn, "speaker" | "text">;

/** A clause with the tokens that tell something: its words, and marks of asking, stress, money and number. */
export type HeardClause = Clause & { readonly telling: readonly Token[] };

/** A turn cut up once. */
export type HeardTurn = SpokenTurn & { readonly tokens: readonly Token[]; readonly clauses: readonly HeardClause[] };

const tellingMarks: ReadonlySet<number> = new Set(Array.from("?!€£$#@？！", hashText));

export function hearTurn({ speaker, text }: SpokenTurn): HeardTurn {
  const tokens = cutTokens(text);
  const clauses = cutClauses(text, tokens).map((clause) => ({
    ...clause,
    telling: tokens.slice(clause.from, clause.to).filter(({ mark, word }) => !mark || tellingMarks.has(word)),
  }));
  return { speaker, text, tokens, clauses };
}
