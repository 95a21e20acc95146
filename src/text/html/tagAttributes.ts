import { decodeEntities } from "./entities";

/** Reads an attribute of an element; null where it has none. */
export type AttributeReader = (name: string) => string | null;

const blank = /\s/;
const betweenNames = /[\s/]/;
const endOfName = /[\s=>/]/;
const endOfBareValue = /[\s>]/;

/**
 * The attributes of a tag as a browser reads them (`source` from its "<" to its ">"): names in small letters, character
 * references decoded, of repeated ones the first. Never throws; linear.
 */
export function readAttributes(source: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  let at = skip(source, 1, endOfName, false);
  while (at < source.length && source.charAt(at) !== ">") {
    const begin = skip(source, at, betweenNames, true);
    // A name may begin with "=", odd as it is.
    const end = skip(source, begin + 1, endOfName, false);
    const sign = skip(source, end, blank, true);
    const value = source.charAt(sign) === "=" ? readValue(source, sign + 1) : { text: "", to: sign };
    const name = source.slice(begin, end).toLowerCase();
    if (begin < source.length && name !== ">" && !attributes.has(name)) attributes.set(name, value.text);
    at = value.to;
  }
  return attributes;
}

function readValue(source: string, from: number): { readonly text: string; readonly to: number } {
  const begin = skip(source, from, blank, true);
  const quote = source.charAt(begin);
  if (quote !== '"' && quote !== "'") {
    const to = skip(source, begin, endOfBareValue, false);
    return { text: decodeEntities(source.slice(begin, to)), to };
  }
  const close = source.indexOf(quote, begin + 1);
  const to = close < 0 ? source.length : close;
  return { text: decodeEntities(source.slice(begin + 1, to)), to: to + 1 };
}

/** The first place from `at` on whose sign is not, or is, as wanted. */
function skip(source: string, at: number, sign: RegExp, wanted: boolean): number {
  let next = at;
  while (next < source.length && sign.test(source.charAt(next)) === wanted) next += 1;
  return next;
}
