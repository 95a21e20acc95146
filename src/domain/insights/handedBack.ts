import type { Session } from "#domain/sessions";
import { isEscalated } from "./outcomes";

/** The sessions that began in a conversation after it had been with a person: it was handed back to an agent. */
export function findHandedBack(sessions: readonly Session[]): readonly Session[] {
  const escalatedAt = new Map<string, number>();
  for (const session of sessions) {
    const at = session.endedAt ?? session.startedAt;
    if (!isEscalated(session) || at === null) continue;
    escalatedAt.set(session.conversation, Math.min(escalatedAt.get(session.conversation) ?? at, at));
  }
  return sessions.filter(
    ({ conversation, startedAt }) => startedAt !== null && startedAt >= (escalatedAt.get(conversation) ?? Infinity),
  );
}

/** How many conversations sessions are of. */
export function countConversations(sessions: readonly Session[]): number {
  return new Set(sessions.map(({ conversation }) => conversation)).size;
}
