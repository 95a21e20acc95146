import { rarity } from "#text/ranking";
import { freshWorths, type IndexState } from "./indexState";
import type { QueryTerm } from "#text/ranking";
import { gramsOfQuery } from "#text/ranking";
import type { Line } from "./scoring";
import { findSorted } from "./segment";

/**
 * The lists a query asks for, in an order that depends on the query alone: its stems, then its 4-grams, each field by
 * field. What a list is worth is taken from the documents that are there now.
 */
export function planQuery(index: IndexState, query: readonly QueryTerm[]): Line[] {
  const { settings, grams, vocabulary } = index;
  const worths = freshWorths(index);
  const lines: Line[] = [];
  const plan = (number: number, weight: number, term: number, exact: boolean): void => {
    if (number < 0) return;
    settings.forEach((setting, field) => {
      const places = findPlaces(index, number * settings.length + field);
      const having = countHaving(index, places);
      const value = setting.weight * weight * rarity(index.byId.size, having);
      // Not "value <= 0": what is no number must not get into the scores either.
      if (having > 0 && value > 0) lines.push({ places, value, worths: worths[field] as Float64Array, term, exact });
    });
  };
  query.forEach(({ stem, weight }, term) => plan(vocabulary.findStem(stem), weight, term, true));
  if (grams) {
    for (const { gram, weight, term } of gramsOfQuery(query)) plan(vocabulary.findGram(gram), weight, term, false);
  }
  return lines;
}

/** Where a key stands in each segment; −1 where it does not. */
function findPlaces({ stack }: IndexState, key: number): readonly number[] {
  return stack.segments.map(({ columns }) => findSorted(columns.keys, key));
}

function countHaving({ stack }: IndexState, places: readonly number[]): number {
  let having = 0;
  stack.segments.forEach((segment, at) => {
    const place = places[at] as number;
    if (place >= 0) having += segment.countAlive(place);
  });
  return having;
}
