import type { ScorePart } from "#domain/evidence";
import { byScore, sumParts } from "#domain/evidence";
import type { Inquiry } from "#domain/knowledge";
import {
  aboutNow,
  commonWords,
  compareLikeness,
  compareWords,
  isSameProduct,
  isStaffTalk,
  tellLikeness,
  tellWords,
} from "#domain/knowledge";
import type { FieldSetting } from "#text";
import type { ResolvedCase } from "./case";
import type { RankedCase } from "./caseParts";
import { rankCase, reopenedPart } from "./caseParts";
import type { CaseReader } from "./caseReader";
import { type Beside, compareCase, readSigns } from "./compare";
import type { Group } from "./endings";
import { groupByEnding } from "./endings";
import { toEndedAt } from "./endedAt";
import { type EndingRate, nothingKnown, rateEndings } from "./rateEndings";
import { createOtherWords } from "./otherWords";
import type { EndedAt, SimilarCase, SimilarCases } from "./similar";
import type { Tellings } from "./told";

export type SimilarInput = {
  readonly inquiry: Inquiry;
  /** Resolved cases in any order, some hundred. */
  readonly cases: readonly ResolvedCase[];
  /** Id of this conversation's own case, "" when it has none. */
  readonly notCase: string;
  readonly reader: CaseReader;
  /**
   * A person searched for just these words: whatever shares one of them is listed, of any product, in the order of the words.
   * "number": they gave the number of these cases.
   */
  readonly searched?: "words" | "number";
  /** What readers found, for comparing; absent where nobody read. */
  readonly told?: Tellings | undefined;
};

/** Title, description, resolution: the last tells what was done, rarely in the customer's words. */
export const settings: readonly FieldSetting[] = [
  { weight: 1, lengthPenalty: 0.3 },
  { weight: 1, lengthPenalty: 0.75 },
  { weight: 0.25, lengthPenalty: 0.75 },
];

/** From this probability on a way of ending is shown: reading one in vain costs a twelfth of what a right one saves. */
const likelyEnough = 0.08;
/** Below `least` nothing is about it, however few there are to choose from; from `plain` on no telling word need be in common. */
const likenesses = { least: 0.04, plain: 0.08 } as const;
export const mostLikely = 5;
/** Of what a person searched for. */
const mostFound = 12;
const mostOthers = 6;
const mostGrouped = 300;
const namedPoints = 1_000;
/** Cases with this share of the group's best evidence, and so much at least, count as like it. */
const like = 0.5;
const leastAlike = 110;
const count = { each: 70, most: 260 };

/**
 * Finds how similar cases ended. Cases of another product stand apart. Cases are ranked by their words, then put together by
 * how they ended: one nearest case alone is a poorer guide than the most frequent ending, both together are better than
 * either. Fixes that did not last, cancelled cases and what already failed in this conversation fall back. Only what likely ends
 * this conversation too is shown (`rateEndings`); where nothing does, the nearest is named with what it shares. At most five
 * ways, or 12 that a person searched for; the same bytes for the same input in any order; never throws.
 */
export function findSimilarCases({
  inquiry: read,
  cases,
  notCase,
  reader,
  searched,
  told,
}: SimilarInput): SimilarCases {
  const inquiry = aboutNow(
    read,
    cases.map(({ product }) => product),
  );
  const known = distinct(cases, notCase);
  const kept = new Set(searched ? known : filterProduct(known, inquiry.product));
  const all = rankCases(known, inquiry, reader);
  const own = all.filter(({ source }) => kept.has(source));
  const ranked = searched === "number" ? own.map(asNamed) : own;
  const endings = rankEndings(ranked, searched !== undefined);
  const { documents, vocabulary } = reader.readAll(known);
  const otherWords = searched ? null : createOtherWords(documents, vocabulary);
  const beside = { inquiry, signs: readSigns(inquiry), otherWords, told };
  const items = listLike(endings, beside, searched ? mostFound : mostLikely, searched);
  const ended = listEnded(endings);
  const rest = rankEndings(all.filter(({ source }) => !kept.has(source)));
  const others = listLike(rest, beside, mostOthers);
  if (items.length > 0) return { kind: "found", items, others, compared: known.length, ...ended };
  return { kind: "none", others, compared: known.length, nearest: toNearest(ranked, inquiry), ...ended };
}

/** The articles that the cases most like it ended at, of endings best first; absent where there are none. */
export function listEnded(endings: readonly Ending[]): { readonly ended?: readonly EndedAt[] } {
  const like = endings.filter(({ best, item }) => best.evidence >= leastAlike && item.best.article !== "");
  const ended = like.slice(0, mostFound).map(({ item }) => toEndedAt(item));
  return ended.length > 0 ? { ended } : {};
}

/** The ways they ended that are like it, best first. */
export function pickLike(endings: readonly Ending[], most: number, searched?: SimilarInput["searched"]): Ending[] {
  const picked: Ending[] = [];
  for (const ending of endings) {
    if (picked.length === most) break;
    const { best, item, likely } = ending;
    if (searched ? best.evidence > 0 : item.score.points > 0 && isToShow(best, likely)) picked.push(ending);
  }
  return picked;
}

/** The same, as they are shown. */
function listLike(
  endings: readonly Ending[],
  beside: Beside,
  most: number,
  searched?: SimilarInput["searched"],
): SimilarCase[] {
  return pickLike(endings, most, searched).map(({ best, item }) => ({
    ...item,
    score: tellWords(tellLikeness(item.score, best.like), best.explain()),
    isInternal: speaksToStaff(best.source),
    days: daysOf(best.source),
    ...compareCase(best, beside),
  }));
}

/** A case whose number was given: that is why it is here, whatever it says. */
function asNamed(one: RankedCase): RankedCase {
  const parts: ScorePart[] = [{ name: "part.number", points: namedPoints }];
  return { ...one, score: sumParts(parts), evidence: namedPoints };
}

/**
 * The ways the cases ended, best first: of the best cases alone, as putting a thousand together costs more than it tells. What
 * a person searched for stands by itself: how often it ended so says nothing of their words.
 */
export function rankEndings(ranked: readonly RankedCase[], searched = false): Ending[] {
  const groups = groupByEnding(pickBest(ranked), searched);
  const rates = rateEndings(groups);
  return groups
    .map((group, at) => toEnding(group, searched ? nothingKnown : (rates[at] ?? nothingKnown)))
    .sort(
      byScore(
        ({ item }) => item.score,
        ({ item }) => keyOf(item.best),
      ),
    );
}

/** The best `mostGrouped`, in the order given. */
function pickBest(ranked: readonly RankedCase[]): readonly RankedCase[] {
  if (ranked.length <= mostGrouped) return ranked;
  const best = new Set([...ranked].sort(order).slice(0, mostGrouped));
  return ranked.filter((one) => best.has(one));
}

/** The ways the cases ended, best first, with nothing left out: for measuring; a person is shown `findSimilarCases`. */
export function rankAllEndings({ inquiry, cases, notCase, reader }: SimilarInput): ResolvedCase[] {
  const known = distinct(cases, notCase);
  const own = filterProduct(known, inquiry.product);
  return rankEndings(rankCases(own.length > 0 ? own : known, inquiry, reader)).map(({ item }) => item.best);
}

/** The points each case has for its words, phrasing and likeness alone, in the order given. For measuring. */
export function rateNearness(inquiry: Inquiry, cases: readonly ResolvedCase[], reader: CaseReader): number[] {
  const nearness: ReadonlySet<string> = new Set(["part.words", "part.phrasing", "part.likeness"]);
  return rankCases(cases, inquiry, reader).map(({ score }) =>
    score.parts.reduce((sum, { name, points }) => sum + (nearness.has(name) ? points : 0), 0),
  );
}

/** It names the code, or it is likely and like it in itself: a little of likeness wants a telling word of the customer beside it. */
const isToShow = ({ explain, likeness, score }: RankedCase, likely: number): boolean =>
  score.parts.some(({ name, points }) => name === "part.code" && points > 0) ||
  (likely >= likelyEnough &&
    (likeness >= likenesses.plain || (likeness >= likenesses.least && commonWords(explain()).length > 0)));

const keyOf = ({ number, id }: ResolvedCase): string => `${number} ${id}`;

const order = byScore<RankedCase>(
  ({ score }) => score,
  ({ source }) => keyOf(source),
);

/** Each case once, sorted by number and id, so that nothing below depends on the order they came in. */
export function distinct(cases: readonly ResolvedCase[], notCase: string): ResolvedCase[] {
  const byId = new Map<string, ResolvedCase>();
  for (const one of cases) {
    const known = byId.get(one.id);
    if (one.id === notCase && notCase !== "") continue;
    if (known === undefined || tellsMore(one, known)) byId.set(one.id, one);
  }
  return [...byId.values()].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

/** Which of two readings of one case counts: that with its article. */
function tellsMore(one: ResolvedCase, other: ResolvedCase): boolean {
  if ((one.article === "") !== (other.article === "")) return one.article !== "";
  return JSON.stringify(one) < JSON.stringify(other);
}

export function filterProduct(cases: readonly ResolvedCase[], product: string): readonly ResolvedCase[] {
  if (product === "") return cases;
  return cases.filter((one) => one.product === "" || isSameProduct(one.product, product));
}

function rankCases(cases: readonly ResolvedCase[], inquiry: Inquiry, reader: CaseReader): RankedCase[] {
  const { documents, vocabulary, index } = reader.readAll(cases);
  const closenesses = compareWords(inquiry, documents, settings, vocabulary);
  const likes = compareLikeness(inquiry, index, documents.length);
  return cases.flatMap((source, at) => {
    const [words, closeness, like] = [documents[at], closenesses[at], likes[at]];
    return words && closeness && like ? [rankCase(source, words, { closeness, like }, inquiry)] : [];
  });
}

type Ending = {
  readonly best: RankedCase;
  readonly likely: number;
  readonly item: Pick<SimilarCase, "best" | "others" | "score">;
};

function toEnding(group: Group, { weight, likely }: EndingRate): Ending {
  const best = group.reduce((first, one) => (order(one, first) < 0 ? one : first));
  const others = group
    .filter((one) => one !== best && one.evidence >= Math.max(leastAlike, like * best.evidence))
    .sort(order);
  const parts = [...best.score.parts, countPart(weight, others.length + 1), ...lastingParts(best, others)];
  const item = {
    best: best.source,
    others: others.map(({ source }) => source),
    score: sumParts(parts),
  };
  return { best, likely, item };
}

/** Every case that ended so counts by the square of its likeness: near ones much, the many far ones a little. */
function countPart(weight: number, n: number): ScorePart {
  return { name: "part.count", points: Math.min(count.most, count.each * Math.log2(1 + weight)), values: { n } };
}

/** The best case's own return is in its score; what else returned weighs by its share. */
function lastingParts(best: RankedCase, others: readonly RankedCase[]): ScorePart[] {
  const returned = others.filter(({ source }) => source.reopened).length;
  if (best.source.reopened || returned === 0) return [];
  return [reopenedPart(returned, returned / (others.length + 1))];
}

/** By its sentences; of a case without a resolution the title is what could be sent. */
function speaksToStaff({ resolution, title }: ResolvedCase): boolean {
  const text = (resolution || title).slice(0, 4_000);
  return text.split(/[.!?。！？\n]/).some((sentence) => isStaffTalk(sentence.trim()));
}

const day = 24 * 3_600_000;

function daysOf({ openedAt, resolvedAt }: ResolvedCase): number | null {
  if (openedAt === null || resolvedAt === null || resolvedAt < openedAt) return null;
  return Math.floor((resolvedAt - openedAt) / day);
}

function toNearest(
  ranked: readonly RankedCase[],
  { product }: Inquiry,
): Extract<SimilarCases, { kind: "none" }>["nearest"] {
  const [nearest] = [...ranked].sort(order);
  if (nearest === undefined) return null;
  const { source, explain } = nearest;
  const words = commonWords(explain()).slice(0, 3);
  const all = isSameProduct(source.product, product) ? [source.product, ...words] : words;
  return all.length === 0 ? null : { number: source.number, shares: all };
}
