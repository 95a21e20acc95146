import type { Session } from "#domain/sessions";
import { breakDown, type Dimension, dimensions, type Slice } from "./breakDown";
import { type Driver, findDrivers } from "./drivers";
import type { Gathered, RowCounts } from "./gather";
import { countConversations, findHandedBack } from "./handedBack";
import { countOutcomes, isEngaged, isEscalated, type OutcomeCounts } from "./outcomes";
import { type Rate, toRate } from "./rate";
import { type Reconciliation, reconcile } from "./reconcile";
import { backWithin, countTooRecent, findReturns } from "./returns";
import { growTree, type ReasonBranch } from "./tree";

export type InsightOptions = {
  /** A customer who writes again within so many days came back; default 7. */
  readonly days?: number;
  /** Sessions a topic must have before its figure is said; default 20. */
  readonly least?: number;
};

/** A mean or median with how many it is of; null of none. */
export type Figure = { readonly n: number; readonly value: number | null };

export type Insights = RowCounts &
  OutcomeCounts & {
    readonly rates: Readonly<Record<"confirmedResolution" | "resolution" | "abandonment" | "escalation", Rate>>;
    readonly reconciliation: Reconciliation;
    readonly reasons: Readonly<Record<string, number>>;
    readonly drivers: readonly Driver[];
    readonly tree: readonly ReasonBranch[];
    readonly days: number;
    /** Engaged, unescalated sessions whose customers came back within `days`; too recent: their time is not over yet. */
    readonly back: number;
    readonly tooRecent: number;
    /** Mean, 0 to 5. */
    readonly csat: Figure;
    readonly likes: number;
    readonly dislikes: number;
    readonly handoffs: number;
    /** Conversations that were with a person and then with an agent again. */
    readonly handedBack: number;
    readonly handovers: Readonly<Record<"live" | "ticket" | "notRecorded", number>>;
    /** Escalated sessions by Microsoft's code of the mood at the transfer. */
    readonly sentimentAtTransfer: Readonly<Record<string, number>>;
    /** Milliseconds, median and 90 %. */
    readonly timeToEscalate: Figure & { readonly most: number | null };
    readonly by: Readonly<Record<Dimension, readonly Slice[]>>;
    /** Sessions (of `session`: windows) that do not say it. */
    readonly notRecorded: Readonly<Record<string, number>>;
  };

function tally(values: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)));
}

/** Nearest rank. */
function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function countMissing(sessions: readonly Session[], counts: RowCounts): Readonly<Record<string, number>> {
  const engaged = sessions.filter(isEngaged);
  const escalated = engaged.filter(isEscalated);
  const missing = (list: readonly Session[], is: (session: Session) => boolean): number => list.filter(is).length;
  return {
    session: counts.withoutSession,
    engagement: missing(sessions, ({ engagement }) => engagement === "notRecorded"),
    outcome: missing(engaged, ({ outcome }) => outcome === "notRecorded"),
    reason: missing(engaged, ({ reason }) => reason === null),
    confirmation: missing(engaged, ({ isConfirmationRecorded }) => !isConfirmationRecorded),
    topic: missing(engaged, ({ topics }) => topics.length === 0),
    question: missing(escalated, ({ question }) => question === null),
    customer: missing(engaged, ({ customer }) => customer === null),
    time: missing(sessions, ({ startedAt }) => startedAt === null),
    csat: missing(engaged, ({ csat }) => csat === null),
    sentiment: missing(escalated, ({ sentiment }) => sentiment === null),
    timeToEscalate: missing(escalated, ({ escalatedAfter }) => escalatedAfter === null),
    handover: missing(escalated, ({ handover }) => handover === "notRecorded"),
    ...Object.fromEntries(dimensions.map((name) => [name, missing(sessions, (session) => session[name] === null)])),
  };
}

function readTimes(sessions: readonly Session[]): Insights["timeToEscalate"] {
  const times = sessions.flatMap(({ escalatedAfter }) => escalatedAfter ?? []).sort((a, b) => a - b);
  return { n: times.length, value: quantile(times, 0.5), most: quantile(times, 0.9) };
}

function readCsat(sessions: readonly Session[]): Figure {
  const scores = sessions.flatMap(({ csat }) => csat ?? []);
  const sum = scores.reduce((total, score) => total + score, 0);
  return { n: scores.length, value: scores.length > 0 ? sum / scores.length : null };
}

/** Every figure of the sessions gathered. The same for the same rows; definitions in docs/insights.md. */
export function writeInsights({ counts, sessions }: Gathered, options: InsightOptions = {}): Insights {
  const { days = 7, least } = options;
  const outcomes = countOutcomes(sessions);
  const engaged = sessions.filter(isEngaged);
  const escalated = engaged.filter(isEscalated);
  const returns = findReturns(sessions);
  const back = backWithin(returns, days);
  const of = (count: number): Rate => toRate(count, outcomes.engaged);
  const handovers = tally(escalated.map(({ handover }) => handover ?? "notRecorded"));
  return {
    ...counts,
    ...outcomes,
    rates: {
      confirmedResolution: of(outcomes.resolvedConfirmed),
      resolution: of(outcomes.resolvedConfirmed + outcomes.resolvedImplied),
      abandonment: of(outcomes.abandoned),
      escalation: of(outcomes.escalated),
    },
    reconciliation: reconcile(sessions, counts.conversations, back),
    reasons: tally(sessions.flatMap(({ reason }) => reason ?? [])),
    drivers: findDrivers(sessions, least),
    tree: growTree(sessions),
    days,
    back: back.size,
    tooRecent: countTooRecent(sessions, returns, days),
    csat: readCsat(sessions),
    likes: sessions.reduce((sum, { likes }) => sum + likes, 0),
    dislikes: sessions.reduce((sum, { dislikes }) => sum + dislikes, 0),
    handoffs: sessions.reduce((sum, { handoffs }) => sum + handoffs, 0),
    handedBack: countConversations(findHandedBack(sessions)),
    handovers: { live: handovers.live ?? 0, ticket: handovers.ticket ?? 0, notRecorded: handovers.notRecorded ?? 0 },
    sentimentAtTransfer: tally(escalated.flatMap(({ sentiment }) => (sentiment === null ? [] : String(sentiment)))),
    timeToEscalate: readTimes(escalated),
    by: {
      agent: breakDown(sessions, "agent"),
      agentVersion: breakDown(sessions, "agentVersion"),
      queue: breakDown(sessions, "queue"),
      product: breakDown(sessions, "product"),
      language: breakDown(sessions, "language"),
      channel: breakDown(sessions, "channel"),
    },
    notRecorded: countMissing(sessions, counts),
  };
}
