import { endedAt, type SimilarCases } from "#domain/cases";
import type { ScorePart } from "#domain/evidence";
import type { Judgement } from "#domain/feedback";
import type { Inquiry, ReadArticle } from "#domain/knowledge";
import { fitVersions, isRivalCode, isSameCode, isSameProduct, nameWords, productValues } from "#domain/knowledge";

/** What a representative said of an article in this session. `id` is the article's; the last one counts. */
export type ArticleJudgement = Pick<Judgement, "id" | "useful">;

/** What the parts of an article's score are read from, beside the article itself. */
export type Scene = {
  /** With the product the customer asks about now. */
  readonly inquiry: Inquiry;
  /** The product they asked about before; "" when it is the same. */
  readonly left: string;
  readonly cases: SimilarCases | null;
  readonly judgements: readonly ArticleJudgement[];
  /** Milliseconds since the epoch; null leaves freshness out. */
  readonly now: number | null;
  /** Every part that any candidate gives versions for ("bridge", "app"). */
  readonly versionParts: ReadonlySet<string>;
};

/**
 * Points in hundredths, by judgement: the same code in the title outweighs middling words, so does a like case's ending;
 * another version or a failed offer pushes an article below one that says a little less about the words.
 */
const points = {
  code: { title: 240, body: 120, rival: -150 },
  product: { same: 70, other: -120 },
  version: { right: 60, wrong: -160 },
  ended: { nearest: 230, each: 2, sharpness: 4, near: 300 },
  fresh: { most: 20, years: 2 },
  language: -120,
  feedback: { useful: 120, notUseful: -400 },
  tried: { failed: -160, unknown: -40, helped: 0 },
} as const;

/** All parts but the words, each with the values its sentence needs. Absent parts are left out. */
export function articleParts(read: ReadArticle, scene: Scene): ScorePart[] {
  return [
    codePart(read, scene),
    endedPart(read, scene),
    productPart(read, scene),
    versionPart(read, scene),
    freshPart(read, scene),
    languagePart(read, scene),
    feedbackPart(read, scene),
    triedPart(read, scene),
  ].filter((part): part is ScorePart => part !== null);
}

function codePart({ codes }: ReadArticle, { inquiry }: Scene): ScorePart | null {
  const part = (code: string, worth: number): ScorePart => ({ name: "part.code", points: worth, values: { code } });
  const sharedBy = (own: readonly string[]): string | undefined =>
    inquiry.codes.find((code) => own.some((other) => isSameCode(code, other)));
  const inTitle = sharedBy(codes.title);
  if (inTitle !== undefined) return part(inTitle, points.code.title);
  const rival = codes.title.find((own) => inquiry.codes.some((code) => isRivalCode(own, code)));
  if (rival !== undefined) return part(rival, points.code.rival);
  const inBody = sharedBy(codes.all);
  return inBody === undefined ? null : part(inBody, points.code.body);
}

/**
 * Like cases that ended here: what counts is how near the nearest of them is, beside the nearest of all; their number
 * adds little, as it says how frequent a question is and not that this is the question.
 */
function endedPart({ article }: ReadArticle, { cases }: Scene): ScorePart | null {
  const all = endedAt(cases);
  const ended = all.filter((one) => one.article === article.number);
  if (article.number === "" || ended.length === 0) return null;
  const n = ended.reduce((sum, one) => sum + one.n, 0);
  const best = Math.max(...all.map((one) => one.points));
  const own = Math.max(...ended.map((one) => one.points));
  const share = best > 0 ? (own / best) ** points.ended.sharpness : 0;
  const worth = points.ended.nearest + points.ended.each * Math.log2(n);
  return { name: "part.ended", points: share * Math.min(1, own / points.ended.near) * worth, values: { n } };
}

function productPart({ article }: ReadArticle, { inquiry, left }: Scene): ScorePart | null {
  const { product } = article;
  const words = nameWords(product);
  if (words.length === 0) return null;
  const part = (worth: number): ScorePart => ({
    name: "part.product",
    points: worth,
    values: productValues(product, inquiry),
  });
  if (isSameProduct(product, inquiry.product)) return part(points.product.same);
  const isLeft = isSameProduct(product, left);
  if (!isLeft && words.every((word) => inquiry.said.has(word))) return part(points.product.same);
  return inquiry.product === "" ? null : part(points.product.other);
}

function versionPart({ versions }: ReadArticle, { inquiry, versionParts }: Scene): ScorePart | null {
  const fit = fitVersions(versions, inquiry.versions, versionParts);
  if (fit.kind === "unknown") return null;
  return {
    name: "part.version",
    points: points.version[fit.kind],
    values: { version: versions.label, here: fit.here },
  };
}

const year = 365.25 * 24 * 3_600_000;

function freshPart({ article }: ReadArticle, { now }: Scene): ScorePart | null {
  if (now === null || article.updatedAt === null) return null;
  const age = Math.max(0, now - article.updatedAt) / year;
  const worth = points.fresh.most * Math.max(0, 1 - age / points.fresh.years);
  return { name: "part.fresh", points: worth, values: { at: article.updatedAt } };
}

function languagePart({ article }: ReadArticle, { inquiry }: Scene): ScorePart | null {
  const [own] = article.language.toLowerCase().split(/[-_]/);
  const [asked] = inquiry.language.split(/[-_]/);
  if (!own || !asked || own === asked) return null;
  return { name: "part.language", points: points.language, values: { language: article.language } };
}

function feedbackPart({ article }: ReadArticle, { judgements }: Scene): ScorePart | null {
  const said = judgements.filter(({ id }) => id === article.id).pop();
  if (said === undefined) return null;
  return { name: "part.feedback", points: said.useful ? points.feedback.useful : points.feedback.notUseful };
}

function triedPart({ article }: ReadArticle, { inquiry }: Scene): ScorePart | null {
  const offer = inquiry.offers.find((one) => one.article.toUpperCase() === article.number.toUpperCase());
  if (offer === undefined) return null;
  return { name: "part.tried", points: points.tried[offer.outcome], values: { outcome: offer.outcome } };
}
