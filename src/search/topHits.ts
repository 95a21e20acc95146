/** Keeps the best `limit` of many scored documents: higher scores first, equal ones by the order of their ids. */
export interface TopHits {
  /** No document below this score can still enter; 0 until the list is full. */
  readonly least: number;
  /** Whether a document of this score could still enter; cheap, so that filters run on contenders only. */
  admits(score: number, id: string): boolean;
  /** Must be admitted. */
  put(score: number, id: string): void;
  list(): RankedHit[];
}

export type RankedHit = { readonly id: string; readonly score: number };

function precedes(one: RankedHit, other: RankedHit): boolean {
  return one.score > other.score || (one.score === other.score && one.id < other.id);
}

/** A heap with its weakest hit on top, so that also a list of thousands costs a logarithm per document. */
export function createTopHits(limit: number): TopHits {
  const heap: RankedHit[] = [];
  return {
    get least() {
      return heap.length < limit ? 0 : (heap[0]?.score ?? Infinity);
    },
    admits: (score, id) => {
      const weakest = heap[0];
      return heap.length < limit || (weakest !== undefined && precedes({ score, id }, weakest));
    },
    put: (score, id) => {
      if (heap.length < limit) siftUp(heap, { score, id });
      else siftDown(heap, { score, id });
    },
    list: () => [...heap].sort((a, b) => (precedes(a, b) ? -1 : 1)),
  };
}

function siftUp(heap: RankedHit[], hit: RankedHit): void {
  let at = heap.push(hit) - 1;
  while (at > 0) {
    const above = (at - 1) >> 1;
    const parent = heap[above];
    if (parent === undefined || precedes(hit, parent)) break;
    heap[at] = parent;
    at = above;
  }
  heap[at] = hit;
}

/** Puts `hit` in the place of the weakest. */
function siftDown(heap: RankedHit[], hit: RankedHit): void {
  let at = 0;
  for (;;) {
    const left = heap[2 * at + 1];
    const right = heap[2 * at + 2];
    if (left === undefined) break;
    const [child, place] = right !== undefined && precedes(left, right) ? [right, 2 * at + 2] : [left, 2 * at + 1];
    if (!precedes(hit, child)) break;
    heap[at] = child;
    at = place;
  }
  heap[at] = hit;
}
