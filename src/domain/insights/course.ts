import type { Session } from "#domain/sessions";
import { isEngaged, isEscalated } from "./outcomes";
import { type Rate, toRate } from "./rate";

/** The escalation rate of the engaged sessions that began in a stretch of 24 hours; ms since the epoch, `to` not in it. */
export type Stretch = { readonly from: number; readonly to: number; readonly escalation: Rate };

const dayLength = 86_400_000;
/** More points than this are no chart for a person. */
const mostStretches = 60;

/**
 * How the escalation rate went, in stretches of 24 hours from `since`, up to the one that holds the last session. They add up to all
 * engaged sessions that say when they began, after `since`.
 */
export function followCourse(sessions: readonly Session[], since: number): readonly Stretch[] {
  const engaged = sessions.filter(isEngaged);
  const times = engaged.flatMap(({ startedAt }) => (startedAt !== null && startedAt >= since ? startedAt : []));
  const last = times.reduce((latest, at) => Math.max(latest, at), -Infinity);
  const count = times.length === 0 ? 0 : Math.min(mostStretches, Math.floor((last - since) / dayLength) + 1);
  const counts = Array.from({ length: count }, () => ({ of: 0, escalated: 0 }));
  for (const session of engaged) {
    const at = session.startedAt;
    const one = at === null || at < since ? undefined : counts[Math.floor((at - since) / dayLength)];
    if (!one) continue;
    one.of += 1;
    if (isEscalated(session)) one.escalated += 1;
  }
  return counts.map(({ of, escalated }, at) => ({
    from: since + at * dayLength,
    to: since + (at + 1) * dayLength,
    escalation: toRate(escalated, of),
  }));
}
