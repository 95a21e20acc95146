/** A source of chance that can be repeated: each call gives the next number, 0 ≤ n < 1. */
export type Chance = () => number;

/** Mulberry32 (Tommy Ettinger, public domain): small, fast, good enough to make customers come and go. */
export function createChance(seed: number): Chance {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
