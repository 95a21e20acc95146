import { hasBeside, wordsOf } from "#domain/conversation/turns";
import { isDerivedId } from "#domain/conversation/turns";
import type { Turn, TurnFeed } from "#domain/conversation/turns";

/** Whom to believe first: the platform's record, then the agent's, then what was seen passing. */
const ranks: Readonly<Record<TurnFeed, number>> = {
  transcriptPoll: 0,
  sdkTranscript: 1,
  handoff: 2,
  liveSdk: 3,
  liveTap: 4,
};
const noFeed = 5;

/** How far down a turn's feed stands when feeds disagree; 0 is believed first. */
export function rankOf(turn: Turn): number {
  return turn.place ? (ranks[turn.place.feed] ?? noFeed) : noFeed;
}

/** A usable clock, null for a missing or impossible one. */
export function clockOf(turn: Turn): number | null {
  return turn.at !== null && Number.isFinite(turn.at) ? turn.at : null;
}

/** Place in the feed's document; behind every place where it has none. */
export function indexOf(turn: Turn): number {
  return turn.place?.index ?? Number.MAX_SAFE_INTEGER;
}

/** Shorter first, so that "t2" stands before "t10". */
export function compareIds(a: string, b: string): number {
  return a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);
}

/**
 * Reports of one message, most believable first: a real id, the latest edit, the better feed, a clock. A deletion comes before all. A total order
 * (only equal reports compare as 0), so that what is chosen never depends on which report came first.
 */
export function compareReports(a: Turn, b: Turn): number {
  return (
    compareDeletions(a, b) ||
    Number(isDerivedId(a.id)) - Number(isDerivedId(b.id)) ||
    (b.revisedAt ?? 0) - (a.revisedAt ?? 0) ||
    rankOf(a) - rankOf(b) ||
    (clockOf(a) ?? Infinity) - (clockOf(b) ?? Infinity) ||
    indexOf(a) - indexOf(b) ||
    compareIds(a.id, b.id) ||
    compareContents(a, b)
  );
}

function compareDeletions(a: Turn, b: Turn): number {
  return Number(b.deleted ?? false) - Number(a.deleted ?? false);
}

function compareContents(a: Turn, b: Turn): number {
  if (isSameTurn(a, b)) return 0;
  const [first, second] = [JSON.stringify(contentsOf(a)), JSON.stringify(contentsOf(b))];
  return first < second ? -1 : first > second ? 1 : 0;
}

function contentsOf(turn: Turn): readonly unknown[] {
  const { text, masks, marks = [], sources = [], citations = [] } = turn;
  return [text, ...stampOf(turn), masks.map(({ from, to, kind }) => [from, to, kind]), citations, sources, marks];
}

function stampOf(turn: Turn): readonly unknown[] {
  const { id, speaker, name, visibility, original, sent, revisedAt, place, deleted } = turn;
  const told = [original ?? "", sent ?? "", revisedAt ?? 0, deleted ?? false];
  return [id, clockOf(turn), speaker, name, visibility, ...told, place?.feed, place?.index];
}

/** Whether two turns say the same in every field. */
export function isSameTurn(a: Turn, b: Turn): boolean {
  if (a === b) return true;
  const [first, second] = [stampOf(a), stampOf(b)];
  return (
    a.text === b.text &&
    first.every((part, at) => part === second[at]) &&
    a.masks.length === b.masks.length &&
    a.masks.every((mask, at) => isSameMask(mask, b.masks[at])) &&
    isSameList(a.citations, b.citations) &&
    isSameList(a.sources, b.sources) &&
    isSameList(a.marks, b.marks)
  );
}

function clockIn(reports: readonly Turn[]): number | null {
  return reports.map(clockOf).find((at) => at !== null) ?? null;
}

/** Whether it tells more than what was sent: a card, files or choices beside it, or the title of what was chosen. */
const saysMore = (turn: Turn): boolean => hasBeside(turn) || (turn.sent !== undefined && turn.deleted !== true);

/** The report that was sent in the same words and tells more than the best one; else the best one. */
function showAll(best: Turn, others: readonly Turn[]): Turn {
  if (best.deleted || saysMore(best)) return best;
  const words = wordsOf(best);
  return others.find((turn) => saysMore(turn) && wordsOf(turn) === words) ?? best;
}

function isSameList(a: readonly unknown[] = [], b: readonly unknown[] = []): boolean {
  return a === b || (a.length === b.length && (a.length === 0 || JSON.stringify(a) === JSON.stringify(b)));
}

function isSameMask(a: Turn["masks"][number], b: Turn["masks"][number] | undefined): boolean {
  return a.from === b?.from && a.to === b.to && a.kind === b.kind;
}

/**
 * One turn from all reports of a message (best first, at least one): the best report, with what it lacks taken from
 * the next. Internal as soon as one feed says so.
 */
export function settleReports(reports: readonly [Turn, ...Turn[]]): Turn {
  const [best, ...others] = reports;
  if (others.length === 0) return best;
  const shown = showAll(best, others);
  const first = <T>(read: (turn: Turn) => T | undefined): T | undefined => {
    const found = reports.find((turn) => read(turn) !== undefined);
    return found && read(found);
  };
  const original = first((turn) => turn.original);
  const cited = reports.find((turn) => turn.citations !== undefined);
  const sent = first((turn) => turn.sent);
  return {
    ...best,
    text: shown.text,
    masks: shown.masks,
    ...(shown.marks ? { marks: shown.marks } : {}),
    // An edit may tell the time of the edit.
    at: clockIn(reports.filter((turn) => turn.revisedAt === undefined)) ?? clockIn(reports),
    name: first((turn) => turn.name || undefined) ?? "",
    visibility: reports.some((turn) => turn.visibility === "internal") ? "internal" : best.visibility,
    ...(original === undefined ? {} : { original }),
    ...(sent === undefined ? {} : { sent }),
    ...(cited?.citations ? { citations: cited.citations } : {}),
    ...(cited?.sources ? { sources: cited.sources } : {}),
  };
}
