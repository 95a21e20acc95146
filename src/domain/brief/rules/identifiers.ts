import { splitSentences } from "#text/words";
import { type FactKind, factKinds, isOfForm, wordsOf } from "#domain/facts";
import { wordSet } from "#domain/brief/language";

/** Which kind of number somebody names, by the word before it; `label` is that word for kinds of its own. */
export type NumberName = { readonly kind: FactKind; readonly label: string };

/** What a word before a number says of it: its kind, and the shape the number must have where one is wanted. */
type Naming = { readonly kind: FactKind; readonly shape: RegExp | null };

const names: ReadonlyMap<string, Naming> = new Map(
  factKinds.flatMap(({ name: kind, named, hinted }) => [
    ...[...wordsOf(named)].map((word) => [word, { kind, shape: null }] as const),
    ...[...wordsOf(hinted?.by)].map((word) => [word, { kind, shape: hinted?.shape ?? null }] as const),
  ]),
);

/** Codes of another kind. */
const otherCode = wordSet(
  "gate access door entry key promo discount voucher coupon gift post postal zip country area dial dialling security verification confirmation qr activation pin pairing sort colour color product article item booking",
);

/**
 * Letters with digits in one piece ("HH-48213", "INV/2026/0012", "BR3-0917", "E42", "0x8007000E"), a number with what hangs on
 * it ("4711-B", "4711/2026", not "2026-11-03"), or a bare number ("#48213").
 */
export const identifier =
  /(?<![a-zà-ÿ0-9.,/‑–-])(?!\d{4}[-/]\d\d?[-/]\d\d?(?!\d))(?:[A-Z]{1,6}\d{0,3}[-/‑–]\d{2,12}(?:[-/‑–][A-Z0-9]{1,12}){0,3}|#?\d{3,12}(?:[-/‑–]\d{2,12}){0,3}[-/‑–](?:[A-Z]{1,2}\d{0,6}|\d{1,12})|[A-Z]{1,6}\d{1,12}|0x[0-9A-F]{2,16}|#?\d{3,16})(?![a-zà-ÿ0-9]|[.,:]\d|[-/‑–]\d)/gi;

/** "K7RM2Q": capitals and figures mixed, as bookings are called; not "10AM" or "1080P". */
export const locator =
  /(?<![A-Za-z0-9.-])(?!\d{1,6}[A-Z]{1,3}(?![A-Z0-9]))(?=[A-Z]{0,7}\d)(?=\d{0,7}[A-Z])[A-Z0-9]{5,8}(?![A-Za-z0-9-])/g;

/** "how many invoices there are for HH-50377": behind these words it is a number of something else. */
const parting: ReadonlySet<string> = new Set(["for", "of", "from", "with", "in", "at", "to", "and"]);

/** How far back the naming word may stand, in characters. */
const reach = 36;

/**
 * What `text` before `at` calls the number that stands there, nearest word first, within the sentence; null when it
 * calls it nothing. `number` is the number itself: a long one is not what a machine "shows".
 */
export function nameBefore(text: string, at: number, number: string): NumberName | null {
  const line = Math.max(at - reach, text.lastIndexOf("\n", at - 1) + 1, 0);
  const sentence = splitSentences(text, line, at).pop();
  const before = text.slice(sentence?.from ?? at, at);
  const clause = before.slice(before.lastIndexOf(", ") + 1);
  const words = clause.toLowerCase().match(/[a-z/]+/g) ?? [];
  for (const word of words.reverse()) {
    if (parting.has(word)) return null;
    const named = names.get(word);
    if (otherCode.has(word) && /\bcodes?\b/i.test(clause)) return null;
    if (!named || named.shape?.test(number) === false) continue;
    // A code is called what it is, whatever led to it: "it shows E42".
    return { kind: named.kind, label: isOfForm(named.kind, "code") ? named.kind : word };
  }
  return null;
}

/** The letters an organisation begins one kind of number with ("HH-", "BR3-"); "" for bare numbers. */
export function prefixOf(number: string): string {
  return /^[A-Z]{1,6}\d{0,3}[-/‑–]/i.exec(number)?.[0].toUpperCase() ?? "";
}

/** Two writings of one number: "hh 48213" = "HH-48213". */
export function sameKey(text: string): string {
  return text.toUpperCase().replace(/[^0-9A-Z\u00c0-\u1fff\u2c00-\ud7ff.•]/g, "");
}

/** Two writings of one amount: "€ 649.00" = "649 euros". */
export function amountKey(text: string): string {
  const digits = text.replace(/[^\d.,]/g, "");
  return `#${digits
    .replace(/[.,](?=\d{3}(?!\d))/g, "")
    .replace(",", ".")
    .replace(/\.0{1,2}$/, "")}`;
}

/** "E42", "e-42", "0x80…", "AADSTS50011" are error codes by their shape alone. */
export function isErrorCode(number: string): boolean {
  return /^(?:E-?\d{1,4}|ERR-?\d{1,5}|0x[0-9a-f]{2,16}|AADSTS\d{4,7})$/i.test(number);
}
