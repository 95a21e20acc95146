import type { Session } from "#domain/sessions";

/** A session as a row of a table: no column longer than 2,000 characters, so that no lake cuts one. Times in ms, UTC. */
export type SessionRow = Readonly<Record<(typeof sessionColumns)[number], string | number | null>>;

export const sessionColumns = [
  "id",
  "conversation",
  "window_id",
  "agent",
  "agent_version",
  "started_at",
  "ended_at",
  "engagement",
  "outcome",
  "reason",
  "turns",
  "language",
  "channel",
  "queue",
  "product",
  "customer",
  "csat",
  "likes",
  "dislikes",
  "handoffs",
  "handover",
  "sentiment",
  "escalated_after",
  "last_topic",
] as const;

const longest = 2_000;
const fit = (text: string | null): string | null => text && text.slice(0, longest);

/** The narrow row of a session: what `solution/insights/*.sql` counts. The customer is a number that tells nobody who. */
export function toSessionRow(session: Session): SessionRow {
  return {
    id: session.id.slice(0, longest),
    conversation: session.conversation.slice(0, longest),
    window_id: session.window.slice(0, longest),
    agent: fit(session.agent),
    agent_version: fit(session.agentVersion),
    started_at: session.startedAt,
    ended_at: session.endedAt,
    engagement: session.engagement,
    outcome: session.outcome,
    reason: fit(session.reason),
    turns: session.turns,
    language: fit(session.language),
    channel: fit(session.channel),
    queue: fit(session.queue),
    product: fit(session.product),
    customer: session.customer === null ? null : String(session.customer),
    csat: session.csat,
    likes: session.likes,
    dislikes: session.dislikes,
    handoffs: session.handoffs,
    handover: session.handover,
    sentiment: session.sentiment,
    escalated_after: session.escalatedAfter,
    last_topic: fit(session.topics[session.topics.length - 1] ?? null),
  };
}

export const topicColumns = ["session_id", "topic"] as const;

/** A row of topic and session for each topic a session triggered. */
export function toTopicRows(session: Session): readonly Readonly<Record<(typeof topicColumns)[number], string>>[] {
  return session.topics.map((topic) => ({ session_id: session.id.slice(0, longest), topic }));
}

export const questionColumns = ["session_id", "asked_at", "question"] as const;
/** The first question of an engaged session, masked; none where none is recorded. */
export type QuestionRow = Readonly<Record<(typeof questionColumns)[number], string | number | null>>;

/** What the customer of an engaged session asked: a row, or none. */
export function toQuestionRows({ id, engagement, question, startedAt }: Session): readonly QuestionRow[] {
  if (engagement !== "engaged" || question === null) return [];
  return [{ session_id: id.slice(0, longest), asked_at: startedAt, question: fit(question) }];
}
