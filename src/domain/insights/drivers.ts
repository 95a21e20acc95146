import type { Session } from "#domain/sessions";
import { isEngaged, isEscalated } from "./outcomes";
import { type Rate, toRate } from "./rate";
import { readTrend, type Trend } from "./trend";

/** What a topic does to the escalation rate. */
export type Driver = {
  readonly topic: string;
  /** Engaged sessions in which the topic was triggered, and those of them that escalated. */
  readonly sessions: number;
  readonly escalated: number;
  readonly rateWith: Rate;
  readonly rateWithout: Rate;
  /** −1…1; null where no session is without the topic. */
  readonly impact: number | null;
  /** Whether there are sessions enough to say it; what is not is shown as such, behind all that is. */
  readonly isEnough: boolean;
  readonly trend: Trend;
};

export const impactFormula =
  "impact = escalation rate of all engaged sessions − escalation rate of the engaged sessions in which the topic was not triggered";

/** Fewer sessions than this say nothing of a topic. */
export const leastSessions = 20;

const order = (a: Driver, b: Driver): number =>
  Number(b.isEnough) - Number(a.isEnough) ||
  (b.impact ?? -1) - (a.impact ?? -1) ||
  b.sessions - a.sessions ||
  (a.topic < b.topic ? -1 : 1);

/**
 * Every topic by what the escalation rate would lose without it, over engaged sessions. A session counts once for each
 * topic it triggered, so topics may add up to more than the sessions. `least`: sessions a topic must have.
 */
export function findDrivers(sessions: readonly Session[], least = leastSessions): readonly Driver[] {
  const engaged = sessions.filter(isEngaged);
  const escalated = engaged.filter(isEscalated).length;
  const all = toRate(escalated, engaged.length);
  const byTopic = new Map<string, Session[]>();
  for (const session of engaged) {
    for (const topic of session.topics) {
      const known = byTopic.get(topic);
      if (known) known.push(session);
      else byTopic.set(topic, [session]);
    }
  }
  const drivers = [...byTopic].map(([topic, withIt]): Driver => {
    const count = withIt.filter(isEscalated).length;
    const rateWithout = toRate(escalated - count, engaged.length - withIt.length);
    const isKnown = all.share !== null && rateWithout.share !== null;
    return {
      topic,
      sessions: withIt.length,
      escalated: count,
      rateWith: toRate(count, withIt.length),
      rateWithout,
      impact: isKnown ? (all.share ?? 0) - (rateWithout.share ?? 0) : null,
      isEnough: withIt.length >= least,
      trend: readTrend(withIt, engaged),
    };
  });
  return drivers.sort(order);
}
