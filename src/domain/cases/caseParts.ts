import type { Score, ScorePart } from "#domain/evidence";
import { sumParts } from "#domain/evidence";
import type { Closeness, Inquiry, InquiryWord, Like, VersionMention } from "#domain/knowledge";
import {
  closenessParts,
  isRivalCode,
  isSameCode,
  isSameProduct,
  likenessPart,
  nameWords,
  productValues,
} from "#domain/knowledge";
import type { TermShare } from "#text";
import type { ResolvedCase } from "./case";
import type { CaseWords } from "./caseReader";

/** How a resolution is worded says less of the problem than the customer's words do. */
const resolutionShare = 0.3;

/** A case with how near it is to the inquiry; `evidence` are the points of words and code alone. */
export type RankedCase = {
  readonly source: ResolvedCase;
  readonly words: CaseWords;
  readonly like: Like;
  /** By its problem and, a little, its resolution: 0 … 1.3. */
  readonly likeness: number;
  /** What of the words made it; worked out when asked. */
  readonly explain: () => readonly TermShare<InquiryWord>[];
  /** Its part for words does not say which: that is told of what is shown. */
  readonly score: Score;
  readonly evidence: number;
};

/** Points in hundredths, by judgement; a fix that did not last falls behind one that did and says a little less. */
const points = {
  code: { same: 200, rival: -120 },
  product: { same: 60, other: -120 },
  version: { same: 50, other: -60 },
  reopened: -120,
  outcome: { cancelled: -140, merged: -60 },
  tried: -150,
} as const;

/** Scores one case by itself; how often it ended so is judged over all that ended the same way. */
export function rankCase(
  source: ResolvedCase,
  words: CaseWords,
  near: { readonly closeness: Closeness; readonly like: Like },
  inquiry: Inquiry,
): RankedCase {
  const { closeness, like } = near;
  const [inWords, ...phrasing] = closenessParts(closeness);
  const evidence = [inWords ?? null, codePart(words, inquiry)].filter(isPart);
  const others = [
    ...phrasing,
    likenessPart(like, resolutionShare),
    productPart(source, inquiry),
    versionPart(words, inquiry),
    outcomePart(source),
    triedPart(source, inquiry),
    source.reopened ? reopenedPart(1, 1) : null,
  ].filter(isPart);
  return {
    source,
    words,
    like,
    likeness: like.head + resolutionShare * like.body,
    explain: closeness.explain,
    score: sumParts([...evidence, ...others]),
    evidence: sumParts(evidence).points,
  };
}

function isPart(part: ScorePart | null): part is ScorePart {
  return part !== null;
}

/** `n` of the cases that ended this way came back; `share` of those judged. */
export function reopenedPart(n: number, share: number): ScorePart {
  return { name: "part.reopened", points: points.reopened * share, values: { n } };
}

function codePart({ codes }: CaseWords, inquiry: Inquiry): ScorePart | null {
  const same = inquiry.codes.find((code) => codes.some((other) => isSameCode(code, other)));
  if (same !== undefined) return { name: "part.code", points: points.code.same, values: { code: same } };
  const rival = codes.find((own) => inquiry.codes.some((code) => isRivalCode(own, code)));
  return rival === undefined ? null : { name: "part.code", points: points.code.rival, values: { code: rival } };
}

function productPart({ product }: ResolvedCase, inquiry: Inquiry): ScorePart | null {
  if (product === "" || inquiry.product === "") return null;
  const worth = isSameProduct(product, inquiry.product) ? points.product.same : points.product.other;
  return { name: "part.product", points: worth, values: productValues(product, inquiry) };
}

function versionPart(words: CaseWords, inquiry: Inquiry): ScorePart | null {
  const pair = findPair(words, inquiry);
  if (pair === null) return null;
  const worth = isSameVersion(pair) ? points.version.same : points.version.other;
  return { name: "part.version", points: worth, values: { version: pair.old.words, here: pair.here.words } };
}

function outcomePart({ outcome }: ResolvedCase): ScorePart | null {
  const word = outcome.toLowerCase();
  const worth = /cancel/.test(word) ? points.outcome.cancelled : /merged/.test(word) ? points.outcome.merged : 0;
  return worth === 0 ? null : { name: "part.outcome", points: worth, values: { outcome } };
}

function triedPart({ article }: ResolvedCase, { offers }: Inquiry): ScorePart | null {
  const failed = offers.some(
    (offer) => offer.outcome === "failed" && offer.article.toUpperCase() === article.toUpperCase(),
  );
  return failed && article !== "" ? { name: "part.tried", points: points.tried, values: { article } } : null;
}

export type VersionPair = { readonly old: VersionMention; readonly here: VersionMention };

/** The versions of one thing that both name: of the product itself, or of a part both call by the same word. */
export function findPair({ versions }: CaseWords, inquiry: Inquiry): VersionPair | null {
  const names = nameWords(inquiry.product);
  const partOf = ({ part }: VersionMention): string => (names.includes(part) ? "" : part);
  for (const here of inquiry.versions) {
    const old = versions.find((other) => partOf(here) === partOf(other) && here.sure && other.sure);
    if (old !== undefined) return { old, here };
  }
  return null;
}

export function isSameVersion({ old, here }: VersionPair): boolean {
  const length = Math.min(old.version.length, here.version.length);
  return old.version.slice(0, length).join() === here.version.slice(0, length).join();
}
