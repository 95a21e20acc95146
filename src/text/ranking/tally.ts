import type { QueryTerm } from "./query";

/**
 * What one query term gave to a document's score; `share` is its part of the whole, the shares of a match sum to 1.
 * `exact`: its stem is there; otherwise only stretches of it are.
 */
export type TermShare<Term extends QueryTerm = QueryTerm> = {
  readonly term: Term;
  readonly share: number;
  readonly exact: boolean;
};

/** Adds up what each term of a query gave to one score. */
export interface Tally<Term extends QueryTerm> {
  count(gain: number, term: number, exact: boolean): void;
  /** Strongest first, equal ones in the query's order; terms that gave nothing are left out. */
  shares(): TermShare<Term>[];
}

export function createTally<Term extends QueryTerm>(query: readonly Term[]): Tally<Term> {
  const parts = new Float64Array(query.length);
  const exacts = new Uint8Array(query.length);
  let total = 0;
  return {
    count: (gain, term, exact) => {
      parts[term] = (parts[term] ?? 0) + gain;
      if (exact) exacts[term] = 1;
      total += gain;
    },
    shares: () =>
      query
        .map((term, at) => ({ term, share: total > 0 ? (parts[at] ?? 0) / total : 0, exact: exacts[at] === 1 }))
        .filter(({ share }) => share > 0)
        .sort((a, b) => b.share - a.share),
  };
}
