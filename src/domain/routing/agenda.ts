/** What is due, earliest first: a binary heap over two lists of numbers. */
export interface Agenda {
  readonly size: number;
  /** When the first is due; Infinity where nothing is. */
  readonly next: number;
  add(at: number, what: number): void;
  /** The first, taken off; -1 where there is none. */
  take(): number;
}

export function createAgenda(): Agenda {
  const times: number[] = [];
  const whats: number[] = [];
  const timeAt = (place: number): number => times[place] ?? Infinity;
  const swap = (a: number, b: number): void => {
    const time = timeAt(a);
    const what = whats[a] ?? -1;
    times[a] = timeAt(b);
    whats[a] = whats[b] ?? -1;
    times[b] = time;
    whats[b] = what;
  };
  return {
    get size() {
      return times.length;
    },
    get next() {
      return timeAt(0);
    },
    add(at, what) {
      let place = times.push(at) - 1;
      whats.push(what);
      while (place > 0) {
        const parent = (place - 1) >> 1;
        if (timeAt(parent) <= timeAt(place)) break;
        swap(parent, place);
        place = parent;
      }
    },
    take() {
      const first = whats[0];
      if (first === undefined) return -1;
      swap(0, times.length - 1);
      times.pop();
      whats.pop();
      for (let place = 0; ;) {
        const left = 2 * place + 1;
        const least = timeAt(left + 1) < timeAt(left) ? left + 1 : left;
        if (timeAt(least) >= timeAt(place)) break;
        swap(least, place);
        place = least;
      }
      return first;
    },
  };
}
