import type { Clock, SearchLine } from "./clock";

/** Dataverse search gives a person one answer a second, whatever on their screen asks. Milliseconds. */
const pause = 1_000;
/** Who waits longer goes without their turn, and is answered by another way. */
const longestWait = 1_500;
/** A claim is left standing so long after its time: whoever made it may be gone. */
const grace = 100;

/** In the order of their turns. */
const kinds = ["typed", "articles", "cases"] as const;
export type SearchKind = (typeof kinds)[number];

/** The line of one tab. Times alone, so that a frame that goes leaves nothing that others wait for. */
export const createSearchLine = (): SearchLine => ({
  startedAt: Number.NEGATIVE_INFINITY,
  claimedAt: kinds.map(() => 0),
});

type PaceParts = {
  readonly clock: Clock;
  readonly line: SearchLine;
  /** `inTurn`: it has the line's second. */
  readonly search: (inTurn: boolean) => void;
  /** What a person typed takes the next turn before all others, and waits for it; articles come before cases. */
  readonly kind: SearchKind;
};

/**
 * One who searches, in the line of all that search on a page: at once when the last turn is a second old, else when it is. What
 * is asked while it waits is one search. Turns are a second apart; a person's typing comes first; nobody else waits longer than
 * a second and a half, and not at all where its turn would come later. Who waits claims the next turn against those who come
 * after them in kind, and the one after it against their own.
 */
export function createSearchPace({ clock, line, search, kind }: PaceParts): {
  ask: () => void;
  close: () => void;
} {
  const rank = kinds.indexOf(kind);
  let stop: (() => void) | null = null;
  let since = 0;

  function run(inTurn: boolean): void {
    stop = null;
    if (inTurn) line.startedAt = clock.now();
    search(inTurn);
  }

  /** When its turn comes: behind those who come before it in kind, and behind one of its own kind that waits already. */
  function nextTurn(now: number): number {
    const free = Math.min(line.startedAt, now) + pause;
    const before = Math.max(0, ...line.claimedAt.slice(0, rank));
    const own = stop ? 0 : (line.claimedAt[rank] ?? 0);
    return Math.max(before >= free ? before + grace : free, own > now ? own + pause : 0);
  }

  /** `at`: what the clock shows at least, since so long was waited; one that is set back, or stands, holds nobody up. */
  function step(at = 0): void {
    const now = Math.max(at, clock.now());
    const turn = nextTurn(now);
    if (turn <= now) return run(true);
    const latest = kind === "typed" ? turn : since + longestWait;
    // Its turn would come too late: waiting until then would bring nothing.
    if (latest <= now || (!stop && turn > latest)) return run(false);
    line.claimedAt[rank] = turn;
    const next = Math.min(turn, latest);
    stop = clock.after(next - now, () => step(next));
  }

  return {
    ask() {
      if (stop) return;
      since = clock.now();
      step();
    },
    close() {
      stop?.();
      stop = null;
    },
  };
}
