/** A candidate as it is written: `groups` are its digits between signs, "+41 (0)96 471" → 41, 0, 96, 471. */
export type PhoneText = { readonly from: number; readonly to: number; readonly groups: readonly string[] };

const told =
  /(?:phone|mobile|mobil|cell|tele?fon|téléphone|tel|fax|call|dial|ring|reach|text|sms|whats ?app|contact|handy|puhelin|portable|phone number|my number|(?:desk|office|home|work|direct):)[^0-9\n]{0,24}\n?$/i;

/** Names of numbers that are not dialled. */
const numbered =
  /\b(?:order|case|ticket|invoice|serial|account|tracking|article|model|reference|id|ref)(?: ?(?:number|no\.?|nr\.?|id))?(?: is)?[:# ]{0,3}$/i;

/**
 * Whether a candidate is a telephone number. E.164 allows 7 to 15 digits; a "+", an area code in brackets or a leading
 * zero settle it, other groupings need the shape of a dialling plan, and the shapes that dates, years, postcodes and
 * house numbers share with them need a word such as "call" before.
 */
export function isPhoneNumber(text: string, { from, to, groups }: PhoneText): boolean {
  const digits = groups.join("");
  const raw = text.slice(from, to);
  if (digits.length < 7 || digits.length > 15 || isDateOrVersion(raw) || !standsFree(text, from, to, digits.length))
    return false;
  if (/^\(?\+/.test(raw) || digits.startsWith("00")) return true;
  const before = text.slice(Math.max(0, from - 40), from);
  if (numbered.test(before)) return false;
  if (told.test(before)) return groups.every((group) => group.length <= 12);
  if (groups.length === 1) return isDialled(digits);
  return hasPlanShape(raw, groups, digits.length) || (endsPhrase(text, to) && isLocalShape(groups));
}

/** In a list a long number may stand right beside the next; a short one before a comma is a part of another. */
const fewestInList = 9;

function standsFree(text: string, from: number, to: number, length: number): boolean {
  const before = text.charAt(from - 1);
  if (/[\p{L}\p{N}\p{Sc}#=_@&%+*:/.-]/u.test(before) && !/[:=.]$/.test(before)) return false;
  if (/[.:]$/.test(before) && /[0-9]/.test(text.charAt(from - 2))) return false;
  const after = text.slice(to, to + 3);
  if (length >= fewestInList && /^,[0-9+]/.test(after)) return true;
  return !/^(?:[\p{L}\p{N}\p{Sc}_%@]|[ \u00a0]?\p{Sc}|[:/.,-][0-9])/u.test(after) || /^ ?(?:x|ext)/i.test(after);
}

/** Year first or year last: a date, perhaps with a time behind it. Four numbers with points: a version, or an address. */
function isDateOrVersion(raw: string): boolean {
  return (
    /^\(?(?:19|20)[0-9]{2}[-./][0-9]{1,2}[-./][0-9]{1,2}(?![0-9])/.test(raw) ||
    /^\(?[0-9]{1,2}[-./][0-9]{1,2}[-./](?:19|20)[0-9]{2}(?![0-9])/.test(raw) ||
    /^[0-9]{1,3}(?:\.[0-9]{1,3}){3}$/.test(raw)
  );
}

function isYear(group: string): boolean {
  return /^(?:19|20)[0-9]{2}$/.test(group);
}

/** Without any sign between the digits: a trunk zero, or a North American number. */
function isDialled(digits: string): boolean {
  return /^0[1-9][0-9]{8,9}$/.test(digits) || /^1?[2-9][0-9]{2}[2-9][0-9]{6}$/.test(digits);
}

function hasPlanShape(raw: string, groups: readonly string[], total: number): boolean {
  const sizes = groups.map((group) => group.length);
  if (Math.max(...sizes) > 7) return false;
  if (/^\([0-9]{2,5}\)/.test(raw)) return total >= 7;
  if (raw.startsWith("0") && total >= 9 && total <= 12) return sizes[0] !== 5 || groups.length > 2;
  return groups.length >= 3 && total >= 8 && total <= 12 && sizes.slice(1).every((size) => size >= 2 && size <= 4);
}

/** Subscriber numbers without an area code: "467 3395", "9469 9966", "99 668472". */
function isLocalShape(groups: readonly string[]): boolean {
  if (groups.every(isYear)) return false;
  return ["3,4", "4,4", "2,6", "3,6", "4,6", "4,7"].includes(groups.map((group) => group.length).join(","));
}

const street =
  /^[ \t]{0,2}[\p{L} .]{0,24}\b(?:st|street|ave?|avenue|road|rd|lane|drive|dr|blvd|boulevard|court|ct)\b/iu;

/** At the end of a sentence, or before a small word that leads to no street: before a capital it is a house. */
function endsPhrase(text: string, to: number): boolean {
  return (
    !street.test(text.slice(to, to + 40)) && /^[ \t]{0,2}(?:$|[\n\r.,;!?)"']| ?\p{Ll})/u.test(text.slice(to, to + 4))
  );
}
