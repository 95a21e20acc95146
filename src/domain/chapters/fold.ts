import type { Turn } from "#domain/conversation";
import type { Chapter, ChapterEnd } from "./chapter";
import { readSystemLine } from "./systemLine";

/** Nobody wrote for this long: what comes then is a conversation taken up again. Milliseconds. */
export const longSilence = 8 * 3_600_000;

/** The chapters of the turns heard so far. Mutable; owned by one reader. */
export type Fold = {
  readonly chapters: Chapter[];
  /** Turns heard. */
  length: number;
  lastAt: number | null;
  readonly acceptedAt: number | null;
  /** How long nobody must write for a new beginning, ms. */
  readonly silence: number;
  /** The accept lies behind. */
  accepted: boolean;
  /** What the platform said since somebody wrote. */
  consults: boolean;
  transfers: boolean;
};

export function createFold(acceptedAt: number | null, silence: number): Fold {
  const nothing = { accepted: false, consults: false, transfers: false };
  return { chapters: [], length: 0, lastAt: null, acceptedAt, silence, ...nothing };
}

const last = (fold: Fold): Chapter | undefined => fold.chapters[fold.chapters.length - 1];

function change(fold: Fold, to: Partial<Chapter>): void {
  const chapter = fold.chapters.pop();
  if (chapter) fold.chapters.push({ ...chapter, ...to });
}

function open(fold: Fold, kind: Chapter["kind"], who: string, beganAt: number | null, mine = false): void {
  const at = fold.length;
  const turns = { from: at, to: at, firstTurn: null, lastTurn: null, lastWord: null };
  fold.chapters.push({ kind, who, ...turns, beganAt, endedAt: null, ended: null, consulted: [], mine });
}

function close(fold: Fold, ended: ChapterEnd): void {
  const chapter = last(fold);
  if (chapter && chapter.ended === null) change(fold, { ended, endedAt: chapter.endedAt ?? fold.lastAt });
}

/** Only people and agents leave by being followed; where a customer waited, that waiting is over. */
const leaving: Readonly<Record<Chapter["kind"], Readonly<Record<"agent" | "person", ChapterEnd>>>> = {
  agent: { agent: "ended", person: "handedOver" },
  person: { agent: "handedBack", person: "transferred" },
  waiting: { agent: "ended", person: "handedOver" },
};

function follow(fold: Fold, kind: "agent" | "person", who: string, at: number | null): void {
  const before = last(fold);
  if (before) close(fold, leaving[before.kind][kind]);
  open(fold, kind, who, at);
}

/** The silence before this turn, or the end before it, makes it a new beginning. */
function reopen(fold: Fold, at: number | null): void {
  const before = last(fold);
  if (!before) return;
  const isLate = at !== null && fold.lastAt !== null && at - fold.lastAt >= fold.silence;
  if (!isLate && before.ended !== "ended") return;
  if (isLate && before.ended !== "ended") close(fold, "reopened");
  open(fold, "waiting", "", at);
}

/** The person at this desk begins where they accepted, whoever writes first. */
function accept(fold: Fold, turn: Turn): void {
  const { acceptedAt } = fold;
  if (acceptedAt === null || fold.accepted || turn.at === null || turn.at < acceptedAt) return;
  fold.accepted = true;
  const before = last(fold);
  if (before) close(fold, leaving[before.kind].person);
  open(fold, "person", "", acceptedAt, true);
}

const isNamed = (chapter: Chapter, name: string): boolean =>
  chapter.who === "" || name === "" || chapter.who.toLowerCase() === name.toLowerCase();

function consult(fold: Fold, name: string): void {
  const chapter = last(fold);
  if (!chapter || chapter.kind !== "person" || name === "" || isNamed(chapter, name)) return;
  if (!chapter.consulted.includes(name)) change(fold, { consulted: [...chapter.consulted, name] });
}

/**
 * Somebody wrote between two messages of one person, and nobody said that the conversation was given away: they were
 * asked, and what looked like a transfer was none.
 */
function takeBack(fold: Fold, name: string): boolean {
  const [before, between] = fold.chapters.slice(-2);
  const isBetween = before?.kind === "person" && between?.kind === "person" && before.ended === "transferred";
  if (!isBetween || between.mine || fold.transfers || before.who === "" || !isNamed(before, name)) return false;
  fold.chapters.splice(-2, 2, {
    ...before,
    to: between.to,
    lastTurn: between.lastTurn,
    ended: null,
    endedAt: null,
    consulted: [...new Set([...before.consulted, between.who, ...between.consulted])],
  });
  return true;
}

/** Somebody writes who does not have the conversation: a guest who was asked, or the one who has it from now on. */
function hearAnother(fold: Fold, { name, at }: Turn): void {
  if (!takeBack(fold, name)) follow(fold, "person", name, at);
}

function hearPerson(fold: Fold, turn: Turn): void {
  const { name, at } = turn;
  const chapter = last(fold);
  const isPerson = chapter?.kind === "person";
  if (chapter && isPerson && isNamed(chapter, name)) change(fold, { who: chapter.who || name });
  else if (chapter?.kind === "waiting") change(fold, { kind: "person", who: name, beganAt: at });
  else if (isPerson && fold.consults && !fold.transfers) return consult(fold, name);
  else hearAnother(fold, turn);
  change(fold, { lastWord: fold.length });
}

function hearAgent(fold: Fold, { name, at }: Turn): void {
  const chapter = last(fold);
  // Its last words may cross the accept.
  if (chapter?.mine && chapter.lastWord === null) return;
  if (chapter?.kind === "agent") {
    if (chapter.who === "" && name !== "") change(fold, { who: name });
  } else if (chapter?.kind === "waiting") change(fold, { kind: "agent", who: name });
  else follow(fold, "agent", name, at);
  change(fold, { lastWord: fold.length });
}

function hearSystem(fold: Fold, text: string): void {
  const told = readSystemLine(text);
  if (told === "consult" || told === "transfer") {
    fold.consults = told === "consult";
    fold.transfers = told === "transfer";
  }
  if (told === "end") close(fold, "ended");
}

function hearSpeaker(fold: Fold, turn: Turn): void {
  if (turn.speaker === "system") return hearSystem(fold, turn.text);
  if (turn.visibility === "internal") return turn.speaker === "representative" ? consult(fold, turn.name) : undefined;
  reopen(fold, turn.at);
  accept(fold, turn);
  if (turn.speaker === "representative") hearPerson(fold, turn);
  else if (turn.speaker === "agent") hearAgent(fold, turn);
  else if (!last(fold)) open(fold, "waiting", "", turn.at);
}

/** Takes the next turn; bounded work, whatever was heard before. */
export function hearTurn(fold: Fold, turn: Turn): void {
  hearSpeaker(fold, turn);
  const chapter = last(fold);
  fold.length += 1;
  if (chapter)
    change(fold, {
      to: fold.length,
      firstTurn: chapter.firstTurn ?? turn.id,
      lastTurn: turn.id,
      beganAt: chapter.beganAt ?? turn.at,
    });
  if (turn.at !== null && turn.speaker !== "system" && turn.visibility === "customer") fold.lastAt = turn.at;
}

/** The chapters now: with the accept where nobody has written since, and where the last one stands. */
export function listChapters(fold: Fold): readonly Chapter[] {
  if (fold.acceptedAt === null || fold.accepted) return [...fold.chapters];
  const whole: Fold = { ...fold, chapters: [...fold.chapters] };
  const before = last(whole);
  if (before) close(whole, leaving[before.kind].person);
  open(whole, "person", "", fold.acceptedAt, true);
  return whole.chapters;
}
