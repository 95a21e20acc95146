/**
 * For every term the documents that hold it, packed as document × 256 + count (1…255) in one shared array of 32-bit
 * numbers. Each list is a chain of blocks of 4, 8, 16 … 1,024 entries, each led by the place of the next, so that adding
 * never moves a list and the waste stays below the list's own size. At most 2²⁴ documents.
 */
export interface Postings {
  /** Documents must be added in growing order. */
  add(term: number, document: number, count: number): void;
  /** Entries of a term, removed documents included. */
  sizeOf(term: number): number;
  /** Calls `visit` for every entry of a term, in the order of adding. */
  each(term: number, visit: (document: number, count: number) => void): void;
}

const mostCounted = 255;
const firstBlock = 4;
const largestBlock = 1024;

export function createPostings(): Postings {
  let pool = new Uint32Array(1024);
  let used = 1;
  let terms = createTerms(256);
  const takeBlock = (size: number): number => {
    if (used + size + 1 > pool.length) pool = enlarge(pool, Math.max(pool.length * 2, used + size + 1));
    const block = used;
    used += size + 1;
    return block;
  };
  return {
    add: (term, document, count) => {
      if (term >= terms.size.length) terms = enlargeTerms(terms, term + 1);
      if (terms.left[term] === 0) {
        const size = terms.size[term] === 0 ? firstBlock : Math.min((terms.block[term] ?? 0) * 2, largestBlock);
        const block = takeBlock(size);
        if (terms.size[term] === 0) terms.head[term] = block;
        else pool[(terms.at[term] ?? 0) - (terms.block[term] ?? 0) - 1] = block;
        terms.block[term] = size;
        terms.left[term] = size;
        terms.at[term] = block + 1;
      }
      const at = terms.at[term] ?? 0;
      pool[at] = document * 256 + Math.min(count, mostCounted);
      terms.at[term] = at + 1;
      terms.left[term] = (terms.left[term] ?? 0) - 1;
      terms.size[term] = (terms.size[term] ?? 0) + 1;
    },
    sizeOf: (term) => terms.size[term] ?? 0,
    each: (term, visit) => {
      let left = terms.size[term] ?? 0;
      let block = terms.head[term] ?? 0;
      for (let size = firstBlock; left > 0; size = Math.min(size * 2, largestBlock)) {
        const end = block + 1 + Math.min(size, left);
        for (let at = block + 1; at < end; at += 1) {
          const entry = pool[at] ?? 0;
          visit(entry >>> 8, entry & mostCounted);
        }
        left -= size;
        block = pool[block] ?? 0;
      }
    },
  };
}

/** By term: entries, first block, place of the next entry, size of the last block, entries left in it. */
type Terms = {
  readonly size: Uint32Array;
  readonly head: Uint32Array;
  readonly at: Uint32Array;
  readonly block: Uint32Array;
  readonly left: Uint32Array;
};

function createTerms(size: number): Terms {
  return {
    size: new Uint32Array(size),
    head: new Uint32Array(size),
    at: new Uint32Array(size),
    block: new Uint32Array(size),
    left: new Uint32Array(size),
  };
}

function enlargeTerms(terms: Terms, least: number): Terms {
  const size = Math.max(least, terms.size.length * 2);
  return {
    size: enlarge(terms.size, size),
    head: enlarge(terms.head, size),
    at: enlarge(terms.at, size),
    block: enlarge(terms.block, size),
    left: enlarge(terms.left, size),
  };
}

function enlarge(array: Uint32Array, size: number): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(size);
  larger.set(array);
  return larger;
}
