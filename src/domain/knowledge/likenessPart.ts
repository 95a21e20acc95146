import { type Score, type ScorePart, sumParts } from "#domain/evidence";
import type { Likeness } from "#text";
import type { Inquiry } from "./inquiry";

/**
 * How like the two halves of a document are to what is asked, 0 … 1 each, and which of the customer's words make it so: an
 * article's title and body, a case's problem and resolution.
 */
export type Like = { readonly head: number; readonly body: number; readonly words: () => readonly string[] };

const most = 350;
const mostWords = 4;

/** `index` holds the heads of the documents and, after these, their bodies. As if the one at `left` were not there. */
export function compareLikeness(inquiry: Inquiry, index: Likeness, documents: number, left = -1): readonly Like[] {
  const { features } = inquiry;
  const rates = left < 0 ? index.rate(features) : index.rateWithout(features, [left, documents + left]);
  return Array.from({ length: documents }, (_, at) => ({
    head: rates[at] ?? 0,
    body: rates[documents + at] ?? 0,
    words: () => tellWords(inquiry, index, at, documents),
  }));
}

/** The customer's words that make it alike, strongest first. */
function tellWords({ features, tokens }: Inquiry, index: Likeness, at: number, documents: number): readonly string[] {
  const shares = new Map<string, number>();
  for (const text of [at, documents + at])
    for (const { token, share } of index.explain(features, text)) {
      const word = tokens[token]?.word ?? "";
      shares.set(word, (shares.get(word) ?? 0) + share);
    }
  const words = [...shares].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).map(([word]) => word);
  return words.slice(0, mostWords);
}

/** The part of a score that likeness gives: 0 … 350 for the head, as much for the body times `share`. */
export const likenessPart = ({ head, body }: Like, share = 1): ScorePart => ({
  name: "part.likeness",
  points: most * (head + share * body),
});

/** The same score, its likeness with the words that make it: worked out for what is shown alone, as it costs as much as the ranking. */
export const tellLikeness = ({ parts }: Score, { words }: Like): Score =>
  sumParts(
    parts.map((part) => (part.name === "part.likeness" ? { ...part, values: { words: words().join(", ") } } : part)),
  );
