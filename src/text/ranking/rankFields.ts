import type { FieldSetting } from "./bm25";
import { lengthNorm, rarity, saturate } from "./bm25";
import type { QueryTerm } from "./query";
import { gramsOfQuery } from "./query";
import type { TermShare } from "./tally";
import { createTally } from "./tally";
import type { Bag, Vocabulary } from "./vocabulary";

export interface FieldRanking<Term extends QueryTerm = QueryTerm> {
  /**
   * Score of each document, in the order given, ≥ 0. 1 is what a document would get that holds every word of the query
   * once in a text of mean length; titles and repetition can lift it above. So scores of different queries compare.
   */
  readonly scores: Float64Array;
  /** What the scores were divided by: the gain of a document that holds every word once. 0 for an empty query. */
  readonly whole: number;
  /** What made a document's score, strongest first, equal shares in the query's order; [] when nothing matched. */
  explain(document: number): TermShare<Term>[];
}

/** What words that no document holds add to the whole, beside those that some document holds. */
const absentWeight = 0.35;

/**
 * Ranks a small set of documents (hundreds) against a weighed query, without an index: the set is small because a source
 * has chosen it, and changes with every question. `documents` are their fields' bags, in the order of `settings`.
 * Rarity is counted inside the set. Result does not depend on the documents' order nor on what else the vocabulary holds.
 */
export function rankFields<Term extends QueryTerm>(
  query: readonly Term[],
  documents: readonly (readonly Bag[])[],
  settings: readonly FieldSetting[],
  vocabulary: Vocabulary,
): FieldRanking<Term> {
  const slots = toSlots(query, vocabulary);
  const matches = findMatches(documents, settings.length, slots);
  const fields = settings.map((setting, field) => weighField(setting, documents, field, slots, matches));
  const whole = wholeOf(query, documents, slots, matches, vocabulary);
  const add = (document: number, visit: VisitMatch): void => {
    fields.forEach((field, at) => {
      const bag = documents[document]?.[at];
      if (bag !== undefined) addMatches(bag, field, slots, matches, matches.range(document, at), visit);
    });
  };
  return {
    scores: Float64Array.from(documents, (_, document) => {
      let total = 0;
      add(document, (gain) => void (total += gain));
      return whole > 0 ? total / whole : 0;
    }),
    whole,
    explain: (at) => {
      const tally = createTally(query);
      add(at, (...match) => tally.count(...match));
      return tally.shares();
    },
  };
}

type VisitMatch = (gain: number, term: number, exact: boolean, slot: number) => void;

/** Query terms by their vocabulary number: `slot` is 0 where the query does not hold the number. */
type Slots = {
  readonly of: Uint16Array;
  readonly weights: readonly number[];
  readonly terms: readonly number[];
  /** Slots up to this one are stems, the others 4-grams. */
  readonly lastStem: number;
};

function toSlots(query: readonly QueryTerm[], vocabulary: Vocabulary): Slots {
  const of = new Uint16Array(vocabulary.size);
  const weights = [0];
  const terms = [-1];
  const put = (number: number, weight: number, term: number): void => {
    if (number < 0 || weights.length > 0xffff) return;
    of[number] = weights.length;
    weights.push(weight);
    terms.push(term);
  };
  query.forEach(({ stem, weight }, term) => put(vocabulary.findStem(stem), weight, term));
  const lastStem = weights.length - 1;
  for (const { gram, weight, term } of gramsOfQuery(query)) put(vocabulary.findGram(gram), weight, term);
  return { of, weights, terms, lastStem };
}

/**
 * What documents hold of a query, text after text in the order of the bags. All that follows looks at this alone, so that the
 * texts themselves, in which there is little of any query, are gone through once.
 */
type Matches = {
  readonly slots: readonly number[];
  readonly counts: readonly number[];
  /** Where the matches of a field of a document begin, and at which they end. */
  range(document: number, field: number): readonly [from: number, to: number];
};

function findMatches(documents: readonly (readonly Bag[])[], fields: number, { of }: Slots): Matches {
  const slots: number[] = [];
  const counts: number[] = [];
  const ends: number[] = [0];
  for (const document of documents)
    for (let field = 0; field < fields; field += 1) {
      const bag = document[field];
      const length = bag?.terms.length ?? 0;
      for (let at = 0; at < length; at += 1) {
        const slot = of[bag?.terms[at] ?? 0] ?? 0;
        if (slot === 0) continue;
        slots.push(slot);
        counts.push(bag?.counts[at] ?? 0);
      }
      ends.push(slots.length);
    }
  return {
    slots,
    counts,
    range: (document, field) => [ends[document * fields + field] ?? 0, ends[document * fields + field + 1] ?? 0],
  };
}

type WeighedField = { readonly setting: FieldSetting; readonly mean: number; readonly values: Float64Array };

function weighField(
  setting: FieldSetting,
  documents: readonly (readonly Bag[])[],
  field: number,
  { weights }: Slots,
  matches: Matches,
): WeighedField {
  const having = new Uint32Array(weights.length);
  let words = 0;
  documents.forEach((document, at) => {
    words += document[field]?.length ?? 0;
    const [from, to] = matches.range(at, field);
    for (let match = from; match < to; match += 1) {
      const slot = matches.slots[match] ?? 0;
      having[slot] = (having[slot] ?? 0) + 1;
    }
  });
  const values = Float64Array.from(weights, (weight, slot) => {
    return setting.weight * weight * rarity(documents.length, having[slot] ?? 0);
  });
  return { setting, mean: documents.length > 0 ? words / documents.length : 0, values };
}

/** The matches from `from` until `to`, which are those of one text. */
function addMatches(
  { length }: Bag,
  { setting, mean, values }: WeighedField,
  { terms, lastStem }: Slots,
  { slots, counts }: Matches,
  [from, to]: readonly [from: number, to: number],
  visit: VisitMatch,
): void {
  const norm = lengthNorm(setting, length, mean);
  for (let match = from; match < to; match += 1) {
    const slot = slots[match] ?? 0;
    const gain = (values[slot] ?? 0) * saturate(counts[match] ?? 0, norm);
    visit(gain, terms[slot] ?? 0, slot <= lastStem, slot);
  }
}

function wholeOf(
  query: readonly QueryTerm[],
  documents: readonly (readonly Bag[])[],
  slots: Slots,
  matches: Matches,
  vocabulary: Vocabulary,
): number {
  const having = new Uint32Array(slots.weights.length);
  const seenIn = new Uint32Array(slots.weights.length);
  documents.forEach((_, at) => {
    const [from] = matches.range(at, 0);
    const [to] = matches.range(at + 1, 0);
    for (let match = from; match < to; match += 1) {
      const slot = matches.slots[match] ?? 0;
      if (seenIn[slot] === at + 1) continue;
      seenIn[slot] = at + 1;
      having[slot] = (having[slot] ?? 0) + 1;
    }
  });
  let whole = 0;
  for (const { stem, weight } of query) {
    const number = vocabulary.findStem(stem);
    const count = number < 0 ? 0 : (having[slots.of[number] ?? 0] ?? 0);
    whole += weight * rarity(documents.length, count) * (count === 0 ? absentWeight : 1);
  }
  return whole;
}
