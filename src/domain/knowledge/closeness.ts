import type { ScorePart } from "#domain/evidence";
import type { Bag, FieldSetting, TermShare, Vocabulary } from "#text";
import { rankFields } from "#text";
import type { Inquiry } from "./inquiry";
import type { InquiryWord } from "./weighWords";
import { phrasingPart, wordsPart } from "./wordsPart";

/** A document as it is held against an inquiry: its fields by their words and, field by field, by their phrasing. */
export type Comparable = { readonly fields: readonly Bag[]; readonly phrases: readonly Bag[] };

/** How near one document is to an inquiry. */
export type Closeness = {
  /** By words alone, as `rankFields` gives it. */
  readonly words: number;
  /** What the phrasing adds to it, on the same scale. */
  readonly phrasing: number;
  /** What of the words made it; worked out when asked. */
  readonly explain: () => readonly TermShare<InquiryWord>[];
};

/**
 * Holds documents against an inquiry, in the order given. Words and phrasing are ranked apart, so that the reasons shown
 * are words a person would name, and put on one scale: what a document would get that holds every word once is 1.
 */
export function compareWords(
  inquiry: Inquiry,
  documents: readonly Comparable[],
  settings: readonly FieldSetting[],
  vocabulary: Vocabulary,
): Closeness[] {
  const words = rankFields(
    inquiry.words,
    documents.map(({ fields }) => fields),
    settings,
    vocabulary,
  );
  const phrasing = rankFields(
    inquiry.phrases,
    documents.map(({ phrases }) => phrases),
    settings,
    vocabulary,
  );
  const scale = words.whole > 0 ? phrasing.whole / words.whole : 0;
  return documents.map((_, at) => ({
    words: words.scores[at] ?? 0,
    phrasing: (phrasing.scores[at] ?? 0) * scale,
    explain: () => words.explain(at),
  }));
}

/** The parts of a score that nearness gives: the words in common (`tellWords` names them) and, on top, the like phrasing. */
export function closenessParts({ words, phrasing }: Closeness): ScorePart[] {
  return [wordsPart(words), phrasingPart(words, phrasing)];
}
