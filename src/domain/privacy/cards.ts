import { type DigitGroup, type DigitRun, passesLuhn, readDigitRuns } from "./digits";
import type { Finding } from "./finding";

/**
 * Issuer ranges: first and last prefix, fewest and most digits (ISO/IEC 7812 assignments as the networks publish them,
 * a little wider where a network may grow).
 */
type Issuer = readonly [low: string, high: string, min: number, max: number];
const issuers: readonly Issuer[] = [
  ["4", "4", 13, 19],
  ["51", "55", 16, 16],
  ["2221", "2720", 16, 16],
  ["2200", "2204", 16, 19],
  ["34", "34", 15, 15],
  ["37", "37", 15, 15],
  ["300", "305", 14, 19],
  ["3095", "3095", 14, 19],
  ["36", "36", 14, 19],
  ["38", "39", 14, 19],
  ["35", "35", 16, 19],
  ["2131", "2131", 15, 15],
  ["1800", "1800", 15, 15],
  ["50", "50", 12, 19],
  ["56", "58", 12, 19],
  ["6", "6", 12, 19],
  ["81", "82", 16, 19],
  ["9792", "9792", 16, 16],
];
const fewest = 12;
const most = 19;

/** Payment card numbers: an issuer's prefix and length, and Luhn's check digit; 12 to 19 digits, grouped or not. */
export function findCards(text: string): Finding[] {
  return readDigitRuns(text)
    .filter(isLongEnough)
    .flatMap((run) => cardsIn(run, text));
}

function isLongEnough(run: DigitRun): boolean {
  let digits = 0;
  for (const group of run) digits += group.digits.length;
  return digits >= fewest;
}

function cardsIn(run: DigitRun, text: string): Finding[] {
  const found: Finding[] = [];
  for (let first = 0; first < run.length; first += 1) {
    const last = lastGroupOfCard(run, first, text);
    const start = run[first];
    const end = run[last];
    if (last < 0 || !start || !end) continue;
    found.push({ from: start.from, to: end.to, kind: "card", shown: `card ••••${end4(run, first, last)}` });
    first = last;
  }
  return found;
}

/** The longest stretch of whole groups from `first` that is a card; -1 when none is. At most 19 groups are looked at. */
function lastGroupOfCard(run: DigitRun, first: number, text: string): number {
  const possible = issuersOf(run, first);
  let digits = "";
  let found = -1;
  for (let last = first; possible.length > 0 && last < run.length; last += 1) {
    digits += run[last]?.digits ?? "";
    const length = digits.length;
    if (length > most) break;
    if (!possible.some(([, , min, max]) => length >= min && length <= max)) continue;
    if (passesLuhn(digits) && isWrittenAsOne(run.slice(first, last + 1), text)) found = last;
  }
  return found;
}

function issuersOf(run: DigitRun, first: number): readonly Issuer[] {
  let start = "";
  for (let at = first; start.length < 4 && at < run.length; at += 1) start += run[at]?.digits ?? "";
  return issuers.filter(([low, high]) => {
    const prefix = start.slice(0, low.length);
    return prefix >= low && prefix <= high;
  });
}

/** "4242 4242 …" or "42 42 42 …", not a list of numbers of every size; nor part of a word, nor what a mask left. */
function isWrittenAsOne(groups: readonly DigitGroup[], text: string): boolean {
  const sizes = groups.map((group) => group.digits.length);
  const from = groups[0]?.from ?? 0;
  const to = groups[groups.length - 1]?.to ?? 0;
  const isEven =
    Math.max(...sizes) <= 2 || (Math.min(...sizes) >= 3 && (sizes.length === 1 || Math.max(...sizes) <= 8));
  return isEven && !/[\p{L}_]/u.test(text.charAt(from - 1) + text.charAt(to)) && !text.startsWith("••••", from - 4);
}

function end4(run: DigitRun, first: number, last: number): string {
  return run
    .slice(first, last + 1)
    .map((group) => group.digits)
    .join("")
    .slice(-4);
}
