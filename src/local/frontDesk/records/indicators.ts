import type { TurnReport } from "#local/gateway";
import type { Ending } from "./session";

/** How the agent is doing. Rates are parts of one, null while nothing has ended or been asked; times in milliseconds. */
export type Health = {
  readonly conversations: number;
  readonly sessionsEnded: number;
  readonly escalationRate: number | null;
  readonly turns: number;
  readonly failureRate: number | null;
  readonly latency: { readonly p50: number; readonly p95: number } | null;
  /** Days since the newest article was changed. */
  readonly knowledgeAge: number | null;
  readonly articles: number;
  readonly lastError: { readonly at: string; readonly code: string } | null;
};

export interface Indicators {
  opened(): void;
  ended(ending: Ending): void;
  turn(report: TurnReport): void;
  read(knowledge: { readonly articles: number; readonly newest: number | null }): Health;
}

/** Latencies of so many turns are kept, the newest. */
const keptTurns = 1000;
const day = 86_400_000;

const share = (part: number, whole: number): number | null =>
  whole === 0 ? null : Math.round((part / whole) * 1000) / 1000;

function percentiles(taken: readonly number[]): Health["latency"] {
  const sorted = [...taken].sort((a, b) => a - b);
  const at = (part: number): number => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
  return sorted.length === 0 ? null : { p50: at(0.5), p95: at(0.95) };
}

/** Counts what the agent does. `now` in milliseconds. */
export function createIndicators(now: () => number): Indicators {
  const counts = { conversations: 0, ended: 0, escalated: 0, turns: 0, failed: 0 };
  let taken: readonly number[] = [];
  let lastError: Health["lastError"] = null;
  return {
    opened: () => void (counts.conversations += 1),
    ended({ outcome }) {
      counts.ended += 1;
      if (outcome === "HandOff") counts.escalated += 1;
    },
    turn({ traces, took }) {
      counts.turns += 1;
      taken = [...taken.slice(1 - keptTurns), took];
      const error = traces.find(({ name }) => name === "ErrorTraceData");
      if (!error) return;
      counts.failed += 1;
      // Its code alone: the message of an error may quote what a customer said.
      lastError = { at: new Date(now()).toISOString(), code: String(error.detail.code) };
    },
    read: ({ articles, newest }) => ({
      conversations: counts.conversations,
      sessionsEnded: counts.ended,
      escalationRate: share(counts.escalated, counts.ended),
      turns: counts.turns,
      failureRate: share(counts.failed, counts.turns),
      latency: percentiles(taken),
      knowledgeAge: newest === null ? null : Math.max(0, Math.floor((now() - newest) / day)),
      articles,
      lastError,
    }),
  };
}
