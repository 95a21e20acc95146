import type { MaskKind } from "./kinds";

/** A stretch of text, UTF-16 offsets with `to` exclusive, and the words that take its place. */
export type Finding = { readonly from: number; readonly to: number; readonly kind: MaskKind; readonly shown: string };

/** Letters that digits of a code go on in. Scripts without blanks write right beside a number. */
const word = /[\p{Script=Latin}\p{N}_]/u;

/**
 * Whether nothing runs on from the stretch on either side: no letter or digit, nor a digit behind a dash or a point
 * ("1.192.168.0.1" and "12-123-45-6789" are something else).
 */
export function standsAlone(text: string, from: number, to: number): boolean {
  if (word.test(text.charAt(from - 1)) || word.test(text.charAt(to))) return false;
  const before = text.slice(Math.max(0, from - 2), from);
  const after = text.slice(to, to + 2);
  return !/^\d[.-]$/.test(before) && !/^[.-]\d$/.test(after);
}
