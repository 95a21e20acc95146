import type { Session } from "#domain/sessions";
import { isEngaged, isEscalated } from "./outcomes";

/** Who came back: how long after an unescalated session's end its customer began the next one elsewhere, by session id. */
export type Returns = {
  readonly gaps: ReadonlyMap<string, number>;
  /** Engaged, unescalated sessions of which it is not known who the customer was, or when they ended. */
  readonly unknown: number;
  /** The last moment the rows tell of: what ended shortly before may yet be followed by a return. */
  readonly lastAt: number | null;
};

export const dayLength = 86_400_000;

/** Sessions of one window: it ends after half an hour of silence. */
const longestWindow = 100;

const endOf = (session: Session): number | null => session.endedAt ?? session.startedAt;

/**
 * A return is another engaged session of the same customer that begins after the end of this one, in another conversation
 * or another window of it. An escalated session has no return of its own: the customer was handed to a person.
 */
export function findReturns(sessions: readonly Session[]): Returns {
  const engaged = sessions.filter(isEngaged);
  const byCustomer = new Map<number, Session[]>();
  for (const session of engaged) {
    if (session.customer === null || session.startedAt === null) continue;
    const known = byCustomer.get(session.customer);
    if (known) known.push(session);
    else byCustomer.set(session.customer, [session]);
  }
  for (const list of byCustomer.values()) list.sort((x, y) => (x.startedAt ?? 0) - (y.startedAt ?? 0));
  const gaps = new Map<string, number>();
  let unknown = 0;
  for (const session of engaged) {
    if (isEscalated(session)) continue;
    const end = endOf(session);
    const others = session.customer === null ? undefined : byCustomer.get(session.customer);
    if (end === null || !others) unknown += 1;
    else {
      const gap = shortestGap(session, end, others);
      if (gap !== null) gaps.set(session.id, gap);
    }
  }
  const times = sessions.flatMap(({ endedAt, startedAt }) => endedAt ?? startedAt ?? []);
  return { gaps, unknown, lastAt: times.reduce<number | null>((last, at) => Math.max(last ?? at, at), null) };
}

/** `others` by their beginning. Those of the same window stand together and are few. */
function shortestGap({ window }: Session, end: number, others: readonly Session[]): number | null {
  let [low, high] = [0, others.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((others[middle]?.startedAt ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const next = others.slice(low, low + longestWindow).find((other) => other.window !== window);
  return next ? (next.startedAt ?? 0) - end : null;
}

/** The sessions whose customers came back within so many days. */
export function backWithin({ gaps }: Returns, days: number): ReadonlySet<string> {
  return new Set([...gaps].filter(([, gap]) => gap <= days * dayLength).map(([id]) => id));
}

/** Unescalated engaged sessions that ended less than so many days before the rows end: their time is not over. */
export function countTooRecent(sessions: readonly Session[], { lastAt }: Returns, days: number): number {
  if (lastAt === null) return 0;
  return sessions.filter((session) => {
    const end = endOf(session);
    return isEngaged(session) && !isEscalated(session) && end !== null && lastAt - end < days * dayLength;
  }).length;
}
