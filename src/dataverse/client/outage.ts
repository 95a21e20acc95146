import { isFailure } from "./dataverseError";

/**
 * What the frames of one browser tab know together of the service: when it was asked last whether it is there and when it
 * said so (ms since the epoch), and whether it is away. Times and listeners only, nothing anybody wrote.
 */
export type OutageBoard = {
  askedAt: number;
  answeredAt: number;
  away: boolean;
  /** When it was first found away. */
  awayAt: number;
  readonly listeners: Set<() => void>;
};

export function createOutageBoard(): OutageBoard {
  return { askedAt: 0, answeredAt: 0, away: false, awayAt: 0, listeners: new Set() };
}

/** Whether the service as a whole is away, and when it is back. */
export interface Outage {
  /** A request failed, or is late: asks by one light request, and goes on asking while the service is away. */
  suspect(): void;
  /** As `suspect`, but at once: the browser says that the connection is back. */
  check(): void;
  /** A request was answered, so the service is there. */
  answered(): void;
  away(): boolean;
  /** Runs whenever the service is back. Returns the stop. */
  watch(run: () => void): () => void;
}

export type OutageParts = {
  readonly now: () => number;
  /** One light request, sent once. Rejects as every request does. */
  readonly ask: ((signal: AbortSignal) => Promise<unknown>) | null;
  readonly board: OutageBoard;
  /** How long nothing may be sent, in ms: what the service asked for. */
  readonly wait: () => number;
  /** Runs before all others when the service is back. */
  readonly over: () => void;
};

/** From one question to the next, of all frames together, and the longest one is waited for. Milliseconds. */
const pause = 2_000;
/** The same in the first minute, in which most outages end. */
const shortPause = 1_000;
const minute = 60_000;
const patience = 2_500;
/** So far apart the frames of a tab take up their work again, so that they do not return in one instant. Milliseconds. */
const apart = 100;

/** The service answered, even if it said no. */
const isAnswer = (error: unknown): boolean => isFailure(error, "denied", "absent", "conflict");

/** Milliseconds until the service may be asked again; none, or less, if it may be now. */
function untilNext({ away, awayAt, askedAt }: OutageBoard, now: number): number {
  const young = !away || now - awayAt < minute;
  return askedAt + (young ? shortPause : pause) - now;
}

/** The service is there: tells every frame that waits for it; one that is gone throws, and is told no more. */
function noteAnswer(board: OutageBoard, now: number): void {
  board.answeredAt = now;
  if (!board.away) return;
  board.away = false;
  for (const listener of [...board.listeners]) {
    try {
      listener();
    } catch {
      board.listeners.delete(listener);
    }
  }
}

export function createOutage({ now, ask, board, wait, over }: OutageParts): Outage {
  const watchers = new Set<() => void>();
  let timer: ReturnType<typeof setTimeout> | null = null;
  let asking = false;
  let suspectedAt = 0;

  function stop(): void {
    if (timer !== null) clearTimeout(timer);
    timer = null;
  }

  function later(milliseconds: number): void {
    stop();
    if (!ask) return;
    timer = setTimeout(() => void askOnce(), milliseconds);
  }

  async function askOnce(): Promise<void> {
    timer = null;
    if (board.answeredAt > suspectedAt) return;
    const due = Math.max(untilNext(board, now()), wait());
    if (due > 0) return later(due);
    board.askedAt = now();
    asking = true;
    const abort = new AbortController();
    const giveUp = setTimeout(() => abort.abort(), patience);
    const there = ask ? await ask(abort.signal).then(() => true, isAnswer) : true;
    clearTimeout(giveUp);
    asking = false;
    if (there) return noteAnswer(board, now());
    if (!board.away) board.awayAt = now();
    board.away = true;
    if (watchers.size > 0) later(Math.max(0, untilNext(board, now())));
  }

  function hear(): void {
    stop();
    over();
    const place = [...board.listeners].indexOf(hear);
    setTimeout(() => [...watchers].forEach((run) => run()), place * apart);
  }

  return {
    suspect() {
      if (timer !== null || asking) return;
      suspectedAt = now();
      later(0);
    },
    check() {
      if (asking) return;
      board.askedAt = 0;
      suspectedAt = now();
      later(0);
    },
    answered() {
      stop();
      noteAnswer(board, now());
    },
    away: () => board.away,
    watch(run) {
      watchers.add(run);
      board.listeners.add(hear);
      return () => {
        watchers.delete(run);
        if (watchers.size === 0) board.listeners.delete(hear);
      };
    },
  };
}
