import type { Session } from "#domain/sessions";
import { type Cluster, clusterQuestions } from "./clusters";
import { isEngaged, isEscalated } from "./outcomes";

export type TopicBranch = {
  /** The last topic before the transfer; null where none is recorded. */
  readonly topic: string | null;
  readonly sessions: number;
  readonly clusters: readonly Cluster[];
};

export type ReasonBranch = {
  /** Microsoft's own outcome reason; null where none is recorded. */
  readonly reason: string | null;
  readonly sessions: number;
  readonly topics: readonly TopicBranch[];
};

function groupBy(
  sessions: readonly Session[],
  key: (session: Session) => string | null,
): readonly (readonly [key: string | null, sessions: readonly Session[]])[] {
  const groups = new Map<string | null, Session[]>();
  for (const session of sessions) {
    const known = groups.get(key(session));
    if (known) known.push(session);
    else groups.set(key(session), [session]);
  }
  return [...groups].sort(([a, x], [b, y]) => y.length - x.length || ((a ?? "") < (b ?? "") ? -1 : 1));
}

const escalatedOf = (sessions: readonly Session[]): readonly Session[] =>
  sessions.filter((session) => isEngaged(session) && isEscalated(session));

const lastTopic = ({ topics }: Session): string | null => topics[topics.length - 1] ?? null;

/**
 * Why sessions escalated: outcome reason → last topic → questions alike → sessions. Every escalated session is in one
 * branch at each level, so branches add up to their trunk.
 */
export function growTree(sessions: readonly Session[]): readonly ReasonBranch[] {
  return groupBy(escalatedOf(sessions), ({ reason }) => reason).map(([reason, ofReason]) => ({
    reason,
    sessions: ofReason.length,
    topics: groupBy(ofReason, lastTopic).map(([topic, ofTopic]) => ({
      topic,
      sessions: ofTopic.length,
      clusters: clusterQuestions(ofTopic),
    })),
  }));
}

/** The escalated sessions of a branch: of a reason, of a topic below it, of the questions alike below that. */
export function findBranch(
  sessions: readonly Session[],
  [reason = null, ...below]: readonly (string | null)[],
): readonly Session[] {
  const ofReason = escalatedOf(sessions).filter((session) => session.reason === reason);
  if (below.length === 0) return ofReason;
  const [topic = null, ...phrase] = below;
  const ofTopic = ofReason.filter((session) => lastTopic(session) === topic);
  if (phrase.length === 0) return ofTopic;
  const cluster = clusterQuestions(ofTopic).find((one) => one.phrase === (phrase[0] ?? ""));
  const ids = new Set(cluster?.sessions);
  return ofTopic.filter(({ id }) => ids.has(id));
}
