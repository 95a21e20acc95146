import type { Score, ScorePart } from "#domain/evidence";
import { byScore, sumParts } from "#domain/evidence";
import type { Inquiry, KeptDocument } from "#domain/knowledge";
import {
  closenessParts,
  commonWords,
  compareWords,
  findCodes,
  isSameCode,
  toPhraseBag,
  tellWords,
} from "#domain/knowledge";
import type { Vocabulary } from "#text";
import { createVocabulary, toBag, tokenise } from "#text";
import { giveReasons } from "./reasons";
import type { Reason } from "./suggestion";

/** A document that fits what is asked, and why. */
export type DocumentSuggestion = {
  readonly document: KeptDocument;
  readonly score: Score;
  readonly reasons: readonly Reason[];
};

const mostItems = 3;
const points = { code: 240, kept: 100 } as const;

/** Title and location, alike: a file is often named for its format, and its folder for what it is about. */
const settings = [
  { weight: 1, lengthPenalty: 0.3 },
  { weight: 0.5, lengthPenalty: 0.3 },
];

/** Words of a title or a path: what is no letter or digit parts them, an underscore as well. */
const tokensOf = (text: string) => tokenise(text.slice(0, 500).replace(/_/g, " "));

function readDocument(document: KeptDocument, vocabulary: Vocabulary) {
  const fields = [tokensOf(document.title), tokensOf(document.location)];
  return {
    document,
    codes: fields.flatMap((tokens) => findCodes(tokens)),
    fields: fields.map((tokens) => toBag(tokens, vocabulary)),
    phrases: fields.map((tokens) => toPhraseBag(tokens, vocabulary)),
  };
}

/** Each document once: the same file may be kept with several rows; the first place in the order of the source counts. */
function distinct(documents: readonly KeptDocument[]): readonly KeptDocument[] {
  return [...new Map([...documents].reverse().map((document) => [document.address || document.id, document])).values()];
}

/**
 * The documents that fit what the customer asks, best first, at most 3. Only names are known, not what stands inside: a document
 * fits when its title or place names the error, or two of the customer's words; one kept with this very case, with one.
 * Every score is the sum of its parts: words in common, like phrasing, the same code, kept with this case. The same input gives
 * the same bytes; hostile text never throws.
 */
export function rankDocuments(inquiry: Inquiry, documents: readonly KeptDocument[]): readonly DocumentSuggestion[] {
  const vocabulary = createVocabulary();
  const read = distinct(documents).map((document) => readDocument(document, vocabulary));
  const closeness = compareWords(inquiry, read, settings, vocabulary);
  return read
    .flatMap(({ document, codes }, at): DocumentSuggestion[] => {
      const near = closeness[at];
      if (!near) return [];
      const shares = near.explain();
      const code = inquiry.codes.find((one) => codes.some((own) => isSameCode(one, own)));
      const kept = document.place === "incident";
      if (!code && commonWords(shares).length < (kept ? 1 : 2)) return [];
      const parts: ScorePart[] = closenessParts(near);
      if (code) parts.push({ name: "part.code", points: points.code, values: { code } });
      if (kept) parts.push({ name: "part.kept", points: points.kept });
      const score = tellWords(sumParts(parts), shares);
      return [{ document, score, reasons: giveReasons(score.parts) }];
    })
    .sort(
      byScore(
        ({ score }) => score,
        ({ document }) => `${document.title} ${document.id}`,
      ),
    )
    .slice(0, mostItems);
}
