import { createSlidingWindow, type SlidingWindow } from "./slidingWindow";

/** What one user may do. Times in milliseconds. */
export const limits = {
  requests: 6000,
  window: 300_000,
  execution: 1_200_000,
  concurrent: 52,
  searchPause: 1000,
} as const;

/** Requests sent a second apart may arrive a little closer: the way takes its time. Milliseconds. */
const jitter = 50;

export type LimitName = "requests" | "execution" | "concurrent" | "search";

/** A request that is one too many: which limit, and the whole seconds to wait. */
export type Excess = { readonly limit: LimitName; readonly retryAfter: number };

/** A request that may be answered. `left` is what the platform tells in its rate limit headers. */
export type Pass = {
  readonly left: { readonly requests: number; readonly executionMs: number };
  /** To be called once, when the answer is out. */
  leave(): void;
};

/** What a user has used of the limits. */
export type UserUse = {
  readonly userId: string;
  readonly requests: number;
  readonly executionMs: number;
  readonly concurrent: number;
  readonly mostConcurrent: number;
  readonly refused: Readonly<Record<LimitName, number>>;
};

/** The service protection limits, for each user apart. */
export interface ServiceLimits {
  enter(userId: string, isSearch: boolean): Pass | Excess;
  read(): readonly UserUse[];
}

type Account = {
  readonly window: SlidingWindow;
  lastSearch: number;
  concurrent: number;
  mostConcurrent: number;
  readonly refused: Record<LimitName, number>;
};

/**
 * Counts and limits requests as Dataverse does per web server: 6,000 requests and 1,200 s of execution in a sliding window of
 * 300 s, 52 at once, and one search a second. `ticks` is a clock in milliseconds that never goes back. What is refused counts for
 * nothing. `Retry-After` is the time until the oldest request leaves the window; the platform may ask for longer.
 */
export function createServiceLimits(ticks: () => number): ServiceLimits {
  const accounts = new Map<string, Account>();

  function accountOf(userId: string): Account {
    const known = accounts.get(userId);
    if (known !== undefined) return known;
    const account: Account = {
      window: createSlidingWindow(limits.window, limits.requests),
      lastSearch: -limits.searchPause,
      concurrent: 0,
      mostConcurrent: 0,
      refused: { requests: 0, execution: 0, concurrent: 0, search: 0 },
    };
    accounts.set(userId, account);
    return account;
  }

  return {
    enter(userId, isSearch) {
      const account = accountOf(userId);
      const now = ticks();
      const excess = findExcess(account, now, isSearch);
      if (excess !== null) {
        account.refused[excess.limit] += 1;
        return excess;
      }
      const mark = account.window.count(now);
      if (isSearch) account.lastSearch = now;
      account.concurrent += 1;
      account.mostConcurrent = Math.max(account.mostConcurrent, account.concurrent);
      const { count, cost } = account.window.use(now);
      return {
        left: { requests: limits.requests - count, executionMs: limits.execution - Math.round(cost) },
        leave() {
          account.concurrent -= 1;
          account.window.spend(mark, ticks() - now);
        },
      };
    },
    read() {
      const now = ticks();
      return [...accounts].map(([userId, { window, concurrent, mostConcurrent, refused }]) => {
        const { count, cost } = window.use(now);
        const executionMs = Math.round(cost);
        return { userId, requests: count, executionMs, concurrent, mostConcurrent, refused: { ...refused } };
      });
    },
  };
}

function findExcess({ window, concurrent, lastSearch }: Account, now: number, isSearch: boolean): Excess | null {
  const { count, cost } = window.use(now);
  const wait = (milliseconds: number) => Math.max(1, Math.ceil(milliseconds / 1000));
  if (count >= limits.requests) return { limit: "requests", retryAfter: wait(window.untilOldestLeaves(now)) };
  if (cost >= limits.execution) return { limit: "execution", retryAfter: wait(window.untilOldestLeaves(now)) };
  if (concurrent >= limits.concurrent) return { limit: "concurrent", retryAfter: 1 };
  const pause = lastSearch + limits.searchPause - jitter - now;
  return isSearch && pause > 0 ? { limit: "search", retryAfter: wait(pause) } : null;
}
