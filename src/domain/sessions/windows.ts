import { type Draft, joinDrafts, type JudgeMood, settleMood } from "./draft";
import type { Part } from "./part";
import type { Handover, Session } from "./session";

const byTime = (a: Part, b: Part): number => {
  const [first, second] = [a.firstAt ?? Infinity, b.firstAt ?? Infinity];
  return first === second ? 0 : first - second;
};

/** By batch; rows that name none behind, by time; what has no time last. The same whatever order they came in. */
export function compareParts(a: Part, b: Part): number {
  const [first, second] = [a.batch ?? Infinity, b.batch ?? Infinity];
  return (first === second ? 0 : first - second) || byTime(a, b) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
}

/** Of two copies of one row the longer stands; the same one whichever came first. */
export function betterPart(a: Part, b: Part): Part {
  return a.size - b.size || a.mark - b.mark ? ((a.size - b.size || a.mark - b.mark) > 0 ? a : b) : a;
}

/** The sessions of a window's rows, in order: what a row leaves open is the beginning of the next row's first session. */
function joinParts(parts: readonly Part[], judge: JudgeMood | null): readonly Draft[] {
  const drafts: Draft[] = [];
  let open: Draft | null = null;
  for (const { sessions, tail } of parts) {
    const [first, ...others] = sessions;
    if (first) {
      drafts.push(open ? joinDrafts(open, first) : first, ...others);
      open = tail;
    } else if (tail) open = open ? joinDrafts(open, tail) : tail;
  }
  const last = drafts.pop();
  if (last)
    return [...drafts, open ? { ...joinDrafts(last, open), info: last.info } : last].map((one) => settle(one, judge));
  const info = parts.map((part) => part.last).find((one) => one !== null);
  return info && open ? [settle({ ...open, info }, judge)] : [];
}

/** A session whose messages came in another row than its end has not been judged yet. */
const settle = (draft: Draft, judge: JudgeMood | null): Draft =>
  draft.sentiment === null && draft.recent.length > 0 ? settleMood(draft, judge) : draft;

function handoverOf({ handoffs, ticket }: Draft): Handover {
  if (handoffs > 0) return "live";
  return ticket ? "ticket" : "notRecorded";
}

type AtTransfer = Pick<Session, "handoffs" | "handover" | "sentiment" | "escalatedAfter">;

function atTransfer(draft: Draft, startedAt: number | null): AtTransfer {
  if (draft.info?.outcome !== "escalated")
    return { handoffs: draft.handoffs, handover: null, sentiment: null, escalatedAfter: null };
  const { handedAt, sentiment } = draft;
  return {
    handoffs: Math.max(draft.handoffs, 1),
    handover: handoverOf(draft),
    sentiment,
    escalatedAfter: startedAt === null || handedAt === null ? null : Math.max(0, handedAt - startedAt),
  };
}

function toSession(draft: Draft, part: Part, language: string | null, at: number): Session | null {
  const { info, topics, question, channel, queue, product, csat, likes, dislikes } = draft;
  if (!info) return null;
  const { conversation, window, agent, agentVersion } = part;
  const { engagement, outcome, reason, isConfirmationRecorded } = info;
  const startedAt = info.startedAt ?? draft.firstAt ?? part.startedAt;
  return {
    id: `${window}|${at}`,
    ...{ conversation, window, agent, agentVersion },
    startedAt,
    endedAt: info.endedAt ?? draft.lastAt,
    ...{ engagement, outcome, reason, isConfirmationRecorded },
    ...{ topics, question, channel, queue, product, csat, likes, dislikes },
    turns: info.turns || draft.messages,
    language: language ?? draft.language,
    customer: draft.who,
    ...atTransfer(draft, startedAt),
  };
}

/** The sessions of one window from its rows in any order; none where nothing says how one ended. */
export function readWindow(given: readonly Part[], judge: JudgeMood | null = null): readonly Session[] {
  const parts = [...given].sort(compareParts);
  const [first] = parts;
  if (!first) return [];
  const language = parts.map((part) => part.language).find((one) => one !== null) ?? null;
  const drafts = joinParts(parts, judge);
  // A customer who named themselves once is known in all sessions of the window.
  const who = drafts.map((draft) => draft.who).find((one) => one !== null) ?? null;
  return drafts.flatMap((draft, at) => {
    const session = toSession({ ...draft, who: draft.who ?? who }, first, language, at);
    return session ? [session] : [];
  });
}
