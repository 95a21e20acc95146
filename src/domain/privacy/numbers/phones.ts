import { digitAt } from "./digits";
import type { Finding } from "#domain/privacy/shapes";
import { isPhoneNumber, type PhoneText } from "./phoneForm";

const longest = 32;
const extension = /^ ?(?:x|ext\.? ?|#)[0-9]{1,6}(?![0-9\p{L}])/iu;

/**
 * Phone numbers as people write them, in any country's grouping. There is no check digit, so the form and the words
 * around decide (`isPhoneNumber`); meant to run after every other kind has taken its digits.
 */
export function findPhones(text: string): Finding[] {
  const found: Finding[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (!isStart(text, at)) continue;
    const candidate = readCandidate(text, at);
    if (isPhoneNumber(text, candidate)) {
      const to = candidate.to + (extension.exec(text.slice(candidate.to, candidate.to + 14))?.[0].length ?? 0);
      found.push({ from: candidate.from, to, kind: "phone", shown: "phone ••••" });
    }
    at = Math.max(at, candidate.to - 1);
  }
  return found;
}

function isStart(text: string, at: number): boolean {
  if (digitAt(text, at) >= 0) return true;
  const sign = text.charAt(at);
  return (sign === "+" || sign === "(") && (digitAt(text, at + 1) >= 0 || text.charAt(at + 1) === "+");
}

/** Digits with at most two signs between them, to the last digit. At most 32 characters are looked at beyond a group. */
function readCandidate(text: string, from: number): PhoneText {
  const groups: string[] = [];
  let to = from;
  let gap = 0;
  let isInGroup = false;
  for (let at = from; at < text.length && (isInGroup || at - from < longest); at += 1) {
    const digit = digitAt(text, at);
    if (digit >= 0) {
      if (!isInGroup) groups.push("");
      const last = groups.length - 1;
      if ((groups[last] ?? "").length < 20) groups[last] = (groups[last] ?? "") + String(digit);
      isInGroup = true;
      gap = 0;
      to = at + 1;
      continue;
    }
    isInGroup = false;
    gap += 1;
    if (gap > (at === from ? 2 : 3) || !"+() .-/\u00a0\u2011\u2013".includes(text.charAt(at))) break;
  }
  return { from, to, groups };
}
