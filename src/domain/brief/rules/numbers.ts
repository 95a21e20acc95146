import type { FactKind } from "#domain/facts";
import { wordSet } from "#domain/brief/language";

/** A value found in a text, by UTF-16 offsets; `text` where it is written otherwise than it stands there. */
export type Found = {
  readonly kind: FactKind | null;
  readonly label: string;
  readonly from: number;
  readonly to: number;
  readonly text?: string;
};

const isWordSign = (sign: string): boolean => /[a-z0-9à-ÿ]/i.test(sign);

const dotted = /\d{1,3}(?:\.\d{1,4}){1,3}/g;
const units = wordSet(
  "eur euro euros kr usd quid pound pounds dollar dollars l ml cm mm m km kg g ghz hz v w gb mb hour hours day days minute minutes am pm",
);
/** Between what has a version and the version: "the app is still on 3.1". */
const fillers = wordSet("is are on says shows has was still version firmware at");
const noLabel = wordSet(
  "the is are on says shows has was still one it at and or to of in my a about only which from that this i me for with by than r",
);
const isLabel = /^[a-zà-ÿ][a-zà-ÿ-]{1,18}$/;

/** "02.10.26" is a day. */
const isDay = (number: string): boolean => /^\d{1,2}\.\d{1,2}\.(?:\d{2}|\d{4})$/.test(number);

/** What follows makes it a price, a size or a longer number. */
const isMeasure = (text: string, to: number): boolean => {
  const rest = text.slice(to, to + 10).toLowerCase();
  if (/^(?:[a-zà-ÿ0-9%]|[.,]\d| ?[€$£%])/.test(rest)) return true;
  return units.has(/^ ?([a-z]+)/.exec(rest)?.[1] ?? "");
};

/** The word that has the version, before at most two fillers; `from` is where it begins. */
const labelBefore = (text: string, at: number): { readonly label: string; readonly from: number } | null => {
  const before = text.slice(Math.max(0, at - 48), at).toLowerCase();
  if (!before.endsWith(" ")) return null;
  const words = before.slice(0, -1).split(/\s|[^a-zà-ÿ0-9 -]/);
  let place = words.length - 1;
  while (
    place > words.length - 3 &&
    place > 0 &&
    fillers.has(words[place] ?? "") &&
    isLabel.test(words[place - 1] ?? "")
  )
    place -= 1;
  const label = words[place] ?? "";
  return isLabel.test(label) ? { label, from: at - words.slice(place).join(" ").length - 1 } : null;
};

const spellings: ReadonlyMap<string, string> = new Map(
  ["iOS", "iPadOS", "macOS", "Windows", "Android", "BIOS"].map((name) => [name.toLowerCase(), name] as const),
);

/** Names that are not written like other words: "ios" → "iOS". */
export function spellLabel(label: string): string {
  return spellings.get(label) ?? label;
}

const writeVersion = (label: string, number: string): string =>
  label === "version" ? number : `${spellLabel(label)} ${number}`;

const toVersion = (text: string, match: RegExpExecArray): Found | null => {
  const number = match[0];
  const to = match.index + number.length;
  const at = match.index - (/v/i.test(text.charAt(match.index - 1)) ? 1 : 0);
  if (isWordSign(text.charAt(at - 1)) || isDay(number) || isMeasure(text, to)) return null;
  if (/[€$£.,]\s?$/.test(text.slice(Math.max(0, at - 2), at))) return null;
  const named = labelBefore(text, at);
  const said = named ? text.slice(named.from, at).toLowerCase() : "";
  // "the app shows firmware 2.9" is the firmware's.
  const firmware = said.lastIndexOf("firmware");
  const label = firmware > 0 ? "firmware" : (named?.label ?? "");
  if (!named || noLabel.has(label)) return { from: match.index, to, kind: null, label: "", text: number };
  const from = named.from + Math.max(0, firmware);
  return { from, to, kind: "version", label, text: writeVersion(label, number) };
};

const whole = /\b(version|firmware|app|ios|android|windows|macos) (\d{1,3})(?![a-zà-ÿ0-9]|[.,]\d)/gi;

const matchesIn = (text: string, pattern: RegExp): readonly RegExpExecArray[] => {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) found.push(match);
  return found;
};

/** "firmware 3.2", "v2.1.4", "iOS 18": what has the version is its label; kind null where nothing is named. */
export function findVersions(text: string): readonly Found[] {
  const wholes = matchesIn(text, whole).map((match): Found => {
    const label = (match[1] ?? "").toLowerCase();
    const text = writeVersion(label, match[2] ?? "");
    return { from: match.index, to: match.index + match[0].length, kind: "version", label, text };
  });
  return [...matchesIn(text, dotted).flatMap((match) => toVersion(text, match) ?? []), ...wholes];
}

const plain = /\d{1,7}(?:[.,]\d{1,3}){0,3}/g;
const money = "€$£";
const currencies = wordSet("euro euros eur dollar dollars usd pound pounds quid gbp kr nok sek dkk chf");

const endOfAmount = (text: string, to: number): number => {
  const gap = text.charAt(to) === " " ? 1 : 0;
  const next = text.charAt(to + gap);
  if (next !== "" && money.includes(next)) return to + gap + 1;
  const word = /^[a-zà-ÿ]+/i.exec(text.slice(to + gap, to + gap + 9))?.[0] ?? "";
  return currencies.has(word.toLowerCase()) ? to + gap + word.length : -1;
};

const toAmount = (text: string, match: RegExpExecArray): Found | null => {
  const { index } = match;
  const sign = text.charAt(index - 1) === " " ? index - 2 : index - 1;
  const before = text.charAt(sign);
  const to = index + match[0].length;
  const named = { kind: "amount" as const, label: "amount" };
  if (before !== "" && money.includes(before))
    return isWordSign(text.charAt(sign - 1)) ? null : { ...named, from: sign, to };
  const end = isWordSign(text.charAt(index - 1)) ? -1 : endOfAmount(text, to);
  return end < 0 ? null : { ...named, from: index, to: end };
};

/** Sums of money, with their sign or word before or behind. */
export function findAmounts(text: string): readonly Found[] {
  return matchesIn(text, plain).flatMap((match) => toAmount(text, match) ?? []);
}
