/** Zero of every script people type digits in on a phone: ASCII, Arabic-Indic (two), Devanagari, full-width. */
const zeros = [0x30, 0x660, 0x6f0, 0x966, 0xff10] as const;

/** Value 0–9 of the digit at `at`, -1 where there is none. */
export function digitAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code < 0x30 || code !== code) return -1;
  if (code <= 0x39) return code - 0x30;
  if (code < 0x660) return -1;
  for (const zero of zeros) if (code >= zero && code <= zero + 9) return code - zero;
  return -1;
}

/** Digits written together: "4242" of "4242 4242". UTF-16 offsets. */
export type DigitGroup = { readonly from: number; readonly to: number; readonly digits: string };

/** Groups with at most three blanks or dashes between them: one number as people write it, or several in a row. */
export type DigitRun = readonly DigitGroup[];

const isGap = (character: string): boolean => " \u00a0\u2009\u202f.-\u2010\u2011\u2012\u2013\u2014".includes(character);

/** All runs of digit groups, in order. Linear in the text. */
export function readDigitRuns(text: string): DigitRun[] {
  const runs: DigitGroup[][] = [];
  let end = -1;
  for (let at = 0; at < text.length; at += 1) {
    if (digitAt(text, at) < 0) continue;
    const group = readGroup(text, at);
    const last = runs[runs.length - 1];
    if (last && isShortGap(text, end, at)) last.push(group);
    else runs.push([group]);
    end = group.to;
    at = group.to;
  }
  return runs;
}

function readGroup(text: string, from: number): DigitGroup {
  let digits = "";
  let to = from;
  for (let digit = digitAt(text, to); digit >= 0; digit = digitAt(text, to)) {
    // Longer than any number of a person: the digits no longer matter, only where they end.
    if (digits.length < 40) digits += String(digit);
    to += 1;
  }
  return { from, to, digits };
}

function isShortGap(text: string, from: number, to: number): boolean {
  if (from < 0 || to - from > 3) return false;
  for (let at = from; at < to; at += 1) if (!isGap(text.charAt(at))) return false;
  return true;
}

/** Luhn's sum (ISO/IEC 7812-1): true when the last digit checks the others. */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at += 1) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 0x30;
    const weighted = at % 2 === 0 ? digit : digit * 2;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return digits.length > 0 && sum % 10 === 0;
}
