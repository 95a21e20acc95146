import { kindAt, characterKinds } from "#text/words";

const size = 4;
const sizeUnspaced = 2;

/**
 * Stretches of four letters inside one folded word ("descale" → desc, esca, scal, cale); they find compounds, misspellings
 * and inflections that stems miss. Words shorter than four have none. Scripts written without spaces and Korean syllables give pairs.
 * On public support data stems with 4-grams beat either alone, and beat fuzzy or prefix matching, which did harm.
 */
export function gramsOf(word: string): string[] {
  const length = kindAt(word, 0) === characterKinds.ideograph || isHangul(word.charCodeAt(0)) ? sizeUnspaced : size;
  const grams: string[] = [];
  for (let at = 0; at + length <= word.length; at += 1) grams.push(word.slice(at, at + length));
  return grams;
}

function isHangul(code: number): boolean {
  return code >= 0xac00 && code <= 0xd7a3;
}
