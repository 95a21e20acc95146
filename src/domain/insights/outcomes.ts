import { isResolved, type Session } from "#domain/sessions";

/** Sessions by how they ended. Engaged ones are the sum of the five that follow; sessions are engaged and unengaged ones. */
export type OutcomeCounts = {
  readonly sessionsAll: number;
  readonly sessions: number;
  readonly engaged: number;
  readonly unengaged: number;
  readonly resolvedConfirmed: number;
  readonly resolvedImplied: number;
  readonly abandoned: number;
  readonly escalated: number;
  readonly outcomeNotRecorded: number;
};

export function countOutcomes(sessions: readonly Session[]): OutcomeCounts {
  const engaged = sessions.filter(isEngaged);
  const count = (outcome: Session["outcome"]): number => engaged.filter((one) => one.outcome === outcome).length;
  const unengaged = sessions.filter(({ engagement }) => engagement === "unengaged").length;
  return {
    sessionsAll: sessions.length,
    sessions: engaged.length + unengaged,
    engaged: engaged.length,
    unengaged,
    resolvedConfirmed: count("resolvedConfirmed"),
    resolvedImplied: count("resolvedImplied"),
    abandoned: count("abandoned"),
    escalated: count("escalated"),
    outcomeNotRecorded: count("notRecorded"),
  };
}

export const isEngaged = ({ engagement }: Session): boolean => engagement === "engaged";
export const isEscalated = ({ outcome }: Session): boolean => outcome === "escalated";
export const isAbandoned = ({ outcome }: Session): boolean => outcome === "abandoned";
export const isConfirmed = ({ outcome }: Session): boolean => outcome === "resolvedConfirmed";

/** What the bot dashboard calls deflected: resolved or abandoned. */
export const isDeflected = (session: Session): boolean => isResolved(session) || isAbandoned(session);
