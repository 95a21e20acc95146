import type { Span } from "#text";
import { type Hit, scanTokens, type Token } from "#domain/sentiment/signs";
import { findEmoji } from "#domain/sentiment/words";
import {
  beginningOf,
  type Expression,
  foldFeeling,
  type FeelingKind,
  type FeelingWords,
  type Weighed,
} from "./feelings";

/** A stretch that says something, and how much of its weight counts. */
export type Feeling = Span & { readonly kind: Weighed; readonly share: number };

/** A word of a message as it is looked for. */
type Word = Span & { readonly text: string; readonly clause: number };

const praise: ReadonlySet<FeelingKind> = new Set(["best", "good"]);
/** What says nothing when it is denied: "nothing urgent", "not bad". */
const undone: ReadonlySet<FeelingKind> = new Set(["bad", "worry", "warm"]);
/** How far a negation reaches, in words, and in letters of Japanese. */
const reach = 3;
const reachUnspaced = 6;
const degree = 1.25;
/** Each further word of the same colour counts less. */
const fading: readonly number[] = [1, 0.8, 0.6, 0.5, 0.4];

const fits = (word: Word | undefined, { text, open }: Expression["words"][number]): boolean =>
  word !== undefined && (open ? word.text.startsWith(text) : word.text === text);

/** The expression that begins at a word, the longest first. */
function expressionAt(words: readonly Word[], at: number, { byBeginning }: FeelingWords): Expression | undefined {
  const expressions = byBeginning.get(beginningOf(words[at]?.text ?? "", false)) ?? [];
  return expressions.find(
    (expression) =>
      expression.words.every((part, place) => fits(words[at + place], part)) &&
      words[at]?.clause === words[at + expression.words.length - 1]?.clause,
  );
}

/** Whether one of `set` stands near the words [from, to), in their clause; behind them too where `after`. */
function hasNear(
  words: readonly Word[],
  from: number,
  to: number,
  set: ReadonlySet<string>,
  before: number,
  after: number,
): boolean {
  const clause = words[from]?.clause;
  const isNear = (word: Word | undefined): boolean =>
    word !== undefined && word.clause === clause && set.has(word.text);
  return words.slice(Math.max(0, from - before), from).some(isNear) || words.slice(to, to + after).some(isNear);
}

const kindOf = (kind: FeelingKind, isDenied: boolean): Weighed | null => {
  if (!isDenied) return kind;
  if (praise.has(kind)) return "denied";
  return undone.has(kind) ? null : kind;
};

function findSpaced(words: readonly Word[], language: FeelingWords): readonly Feeling[] {
  const feelings: Feeling[] = [];
  for (let at = 0; at < words.length; at += 1) {
    const expression = expressionAt(words, at, language);
    if (!expression) continue;
    const end = at + expression.words.length;
    const kind = kindOf(
      expression.kind,
      hasNear(words, at, end, language.negators, reach, praise.has(expression.kind) ? 2 : 0),
    );
    const share = hasNear(words, at, end, language.degrees, 1, 0) ? degree : 1;
    if (kind) feelings.push({ from: words[at]?.from ?? 0, to: words[end - 1]?.to ?? 0, kind, share });
    at = end - 1;
  }
  return feelings;
}

/** Japanese: expressions anywhere in a run of letters; what denies stands behind. */
function findUnspaced({ text, from }: Word, { byBeginning, negators }: FeelingWords): readonly Feeling[] {
  const feelings: Feeling[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const found = byBeginning.get(text.charAt(at))?.find(({ words: [word] }) => text.startsWith(word?.text ?? " ", at));
    const length = found?.words[0]?.text.length ?? 0;
    if (!found || length === 0) continue;
    const behind = text.slice(at + length, at + length + reachUnspaced);
    const isDenied =
      praise.has(found.kind) && [...negators].some((negator) => negator.length > 1 && behind.includes(negator));
    const kind = kindOf(found.kind, isDenied);
    if (kind) feelings.push({ from: from + at, to: from + at + length, kind, share: 1 });
    at += length - 1;
  }
  return feelings;
}

/** Places must stay: a word that changes its length is taken as it is. */
function foldAt(text: string, from: number, to: number, keepsPlaces: boolean): string {
  const folded = foldFeeling(text.slice(from, to));
  return keepsPlaces && folded.length !== to - from ? text.slice(from, to) : folded;
}

const isMuted = (token: Token, muted: readonly Span[]): boolean =>
  muted.some(({ from, to }) => token.from < to && from < token.to);

/** Marks, each kind once; and capitals, at the first word, where most longer words are in capitals. */
function findShouts(tokens: readonly Token[]): readonly Feeling[] {
  const marks = tokens.filter(({ kind, lower }) => kind === "mark" && /[!?]{2}/.test(lower));
  const longer = tokens.filter(({ kind, lower }) => kind === "word" && lower.length > 2);
  const capitals = longer.filter(({ shape }) => shape === "upper");
  const [first] = capitals.length >= 3 && capitals.length > longer.length * 0.6 ? capitals : [];
  const toFeeling = (token: Token | undefined, kind: Weighed): readonly Feeling[] =>
    token ? [{ from: token.from, to: token.to, kind, share: 1 }] : [];
  return [
    ...toFeeling(
      marks.find(({ lower }) => !lower.includes("?")),
      "loud",
    ),
    ...toFeeling(
      marks.find(({ lower }) => lower.includes("?")),
      "doubt",
    ),
    ...toFeeling(first, "capitals"),
  ];
}

/** What a message says of feeling by a language's words, in order. Names and quotations (`muted`) say nothing. */
export function findFeelings(
  text: string,
  language: FeelingWords,
  findMuted: (tokens: readonly Token[]) => readonly Span[],
): readonly Feeling[] {
  const all = scanTokens(text);
  const muted = findMuted(all);
  const tokens = all.filter((token) => !isMuted(token, muted));
  const words = tokens
    .filter(({ kind }) => kind === "word")
    .map(({ from, to, clause }) => ({ from, to, clause, text: foldAt(text, from, to, language.unspaced) }));
  const found = language.unspaced ? words.flatMap((word) => findUnspaced(word, language)) : findSpaced(words, language);
  return [...found, ...findShouts(tokens)];
}

const sideOf = (points: number): number => (points > 0 ? 1 : -1);

/** Something that moves a message's judgement. */
type Reason = Span & Pick<Hit, "points" | "kind">;

/** Further reasons of the same colour count less, strongest first; in whole points, in order. */
function fade(reasons: readonly Reason[]): readonly Reason[] {
  const ranks = new Map<number, number>();
  return [...reasons]
    .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || a.from - b.from)
    .map((reason) => {
      const side = sideOf(reason.points);
      const rank = ranks.get(side) ?? 0;
      ranks.set(side, rank + 1);
      return { ...reason, points: Math.round(reason.points * (fading[rank] ?? 0.3)) || 0 };
    })
    .filter(({ points }) => points !== 0)
    .sort((a, b) => a.from - b.from || a.to - b.to);
}

const weighFeelings = (
  text: string,
  language: FeelingWords,
  findMuted: (tokens: readonly Token[]) => readonly Span[],
): readonly Reason[] =>
  findFeelings(text, language, findMuted).map(({ from, to, kind, share }) => ({
    from,
    to,
    points: language.points[kind] * share,
    kind: kind === "loud" || kind === "doubt" ? "mark" : "word",
  }));

/**
 * Judges one message by the words of feeling of its language: each gives what its kind weighs, further ones of the same
 * colour less, strongest first; pictures what they weigh in any language. Points are the exact sum of the reasons, in
 * hundredths of a level from neutral. Linear in the text up to `readableLength`; any text is safe.
 */
export function judgeFeelings(
  text: string,
  language: FeelingWords,
  findMuted: (tokens: readonly Token[]) => readonly Span[] = () => [],
): { readonly points: number; readonly reasons: readonly Reason[] } {
  const pictures = scanTokens(text)
    .filter(({ kind }) => kind === "emoji")
    .map(({ from, to, lower }) => ({ from, to, points: findEmoji(lower), kind: "emoji" as const }));
  const reasons = fade([...weighFeelings(text, language, findMuted), ...pictures]);
  return { points: reasons.reduce((sum, { points }) => sum + points, 0), reasons };
}

/** What words of feeling say of a message that other means judge already (the English word lists, which know pictures). */
export const findBearing = (
  text: string,
  language: FeelingWords,
  findMuted: (tokens: readonly Token[]) => readonly Span[],
): readonly Reason[] => fade(weighFeelings(text, language, findMuted));
