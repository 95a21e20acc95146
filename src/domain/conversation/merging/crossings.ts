import { type AcrossFinding, findAcross, hideMore } from "#domain/privacy";
import { clockOf } from "./report";
import type { Turn } from "#domain/conversation/turns";

/** The texts of a turn, each of which may go on from its neighbour's. */
const fields = ["text", "original", "sent"] as const;
type Field = (typeof fields)[number];
type Hit = AcrossFinding & { readonly field: Field };

/** Earlier messages of the same person that are read together with one, and how far they may lie apart in ms. */
const mostBefore = 3;
const longestPause = 300_000;
/** One message of somebody else may stand between ("go on"), and as many lines of the platform as this allows. */
const mostBetween = 1;
const mostWalked = 16;

type Found = { readonly window: readonly Turn[]; readonly hits: readonly Hit[] };
type Shown = { readonly hits: readonly Hit[]; readonly turn: Turn };

/** What is remembered of one book's turns: what each says together with those before it, and how it is shown for that. */
export type Crossings = { readonly found: WeakMap<Turn, Found>; readonly shown: WeakMap<Turn, Shown> };

/** Of no turns yet. */
export function createCrossings(): Crossings {
  return { found: new WeakMap(), shown: new WeakMap() };
}

/** A turn as it was reported, masked by itself. */
type Reported = { readonly turn: Turn };

/** Index of a turn. */
type At = number;

/**
 * The turns as they may be shown: a card, an account, an id or a secret that goes over several messages of one person is
 * masked in each of them. What is new begins at `from`; `start` is the first turn that may be shown in another way for
 * it, and `turns` those from there on. A function of the turns alone: `crossings` only saves doing it again.
 */
export function showTurns(
  raw: readonly Reported[],
  from: At,
  crossings: Crossings,
): { readonly start: At; readonly turns: readonly Turn[] } {
  let start = from;
  for (let at = from; at < raw.length; at += 1) start = Math.min(start, windowOf(raw, at)[0] ?? at);
  const hits = new Map<At, readonly Hit[]>();
  for (let at = start; at < raw.length; at += 1) {
    const window = windowOf(raw, at);
    for (const hit of hitsOf(
      window.flatMap((place) => raw[place]?.turn ?? []),
      crossings,
    )) {
      const place = window[hit.message] ?? at;
      hits.set(place, addHit(hits.get(place) ?? [], hit));
    }
  }
  return { start, turns: raw.slice(start).map(({ turn }, at) => show(turn, hits.get(start + at) ?? [], crossings)) };
}

/** Indices of up to three messages before one that its speaker may be going on from, and its own, in order. */
function windowOf(raw: readonly Reported[], at: At): readonly At[] {
  const window = [at];
  let between = 0;
  for (let back = at - 1; back >= Math.max(0, at - mostWalked) && window.length <= mostBefore; back -= 1) {
    const step = stepBack(raw[back]?.turn, raw[at]?.turn, raw[window[0] ?? at]?.turn);
    if (step === "same") window.unshift(back);
    between = step === "same" ? 0 : between + Number(step === "other");
    if (step === "end" || between > mostBetween) break;
  }
  return window;
}

/** What a turn before `last` is to it; `next` is the nearest of the same person behind it. */
function stepBack(turn: Turn | undefined, last: Turn | undefined, next: Turn | undefined) {
  if (!turn || !last || !next || last.speaker === "system") return "end";
  const isSame = turn.speaker === last.speaker && turn.visibility === last.visibility;
  if (isSame) return isLongAgo(turn, next) ? "end" : "same";
  return turn.speaker === "system" || turn.visibility === "internal" ? "nothing" : "other";
}

function isLongAgo(before: Turn, after: Turn): boolean {
  const [early, late] = [clockOf(before), clockOf(after)];
  return early !== null && late !== null && late - early > longestPause;
}

function hitsOf(window: readonly Turn[], { found }: Crossings): readonly Hit[] {
  const last = window[window.length - 1];
  if (!last || window.length < 2) return [];
  const known = found.get(last);
  if (known && known.window.length === window.length && known.window.every((turn, at) => turn === window[at]))
    return known.hits;
  const hits = fields.flatMap((field) => findIn(window, field));
  found.set(last, { window, hits });
  return hits;
}

function findIn(window: readonly Turn[], field: Field): readonly Hit[] {
  if (field !== "text" && window.every((turn) => turn[field] === undefined)) return [];
  const said = window.map((turn) => {
    const other = field === "text" ? undefined : turn[field];
    return other === undefined ? turn : { text: other, masks: [] };
  });
  return findAcross(said)
    .filter(({ message }) => window[message]?.[field] !== undefined)
    .map((hit) => ({ ...hit, field }));
}
/** A number grows with its messages: what holds an earlier hit takes its place, what only touches one does not count. */
function addHit(hits: readonly Hit[], hit: Hit): readonly Hit[] {
  const rest = hits.filter((one) => one.field !== hit.field || one.from < hit.from || one.to > hit.to);
  const isTouched = rest.some((one) => one.field === hit.field && one.from < hit.to && one.to > hit.from);
  return isTouched ? hits : [...rest, hit].sort((a, b) => a.from - b.from);
}

function show(turn: Turn, hits: readonly Hit[], { shown }: Crossings): Turn {
  if (hits.length === 0) return turn;
  const known = shown.get(turn);
  if (known && known.hits.length === hits.length && known.hits.every((hit, at) => hit === hits[at])) return known.turn;
  const masked = hideHits(turn, hits);
  shown.set(turn, { hits, turn: masked });
  return masked;
}

function hideHits(turn: Turn, hits: readonly Hit[]): Turn {
  const of = (field: Field) => hits.filter((hit) => hit.field === field);
  const { text, masks, spans } = hideMore(turn, of("text"), turn.marks ?? []);
  const rest = (field: "original" | "sent") =>
    turn[field] === undefined ? {} : { [field]: hideMore({ text: turn[field], masks: [] }, of(field), []).text };
  return { ...turn, text, masks, ...(turn.marks ? { marks: spans } : {}), ...rest("original"), ...rest("sent") };
}
