import { foldText } from "#text";

/**
 * The pattern of what a person looks for: their words, folded (`foldText`). Null for nothing but blanks. Every sign is
 * taken literally, so the pattern takes linear time whatever was typed.
 */
export function createFindPattern(words: string): RegExp | null {
  const { text } = foldText(words);
  if (text.trim() === "") return null;
  return new RegExp(text.replace(/[.*+?^${}()|[\]\\/]/g, "\\$&"), "giu");
}

/** The places in one text, in order and apart: [from, to) in UTF-16 units of the text as it was written. */
export function findInText(text: string, pattern: RegExp): readonly (readonly [number, number])[] {
  const folded = foldText(text);
  const places: (readonly [number, number])[] = [];
  let past = -1;
  for (const match of folded.text.matchAll(pattern)) {
    const place = folded.placeOf(match.index, match.index + match[0].length);
    // "s" stands twice in "ß", which is one place.
    if (place[0] < past) continue;
    places.push(place);
    past = place[1];
  }
  return places;
}
