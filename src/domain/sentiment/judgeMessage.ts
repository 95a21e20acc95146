import type { Span } from "#text";
import { findHits, type Hit } from "#domain/sentiment/signs";
import { forceProfanity } from "#domain/sentiment/signs";
import { weighSentences } from "#domain/sentiment/signs";
import { weighTalk } from "#domain/sentiment/signs";
import { findStress } from "#domain/sentiment/signs";
import { scanTokens, type Token } from "#domain/sentiment/signs";
import { weighGrams } from "./weighGrams";
import type { SentimentWeights } from "./weights";

/** One reason in a message's judgement; `points` is a whole number of hundredths, never 0. */
export type Reason = Span & { readonly points: number; readonly kind: Hit["kind"] };

export type Judged = {
  readonly points: number;
  readonly reasons: readonly Reason[];
  /** What moves the conversation and not this message's own level; see `TurnSentiment`. */
  readonly bearing?: readonly Reason[];
};

/**
 * Each further word of the same colour counts less than the one before, strongest first: a long complaint is not ten
 * times as angry as a short one.
 */
const fading: readonly number[] = [1, 1, 0.9, 0.8, 0.7, 0.6, 0.5, 0.4];

const fade = (hits: readonly Hit[]): readonly Hit[] => {
  const one = (sign: number): readonly Hit[] =>
    hits
      .filter((hit) => Math.sign(hit.points) === sign)
      .sort((a, b) => Math.abs(b.points) - Math.abs(a.points) || a.from - b.from)
      .map((hit, rank) => ({ ...hit, points: hit.points * (fading[rank] ?? 0.3) }));
  return [...one(1), ...one(-1)].sort((a, b) => a.from - b.from || a.to - b.to);
};

const isAllCapitals = (tokens: readonly Token[]): boolean => {
  const words = tokens.filter((token) => token.kind === "word" && token.lower.length > 1);
  return words.length >= 3 && words.filter((token) => token.shape === "upper").length > words.length * 0.6;
};

/** Stands where a muted word stood: it weighs nothing, but the words around it keep their places. */
const hush = (token: Token): Token => ({ ...token, lower: "", bare: "", shape: "lower" });

const mute = (tokens: readonly Token[], muted: readonly Span[]): readonly Token[] => {
  if (muted.length === 0) return tokens;
  const spans = [...muted].sort((a, b) => a.from - b.from);
  let next = 0;
  let end = -1;
  return tokens.flatMap((token) => {
    for (let span = spans[next]; span !== undefined && span.from < token.to; span = spans[next]) {
      end = Math.max(end, span.to);
      next += 1;
    }
    if (token.from >= end) return [token];
    return token.kind === "word" ? [hush(token)] : [];
  });
};

/** Finds the stretches of a message that are not to be judged: names, quotations, pasted text. */
export type FindMuted = (tokens: readonly Token[]) => readonly Span[];

/** A message's tokens without what is muted, and everything in them that the word lists and rules weigh. */
export type ReadMessage = { readonly tokens: readonly Token[]; readonly hits: readonly Hit[] };

/** Reads one English message by the word lists. Linear in the text up to `readableLength`; safe on any string. */
export function readMessage(text: string, findMuted: FindMuted): ReadMessage {
  const all = scanTokens(text);
  const tokens = mute(all, findMuted(all));
  const loud = isAllCapitals(tokens);
  const hits = findHits(tokens, !loud);
  const found = loud ? hits : [...hits, ...findStress(tokens, hits)];
  return { tokens, hits: fade(weighTalk(tokens, weighSentences(tokens, found))) };
}

/**
 * Judges one English message. `points` is the exact sum of the reasons, in hundredths of a level from neutral (0);
 * nothing found gives 0 and no reasons. With `weights`, what an organisation learnt decides, on top of the word lists.
 */
export function judgeMessage(
  text: string,
  findMuted: FindMuted = () => [],
  weights: SentimentWeights | null = null,
): Judged {
  const { tokens, hits } = readMessage(text, findMuted);
  const reasons = forceProfanity(tokens, weights ? weighGrams(tokens, hits, weights) : hits)
    .map(({ from, to, points, kind }) => ({ from, to, kind, points: Math.round(points) || 0 }))
    .filter((reason) => reason.points !== 0);
  return { points: reasons.reduce((total, reason) => total + reason.points, 0), reasons };
}
