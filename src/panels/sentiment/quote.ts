import type { TurnSentiment } from "#domain/sentiment";
import { splitText, type Piece } from "#panels/elements";

/** More than this between the words that moved a judgement is left out. */
const longestQuote = 140;

/**
 * The part of a message that moved a judgement: from its first to its last telling word, with those words as
 * "telling". Null when the turn is no longer there or nothing in its words moved it. A long stretch is cut at the end.
 */
export function quoteMoved(moved: TurnSentiment, text: string): readonly Piece<"telling">[] | null {
  const places = [...moved.effects, ...moved.bearing].map(({ evidence }) => evidence);
  const [first, ...rest] = places;
  if (!first || text === "") return null;
  const from = Math.min(first.from, ...rest.map((place) => place.from));
  const to = Math.max(first.to, ...rest.map((place) => place.to));
  const end = Math.min(to, from + longestQuote, text.length);
  const stretches = places.map((place) => ({
    kind: "telling" as const,
    from: place.from - from,
    to: Math.min(place.to, end) - from,
  }));
  const pieces = splitText(text.slice(from, end), stretches);
  return end < to ? [...pieces, { text: "…", from: end, kinds: [] }] : pieces;
}
