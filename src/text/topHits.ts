/** Keeps the best `limit` of many scored documents: higher scores first, equal ones by the order of their ids. */
export interface TopHits {
  /** Whether a document of this score could still enter; cheap, so that filters run on contenders only. */
  admits(score: number, id: string): boolean;
  put(score: number, id: string, document: number): void;
  readonly hits: readonly { readonly score: number; readonly id: string; readonly document: number }[];
}

export function createTopHits(limit: number): TopHits {
  const hits: { score: number; id: string; document: number }[] = [];
  const precedes = (score: number, id: string, other: { score: number; id: string }): boolean =>
    score > other.score || (score === other.score && id < other.id);
  return {
    hits,
    admits: (score, id) => {
      const last = hits[limit - 1];
      return limit > 0 && (last === undefined || precedes(score, id, last));
    },
    put: (score, id, document) => {
      let at = hits.length;
      for (; at > 0; at -= 1) {
        const other = hits[at - 1];
        if (other === undefined || !precedes(score, id, other)) break;
      }
      hits.splice(at, 0, { score, id, document });
      if (hits.length > limit) hits.pop();
    },
  };
}
