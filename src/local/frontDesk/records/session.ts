/** How a session with the agent ended, under the names of Copilot Studio's transcripts. */
export type Ending = {
  readonly outcome: "Resolved" | "HandOff" | "Abandoned" | "None";
  readonly reason: string;
};

/** One session of a conversation: from its first activity to its end. Times in milliseconds. */
export type AgentSession = {
  readonly startedAt: number;
  lastAt: number;
  turns: number;
  /** The agent did more than greet. */
  engaged: boolean;
  failed: boolean;
};

/** A session that nobody ended is over after so much silence, so much time, so many turns. */
export const sessionLimits = { idle: 30 * 60_000, life: 60 * 60_000, turns: 100 } as const;

export const beginSession = (at: number): AgentSession => ({
  ...{ startedAt: at, lastAt: at, turns: 0 },
  ...{ engaged: false, failed: false },
});

export const isOver = ({ startedAt, lastAt, turns }: AgentSession, now: number): boolean =>
  now - lastAt >= sessionLimits.idle || now - startedAt > sessionLimits.life || turns >= sessionLimits.turns;

/** How a session ends that nobody ended. */
export function lapse({ engaged, failed }: AgentSession): Ending {
  if (!engaged) return { outcome: "None", reason: "NoError" };
  return { outcome: "Abandoned", reason: failed ? "SystemError" : "UserExit" };
}

/** What a session leaves in a transcript. */
export function describeSession(session: AgentSession, ending: Ending, endedAt: number): object {
  return {
    startTimeUtc: new Date(session.startedAt).toISOString(),
    endTimeUtc: new Date(endedAt).toISOString(),
    type: session.engaged || ending.outcome === "HandOff" ? "Engaged" : "Unengaged",
    outcome: ending.outcome,
    outcomeReason: ending.reason,
    turnCount: session.turns,
    impliedSuccess: false,
  };
}
