/** Time, injected. `after` runs once and returns its cancel. Milliseconds. */
export interface Clock {
  now(): number;
  after(milliseconds: number, run: () => void): () => void;
}

/** The time of a page that people look at. */
export interface PageClock extends Clock {
  /** Runs once and returns its cancel: when what was changed until now stands on the screen; soon, where nothing is shown. */
  afterPaint(run: () => void): () => void;
  /** The same, but later while there is anything else to do, an answer to hand on for one; no later than a blink. */
  whenIdle(run: () => void): () => void;
}

/** Of all searches of a browser tab: when the last had its turn, and for when each kind of them wants one (ms since the epoch). */
export type SearchLine = { startedAt: number; readonly claimedAt: number[] };
