import type { Chapter } from "#domain/chapters";
import { findChosen, type Transcript, type Turn } from "#domain/conversation";
import { dayOf, type Zone } from "#domain/time";
import { boundWindow, type TurnWindow } from "#panels/transcript/scrolling";

/** One line of the list. `key` is stable, so that what is measured and read stays where it is. */
export type Row =
  | {
      readonly kind: "turn";
      readonly key: string;
      readonly turn: Turn;
      readonly number: number | undefined;
      /** What the customer chose of what this turn offered. */
      readonly chosen: string | null;
    }
  | { readonly kind: "handoff"; readonly key: string }
  /** Where an earlier chapter begins. */
  | { readonly kind: "chapter"; readonly key: string; readonly chapter: Chapter }
  /** Where the person's day changes; `at` is a moment of the new day. */
  | { readonly kind: "day"; readonly key: string; readonly at: number };

/** What stands between the messages beside the hand-over: chapters, and days as the person counts them. */
export type Stretches = { readonly chapters: readonly Chapter[]; readonly zone: Zone; readonly now: number };

/** The place of the first turn at or after the accept, looked for from the end: it costs the person's own part. */
function findAccept(turns: readonly Turn[], from: number, to: number, acceptedAt: number): number {
  let place = to;
  for (let at = to - 1; at >= from - 1 && at >= 0; at -= 1) {
    const clock = turns[at]?.at ?? null;
    if (clock === null) continue;
    if (clock < acceptedAt) break;
    place = at;
  }
  return place;
}

/** Without a time of the accept a person's part begins where they, or the last person of several, first wrote. */
function findPerson(turns: readonly Turn[], chapters: readonly Chapter[]): number {
  const last = chapters[chapters.length - 1];
  const began = last?.kind === "person" ? last.from : -1;
  const at = turns.findIndex(
    ({ speaker, visibility }, index) => index >= began && speaker === "representative" && visibility === "customer",
  );
  return at < 0 ? turns.length : at;
}

/** Whether a person had the conversation before: only then it is "back" at the agent. */
function followsPerson(chapters: readonly Chapter[], index: number): boolean {
  const before = chapters.slice(0, index).filter(({ kind }) => kind !== "waiting");
  return before[before.length - 1]?.kind === "person";
}

/** Which chapters begin at which turn, without the first and the person's own: the hand-over's line stands there. */
function listBegins(chapters: readonly Chapter[], handoff: number): ReadonlyMap<number, Chapter> {
  const told = chapters.filter(({ kind, from, to, mine }, index) => {
    if (index === 0 || mine || from >= to || from === handoff) return false;
    return kind === "person" || (kind === "agent" && followsPerson(chapters, index));
  });
  return new Map(told.map((chapter) => [chapter.from, chapter]));
}

function clockBefore(turns: readonly Turn[], index: number): number | null {
  for (let at = index - 1; at >= 0; at -= 1) {
    const clock = turns[at]?.at ?? null;
    if (clock !== null) return clock;
  }
  return null;
}

/** Tells where the day changes along turns; the first day is told unless it is today. */
function createDays(turns: readonly Turn[], from: number, stretches: Stretches | undefined) {
  if (!stretches) return () => null;
  const { zone, now } = stretches;
  let day = dayOf(clockBefore(turns, from) ?? now, zone);
  return ({ at }: Turn): number | null => {
    if (at === null || dayOf(at, zone) === day) return null;
    day = dayOf(at, zone);
    return at;
  };
}

/**
 * The rows of a window of the transcript: its turns, and the line where the conversation was handed to this person, which
 * is before the first message at or after `acceptedAt`. With `stretches`, also the lines of days and of earlier chapters.
 * O(window), whatever the transcript's length, where the time of the accept is known.
 */
export function listRows(
  transcript: Transcript,
  window: TurnWindow,
  acceptedAt: number | null,
  stretches?: Stretches,
): readonly Row[] {
  const { turns, numbers } = transcript;
  const [from, to] = boundWindow(window, turns.length);
  const chapters = stretches?.chapters ?? [];
  const handoff = acceptedAt === null ? findPerson(turns, chapters) : findAccept(turns, from, to, acceptedAt);
  const begins = listBegins(chapters, handoff);
  const newDay = createDays(turns, from, stretches);
  const rows: Row[] = [];
  for (const [index, turn] of turns.slice(from, to).entries()) {
    const day = newDay(turn);
    const chapter = begins.get(from + index);
    if (day !== null) rows.push({ kind: "day", key: `day ${turn.id}`, at: day });
    if (from + index === handoff) rows.push({ kind: "handoff", key: "handoff" });
    else if (chapter) rows.push({ kind: "chapter", key: `chapter ${turn.id}`, chapter });
    const chosen = findChosen(turns, from + index);
    rows.push({ kind: "turn", key: turn.id, turn, number: numbers.get(turn.id), chosen });
  }
  const last = turns[turns.length - 1];
  const waits = last !== undefined && acceptedAt !== null && handoff === turns.length && to === turns.length;
  // Named after the turn it follows: a last row that changes is what a reader at the end is taken along by.
  return waits ? [...rows, { kind: "handoff", key: `handoff ${last.id}` }] : rows;
}
