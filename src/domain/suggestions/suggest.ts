import type { SimilarCases } from "#domain/cases";
import type { Score } from "#domain/evidence";
import { byScore, sumParts } from "#domain/evidence";
import type {
  ArticleReader,
  Closeness,
  Inquiry,
  InquiryWord,
  KnowledgeArticle,
  Like,
  ReadArticle,
} from "#domain/knowledge";
import {
  aboutNow,
  closenessParts,
  commonWords,
  compareLikeness,
  compareWords,
  isSameProduct,
  likenessPart,
  tellLikeness,
  tellWords,
} from "#domain/knowledge";
import type { FieldSetting, TermShare } from "#text";
import type { ArticleJudgement, Scene } from "./articleParts";
import { articleParts } from "./articleParts";
import { answerWeights, endingsAt } from "./answerWeights";
import { pickPassage } from "./passage";
import { giveReasons } from "./reasons";
import {
  type Answered,
  type Curve,
  explainSureness,
  prior,
  readSigns,
  sureEnough,
  type Sureness,
  surenessOf,
} from "./sureness";
import type { ArticleSuggestion, Lead, Suggestions } from "./suggestion";

export type SuggestInput = {
  readonly inquiry: Inquiry;
  /** Candidates in any order, about 50. Of several with one id the newest counts. */
  readonly articles: readonly KnowledgeArticle[];
  /** The similar cases found for the same inquiry; null while they are not known. */
  readonly cases: SimilarCases | null;
  readonly judgements: readonly ArticleJudgement[];
  /** Milliseconds since the epoch; null leaves freshness out. */
  readonly now: number | null;
  readonly reader: ArticleReader;
  /** A person searched for just these words: what the source found is listed, however little it says. */
  readonly searched?: boolean;
  /** From this likelihood on (0 … 1) that the first one answers, articles are suggested; without it `sureEnough`. */
  readonly bar?: number | undefined;
  /** The curve that gives it; the product's own when absent. */
  readonly curve?: Curve | undefined;
};

/** Title, keywords, body. */
const settings: readonly FieldSetting[] = [
  { weight: 1, lengthPenalty: 0.3 },
  { weight: 0.5, lengthPenalty: 0.3 },
  { weight: 1, lengthPenalty: 0.75 },
];

/** What share of the best one's evidence an article must have beside it; a long tail of passing likenesses helps nobody. */
const leastOfBest = 0.35;
const mostItems = 12;
const mostOthers = 6;

/**
 * Ranks knowledge articles for what the customer asks. Every score is the sum of its parts: words in common, likeness, same
 * code, similar cases that ended here, product, version, freshness, language, this session's feedback, offered already.
 * Where it is not likely that the first one answers (`surenessOf`) nothing is suggested and the nearest is named with what
 * it shares. What answers for another product stands apart. At most 12 items, 6 others. The same input gives the same bytes,
 * in whatever order the candidates come. Empty input gives `none`; hostile text never throws.
 * The reader keeps what it has read, so that a new message costs the ranking alone.
 */
export function suggestResolutions(input: SuggestInput): Suggestions {
  const ranked = rankArticles(input);
  const about = ranked.filter((candidate) => !isOfOther(candidate));
  const own = pickLikely(about, input).slice(0, mostItems);
  const other = pickLikely(ranked.filter(isOfOther), input).slice(0, mostOthers);
  const list = (shown: readonly Candidate[]): ArticleSuggestion[] =>
    shown.map((candidate, at) => toSuggestion(candidate, shown[at + 1], input));
  const others = list(other);
  const [first] = own;
  if (first) {
    const sure = tellSureness([first, ...about.filter((candidate) => candidate !== first)], input);
    return { kind: "found", items: list(own), others, ...sure };
  }
  const nearest = others.length > 0 ? null : toNearest(ranked[0]);
  return { kind: "none", nearest, others, ...(nearest && tellSureness(ranked, input)) };
}

/** Nothing of what a person searched for: it is listed however likely it is. */
function tellSureness(
  ranked: readonly Candidate[],
  { inquiry, searched, bar = sureEnough, curve = prior }: SuggestInput,
): { readonly sure?: Sureness } {
  return searched ? {} : { sure: { score: explainSureness(ranked, inquiry.words.length, curve), bar } };
}

/**
 * What likely answers, of candidates best first: none where even the first is not likely to, or has no telling word in
 * common; but for those that name the code.
 */
function pickLikely(
  ranked: readonly Candidate[],
  { inquiry, searched = false, bar = sureEnough, curve = prior }: SuggestInput,
): readonly Candidate[] {
  if (searched) return ranked;
  const signs = readSigns(ranked, inquiry.words.length);
  const isSure = signs.words > 0 && surenessOf(signs, curve) >= bar;
  const answering = ranked.filter((candidate) => candidate.score.points > 0 && (isSure || hasCode(candidate)));
  const best = answering.reduce((most, candidate) => Math.max(most, evidenceOf(candidate)), 0);
  return answering.filter((candidate) => evidenceOf(candidate) > 0 && evidenceOf(candidate) >= leastOfBest * best);
}

/** For another product than the one that is asked about. */
function isOfOther({ score }: Candidate): boolean {
  return score.parts.some(({ name, points }) => name === "part.product" && points < 0);
}

/**
 * Asks a question whose article is known, twice: as it is, and as if that article were not there. The second teaches silence,
 * which questions that all have an answer cannot; [] without candidates.
 */
export function answerKnown(input: SuggestInput, number: string): readonly Answered[] {
  const ranked = rankArticles(input);
  const isRight = ({ read }: Candidate): boolean => read.article.number.toUpperCase() === number.toUpperCase();
  const [first] = ranked;
  if (!first) return [];
  const without = ranked.filter((candidate) => !isRight(candidate));
  const words = input.inquiry.words.length;
  const asked: Answered = { ...readSigns(ranked, words), right: isRight(first) };
  return without.length < ranked.length ? [asked, { ...readSigns(without, words), right: false }] : [asked];
}

/** All candidates, best first, before any is left out. */
export function rankArticles(input: SuggestInput): Candidate[] {
  const { documents, vocabulary, index } = input.reader.readAll(distinct(input.articles));
  const likeness = compareLikeness(input.inquiry, index, documents.length);
  const closeness = compareWords(input.inquiry, documents, settings, vocabulary);
  const scene = toScene(input, documents);
  return documents
    .flatMap((read, at) => {
      const near = closeness[at];
      const like = likeness[at];
      return near === undefined || like === undefined ? [] : [toCandidate(read, near, like, scene)];
    })
    .sort(
      byScore(
        ({ score }) => score,
        ({ read }) => `${read.article.number} ${read.article.id}`,
      ),
    );
}

/** One article an id: the newest; of equally new ones the one whose text sorts first, so that order does not matter. */
function distinct(articles: readonly KnowledgeArticle[]): KnowledgeArticle[] {
  const byId = new Map<string, KnowledgeArticle>();
  for (const article of articles) {
    const known = byId.get(article.id);
    if (known === undefined || isNewer(article, known)) byId.set(article.id, article);
  }
  return [...byId.values()];
}

function isNewer(a: KnowledgeArticle, b: KnowledgeArticle): boolean {
  const [first, second] = [a.updatedAt ?? -Infinity, b.updatedAt ?? -Infinity];
  return first === second ? JSON.stringify(a) < JSON.stringify(b) : first > second;
}

function toScene({ inquiry, cases, judgements, now: at }: SuggestInput, documents: readonly ReadArticle[]): Scene {
  const parts = documents.flatMap(({ versions }) => versions.ranges.map(({ part }) => part));
  const now = aboutNow(
    inquiry,
    documents.map(({ article }) => article.product),
  );
  return {
    inquiry: now,
    left: isSameProduct(now.product, inquiry.product) ? "" : inquiry.product,
    cases,
    judgements,
    now: at,
    versionParts: new Set(parts.filter((part) => part !== "")),
  };
}

export type Candidate = {
  readonly read: ReadArticle;
  /** Its parts for words and likeness do not say which words: that is told of what is shown. */
  readonly score: Score;
  readonly explain: () => readonly TermShare<InquiryWord>[];
  readonly like: Like;
};

function toCandidate(read: ReadArticle, closeness: Closeness, like: Like, scene: Scene): Candidate {
  const parts = [...closenessParts(closeness), likenessPart(like), ...articleParts(read, scene)];
  return { read, explain: closeness.explain, like, score: sumParts(parts) };
}

const hasCode = ({ score }: Candidate): boolean =>
  score.parts.some(({ name, points }) => name === "part.code" && points > 0);

const evidenceParts: ReadonlySet<string> = new Set(["part.words", "part.likeness", "part.code", "part.ended"]);

/** The points of words, likeness, code and like cases: what says that an article answers, before what makes it fit. */
const evidenceOf = ({ score }: Candidate): number =>
  score.parts.reduce((sum, { name, points }) => sum + (evidenceParts.has(name) ? points : 0), 0);

function toNearest(
  nearest: Candidate | undefined,
): { readonly title: string; readonly shares: readonly string[] } | null {
  const shares = commonWords(nearest?.explain() ?? []).slice(0, 3);
  return nearest === undefined || shares.length === 0 ? null : { title: nearest.read.article.title, shares };
}

function toSuggestion(candidate: Candidate, next: Candidate | undefined, { cases }: SuggestInput): ArticleSuggestion {
  const { read, like } = candidate;
  const shares = candidate.explain();
  const score = tellWords(tellLikeness(candidate.score, like), shares);
  return {
    article: read.article,
    passage: pickPassage(read, answerWeights(shares, endingsAt(read.article, cases))),
    score,
    reasons: giveReasons(score.parts),
    versions: read.versions.label,
    ...(next === undefined ? {} : { ahead: toLead(score, next.score) }),
  };
}

function toLead(score: Score, next: Score): Lead {
  const pointsOf = (of: Score, name: string): number => of.parts.find((part) => part.name === name)?.points ?? 0;
  const names = [...new Set([...score.parts, ...next.parts].map(({ name }) => name))].sort();
  const gaps = names.map((name) => ({ name, gap: pointsOf(score, name) - pointsOf(next, name) }));
  gaps.sort((a, b) => b.gap - a.gap);
  return { by: score.points - next.points, lacks: gaps[0]?.name ?? "" };
}
