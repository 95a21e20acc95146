import { clusterQuestions } from "#domain/insights";
import type { Session } from "#domain/sessions";

/** Questions that came to a person, asked alike: something the agent could not answer. */
export type Gap = {
  /** The question most like the others, masked. */
  readonly phrase: string;
  readonly sessions: readonly Session[];
  /** BCP 47, of most of them; "" where none is recorded. */
  readonly language: string;
};

export type Gaps = {
  /** The most asked first. */
  readonly gaps: readonly Gap[];
  /** Escalated sessions that record no question: in no gap. */
  readonly withoutQuestion: number;
};

function commonest(values: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? "";
}

/** What escalated sessions asked, put together by questions that say the same. Every one that records a question is in one gap. */
export function findGaps(sessions: readonly Session[]): Gaps {
  const escalated = sessions.filter(({ engagement, outcome }) => engagement === "engaged" && outcome === "escalated");
  const asked = escalated.filter(({ question }) => question !== null && question !== "");
  const byId = new Map(asked.map((session) => [session.id, session]));
  const gaps = clusterQuestions(asked).map(({ phrase, sessions: ids }): Gap => {
    const own = ids.flatMap((id) => byId.get(id) ?? []);
    return { phrase, sessions: own, language: commonest(own.flatMap(({ language }) => language ?? [])) };
  });
  return { gaps, withoutQuestion: escalated.length - asked.length };
}
