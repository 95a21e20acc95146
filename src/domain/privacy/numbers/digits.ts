/** Value 0–9 of the digit at `at`, -1 where there is none. Digits of other scripts are ASCII in a plain view. */
export function digitAt(text: string, at: number): number {
  const value = text.charCodeAt(at) - 0x30;
  return value >= 0 && value <= 9 ? value : -1;
}

/** Digits written together: "4242" of "4242 4242". UTF-16 offsets. */
export type DigitGroup = { readonly from: number; readonly to: number; readonly digits: string };

/** Groups with one to three signs or blanks between them: one number as people write it, or several in a row. */
export type DigitRun = readonly DigitGroup[];

/** Blanks and line ends, signs and pictures: all that is neither a letter nor a digit. */
const isGap = (character: string): boolean => !/[\p{L}\p{N}]/u.test(character);
const longestGap = 3;

/** What is typed and scanned for a digit: "4111 1111 1111 111l", "4OO0". */
const lookalikes: Readonly<Record<string, string>> = { l: "1", I: "1", O: "0", o: "0" };

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
  for (let digit = readDigit(text, to); digit !== ""; digit = readDigit(text, to)) {
    // Longer than any number of a person: the digits no longer matter, only where they end.
    if (digits.length < 60) digits += digit;
    to += 1;
  }
  return { from, to, digits };
}

/** The digit at `at`; of a letter that looks like one, when no other letter follows. */
function readDigit(text: string, at: number): string {
  if (digitAt(text, at) >= 0) return text.charAt(at);
  const digit = lookalikes[text.charAt(at)] ?? "";
  return digit !== "" && digitAt(text, at - 1) >= 0 && !/[\p{L}]/u.test(text.charAt(at + 1)) ? digit : "";
}

function isShortGap(text: string, from: number, to: number): boolean {
  if (from < 0 || to - from > longestGap) return false;
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
