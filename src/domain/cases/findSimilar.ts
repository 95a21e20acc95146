import type { ScorePart } from "#domain/evidence";
import { byScore, sumParts } from "#domain/evidence";
import type { Inquiry } from "#domain/knowledge";
import {
  commonWords,
  compareWords,
  currentProduct,
  isSameProduct,
  isStaffTalk,
  tellWords,
  touches,
} from "#domain/knowledge";
import type { FieldSetting } from "#text";
import type { ResolvedCase } from "./case";
import type { RankedCase } from "./caseParts";
import { rankCase, reopenedPart } from "./caseParts";
import type { CaseReader } from "./caseReader";
import { compareCase, readSigns } from "./compare";
import type { Group } from "./endings";
import { groupByEnding } from "./endings";
import type { SimilarCase, SimilarCases } from "./similar";

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
};

/** Title, description, resolution: the last tells what was done, rarely in the customer's words. */
const settings: readonly FieldSetting[] = [
  { weight: 1, lengthPenalty: 0.3 },
  { weight: 1, lengthPenalty: 0.75 },
  { weight: 0.25, lengthPenalty: 0.75 },
];

/** What words and code must give together before a way of ending is shown at all. */
const least = 110;
const mostItems = 12;
const mostOthers = 6;
const mostGrouped = 300;
const namedPoints = 1_000;
/** Case ids with this share of the group's best evidence count as like it. */
const like = 0.5;
const count = { each: 70, most: 260 };

/**
 * Finds how similar cases ended. Cases of another product stand apart. Cases are ranked by their words, then put together by
 * how they ended: one nearest case alone is a poorer guide than the most frequent ending, both together are better than
 * either. Fixes that did not last, cancelled cases and what already failed in this conversation fall back. Below the threshold nothing is shown and the nearest is
 * named with what it shares. At most 12 items; the same bytes for the same input in any order; never throws.
 */
export function findSimilarCases({ inquiry: read, cases, notCase, reader, searched }: SimilarInput): SimilarCases {
  const inquiry = aboutNow(read, cases);
  const known = distinct(cases, notCase);
  const own = searched ? known : filterProduct(known, inquiry.product);
  const ranked = rankCases(own, inquiry, reader).map((one) => (searched === "number" ? asNamed(one) : one));
  const items = listLike(ranked, inquiry, mostItems, searched);
  const kept = new Set(own);
  const rest = known.filter((one) => !kept.has(one));
  const others = listLike(rankCases(rest, inquiry, reader), inquiry, mostOthers);
  if (items.length > 0) return { kind: "found", items, others, compared: known.length };
  return { kind: "none", others, compared: known.length, nearest: toNearest(ranked, inquiry) };
}

/** The ways they ended that are like it, best first. */
function listLike(
  ranked: readonly RankedCase[],
  inquiry: Inquiry,
  most: number,
  searched?: SimilarInput["searched"],
): SimilarCase[] {
  const signs = readSigns(inquiry);
  const listed: SimilarCase[] = [];
  for (const { best, item } of rankEndings(ranked, searched !== undefined)) {
    if (listed.length === most) break;
    if (searched ? best.evidence <= 0 : item.score.points <= 0 || !isLike(best, inquiry)) continue;
    listed.push({
      ...item,
      score: tellWords(item.score, best.explain()),
      isInternal: speaksToStaff(best.source),
      days: daysOf(best.source),
      ...compareCase(best, inquiry, signs),
    });
  }
  return listed;
}

/** A case whose number was given: that is why it is here, whatever it says. */
function asNamed(one: RankedCase): RankedCase {
  const parts: ScorePart[] = [{ name: "part.number", points: namedPoints }];
  return { ...one, score: sumParts(parts), evidence: namedPoints };
}

function aboutNow(inquiry: Inquiry, cases: readonly ResolvedCase[]): Inquiry {
  const product = currentProduct(
    inquiry,
    cases.map((one) => one.product),
  );
  return { ...inquiry, product };
}

/**
 * The ways the cases ended, best first: of the best cases alone, as putting a thousand together costs more than it tells. What
 * a person searched for stands by itself: how often it ended so says nothing of their words.
 */
function rankEndings(ranked: readonly RankedCase[], searched = false): Ending[] {
  const nearest = searched ? 0 : ranked.reduce((most, { closeness }) => Math.max(most, closeness), 0);
  return groupByEnding(pickBest(ranked), searched)
    .map((group) => toEnding(group, nearest))
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

/** How near each case is to the inquiry by its words and phrasing alone, in the order given. For measuring. */
export function rateNearness(inquiry: Inquiry, cases: readonly ResolvedCase[], reader: CaseReader): number[] {
  const { documents, vocabulary } = reader.readAll(cases);
  return compareWords(inquiry, documents, settings, vocabulary).map(({ words, phrasing }) => words + phrasing);
}

function isLike({ evidence, explain, score, words: read }: RankedCase, { words }: Inquiry): boolean {
  if (evidence < least) return false;
  return (
    touches(words, explain(), read.titleStems) ||
    score.parts.some(({ name, points }) => name === "part.code" && points > 0)
  );
}

const keyOf = ({ number, id }: ResolvedCase): string => `${number} ${id}`;

const order = byScore<RankedCase>(
  ({ score }) => score,
  ({ source }) => keyOf(source),
);

/** Each case once, sorted by number and id, so that nothing below depends on the order they came in. */
function distinct(cases: readonly ResolvedCase[], notCase: string): ResolvedCase[] {
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

function filterProduct(cases: readonly ResolvedCase[], product: string): readonly ResolvedCase[] {
  if (product === "") return cases;
  return cases.filter((one) => one.product === "" || isSameProduct(one.product, product));
}

function rankCases(cases: readonly ResolvedCase[], inquiry: Inquiry, reader: CaseReader): RankedCase[] {
  const { documents, vocabulary } = reader.readAll(cases);
  const closeness = compareWords(inquiry, documents, settings, vocabulary);
  return cases.flatMap((source, at) => {
    const words = documents[at];
    const near = closeness[at];
    return words === undefined || near === undefined ? [] : [rankCase(source, words, near, inquiry)];
  });
}

type Ending = { readonly best: RankedCase; readonly item: Pick<SimilarCase, "best" | "others" | "score"> };

function toEnding(group: Group, nearest: number): Ending {
  const best = group.reduce((first, one) => (order(one, first) < 0 ? one : first));
  const others = group
    .filter((one) => one !== best && one.evidence >= Math.max(least, like * best.evidence))
    .sort(order);
  const parts = [...best.score.parts, countPart(group, others.length + 1, nearest), ...lastingParts(best, others)];
  const item = {
    best: best.source,
    others: others.map(({ source }) => source),
    score: sumParts(parts),
  };
  return { best, item };
}

/** Every case that ended so counts by the square of its nearness: near ones much, the many far ones a little. */
function countPart(group: Group, n: number, nearest: number): ScorePart {
  const weight = group.reduce((sum, { closeness }) => sum + (nearest > 0 ? (closeness / nearest) ** 2 : 0), 0);
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
