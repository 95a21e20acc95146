import { findPersonalData, type MaskKind } from "#domain/privacy";
import { claimed, type Sentence } from "./corpus";

/** `covered` of `there` were hidden whole; `right` of `found` touch something that was there. */
export type Tally = { there: number; covered: number; found: number; right: number };

type Place = { readonly from: number; readonly to: number; readonly kind: MaskKind };

const placesIn = ({ spans }: Sentence): readonly Place[] =>
  spans.flatMap(({ entity_type: type, start_position: from, end_position: to }) => {
    const kind = claimed[type];
    return kind ? [{ from, to, kind }] : [];
  });

/**
 * Counts by kind. Strict where it matters: what was there counts only when it is hidden whole and under its own kind; what was
 * found is right when it is of that kind there, even if the corpus draws its borders elsewhere ("ext. 12").
 */
export function tallyKinds(sentences: readonly Sentence[]): ReadonlyMap<MaskKind, Tally> {
  const tallies = new Map<MaskKind, Tally>();
  const of = (kind: MaskKind): Tally => {
    const tally = tallies.get(kind) ?? { there: 0, covered: 0, found: 0, right: 0 };
    tallies.set(kind, tally);
    return tally;
  };
  for (const kind of Object.values(claimed)) of(kind);
  for (const sentence of sentences) {
    const places = placesIn(sentence);
    const findings = findPersonalData(sentence.full_text).filter(({ kind }) => tallies.has(kind));
    for (const { from, to, kind } of places) {
      of(kind).there += 1;
      of(kind).covered += findings.some((one) => one.kind === kind && one.from <= from && one.to >= to) ? 1 : 0;
    }
    for (const { from, to, kind } of findings) {
      of(kind).found += 1;
      of(kind).right += places.some((one) => one.kind === kind && one.from < to && one.to > from) ? 1 : 0;
    }
  }
  return tallies;
}

export const sumTallies = (tallies: Iterable<Tally>): Tally => {
  const sum = { there: 0, covered: 0, found: 0, right: 0 };
  for (const one of tallies) {
    sum.there += one.there;
    sum.covered += one.covered;
    sum.found += one.found;
    sum.right += one.right;
  }
  return sum;
};
