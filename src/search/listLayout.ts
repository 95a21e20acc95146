import { enlarge } from "#text/ranking";

/**
 * Lays postings out by key: first every key is counted, then `lay` gives each its stretch, then `next` gives out places.
 * The counters are an array by key that is all zeros between two uses, and is put back only where it was touched: no map,
 * no sorting of postings, and no cost for keys that do not occur.
 */
export interface ListLayout {
  count(key: number, times: number): void;
  lay(): { readonly keys: Uint32Array; readonly starts: Uint32Array; readonly size: number };
  /** Where the next `times` postings of a key go. */
  next(key: number, times: number): number;
  clear(): void;
}

export function createListLayout(): ListLayout {
  let places = new Uint32Array(1024);
  let touched = new Uint32Array(1024);
  let used = 0;
  return {
    count: (key, times) => {
      if (key >= places.length) places = enlarge(places, key + 1);
      const before = places[key] as number;
      if (before === 0 && times > 0) {
        if (used === touched.length) touched = enlarge(touched, used + 1);
        touched[used] = key;
        used += 1;
      }
      places[key] = before + times;
    },
    lay: () => {
      const keys = touched.slice(0, used).sort();
      const starts = new Uint32Array(used + 1);
      let size = 0;
      keys.forEach((key, at) => {
        starts[at] = size;
        const count = places[key] as number;
        places[key] = size;
        size += count;
      });
      starts[used] = size;
      return { keys, starts, size };
    },
    next: (key, times) => {
      const place = places[key] as number;
      places[key] = place + times;
      return place;
    },
    clear: () => {
      for (let at = 0; at < used; at += 1) places[touched[at] as number] = 0;
      used = 0;
    },
  };
}
