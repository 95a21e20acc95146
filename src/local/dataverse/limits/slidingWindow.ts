/** What was used in the time a window looks back on. */
export interface SlidingWindow {
  /** Counts one more at `now` and answers a mark to add its cost to later. */
  count(now: number): number;
  /** Adds to the cost of what was counted under a mark; nothing when the window has passed it. */
  spend(mark: number, cost: number): void;
  /** How many were counted, and what they cost together. */
  use(now: number): { readonly count: number; readonly cost: number };
  /** Milliseconds until the oldest of them leaves the window; 0 when there is none. */
  untilOldestLeaves(now: number): number;
}

/**
 * A sliding window of `length` milliseconds that holds at most `capacity` entries: whoever counts looks at `use` first. Entries lie
 * in a ring in the order they came, so that each is written once and dropped once: constant time a request, amortised, and memory
 * that never grows.
 */
export function createSlidingWindow(length: number, capacity: number): SlidingWindow {
  const times = new Float64Array(capacity);
  const costs = new Float64Array(capacity);
  // Marks count up for ever; an entry lies at its mark modulo the capacity.
  const state = { oldest: 0, next: 0, cost: 0 };

  function dropOldest(): void {
    state.cost -= costs[state.oldest % capacity] ?? 0;
    state.oldest += 1;
    if (state.oldest === state.next) state.cost = 0;
  }

  function slide(now: number): void {
    while (state.oldest < state.next && (times[state.oldest % capacity] ?? 0) <= now - length) dropOldest();
  }

  return {
    count(now) {
      slide(now);
      if (state.next - state.oldest === capacity) dropOldest();
      const place = state.next % capacity;
      times[place] = now;
      costs[place] = 0;
      state.next += 1;
      return state.next - 1;
    },
    spend(mark, cost) {
      if (mark < state.oldest) return;
      costs[mark % capacity] = (costs[mark % capacity] ?? 0) + cost;
      state.cost += cost;
    },
    use(now) {
      slide(now);
      return { count: state.next - state.oldest, cost: state.cost };
    },
    untilOldestLeaves(now) {
      slide(now);
      return state.oldest === state.next ? 0 : (times[state.oldest % capacity] ?? 0) + length - now;
    },
  };
}
