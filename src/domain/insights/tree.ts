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

/**
 * Why sessions escalated: outcome reason → last topic → questions alike → sessions. Every escalated session is in one
 * branch at each level, so branches add up to their trunk.
 */
export function growTree(sessions: readonly Session[]): readonly ReasonBranch[] {
  const escalated = sessions.filter((session) => isEngaged(session) && isEscalated(session));
  return groupBy(escalated, ({ reason }) => reason).map(([reason, ofReason]) => ({
    reason,
    sessions: ofReason.length,
    topics: groupBy(ofReason, ({ topics }) => topics[topics.length - 1] ?? null).map(([topic, ofTopic]) => ({
      topic,
      sessions: ofTopic.length,
      clusters: clusterQuestions(ofTopic),
    })),
  }));
}
