import { gramsOf } from "./grams";
import type { QueryTerm } from "./query";

/**
 * What one query term gave to a document's score; `share` is its part of the whole, the shares of a match sum to 1.
 * `exact`: its stem is there; otherwise only stretches of it are: `alike` is how many of them, 0 … 1.
 */
export type TermShare<Term extends QueryTerm = QueryTerm> = {
  readonly term: Term;
  readonly share: number;
  readonly exact: boolean;
  readonly alike: number;
};

/** Adds up what each term of a query gave to one score. */
export interface Tally<Term extends QueryTerm> {
  /** `stretch` tells its stretches apart. */
  count(gain: number, term: number, exact: boolean, stretch: number): void;
  /** Strongest first, equal ones in the query's order; terms that gave nothing are left out. */
  shares(): TermShare<Term>[];
}

export function createTally<Term extends QueryTerm>(query: readonly Term[]): Tally<Term> {
  const parts = new Float64Array(query.length);
  const exacts = new Uint8Array(query.length);
  const stretches = query.map(() => new Set<number>());
  let total = 0;
  return {
    count: (gain, term, exact, stretch) => {
      parts[term] = (parts[term] ?? 0) + gain;
      if (exact) exacts[term] = 1;
      else stretches[term]?.add(stretch);
      total += gain;
    },
    shares: () =>
      query
        .map((term, at) => ({
          term,
          share: total > 0 ? (parts[at] ?? 0) / total : 0,
          exact: exacts[at] === 1,
          alike: exacts[at] === 1 ? 1 : (stretches[at]?.size ?? 0) / Math.max(1, gramsOf(term.word).length),
        }))
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.share - a.share),
  };
}
