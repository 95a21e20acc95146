import { isAboutOther, isCalledCard, isCalledOther } from "./called";
import { type DigitGroup, type DigitRun, passesLuhn, readDigitRuns } from "./digits";
import type { Finding } from "#domain/privacy/shapes";
import { isIssued } from "./issuers";

const fewest = 12;
const most = 19;

/**
 * Payment card numbers, 12 to 19 digits, grouped or not: an issuer's prefix and length with Luhn's check digit, unless the words
 * beside call it something else; or any 12 to 19 digits that are called a card, as a mistyped number is one all the same; and
 * half of one that is called a card at the end of its message.
 */
export function findCards(text: string): Finding[] {
  const runs = readDigitRuns(text);
  return [...runs.filter(isLongEnough).flatMap((run) => cardsIn(run, text)), ...findBegun(runs[runs.length - 1], text)];
}

/** The first half of a card at least; a number of fewer digits is called a card's end, expiry or price. */
const fewestBegun = 8;
/** What cards begin with, not a day written in one piece. */
const begun = /^(?!20[0-9]{2}[01][0-9][0-3][0-9]$)(?:[3-6]|2[2-7])/;

/** A number that ends its message too early and is called a card: the rest comes in the next message, and may take a while. */
function findBegun(run: DigitRun = [], text: string): readonly Finding[] {
  const [first, last] = [run[0], run[run.length - 1]];
  if (!first || !last || isLongEnough(run)) return [];
  const { from, to } = { from: first.from, to: last.to };
  return isHalf(run) && isEnd(text, to) && isWrittenAsOne(run, text) && isCalledCard(text, from, to)
    ? [{ from, to, kind: "card", shown: "card ••••" }]
    : [];
}

function isHalf(run: DigitRun): boolean {
  const digits = run.map((group) => group.digits).join("");
  return digits.length >= fewestBegun && begun.test(digits) && isFours(run);
}

const longestTail = 12;
/** Nothing but signs comes after it. */
const isEnd = (text: string, to: number): boolean =>
  text.length - to <= longestTail && !/[\p{L}\p{N}]/u.test(text.slice(to));

/** One piece, or groups of four of which the last may be begun only; 4-6 is how American Express begins. */
const isFours = (run: DigitRun): boolean => {
  const sizes = run.map((group) => group.digits.length);
  return sizes.length === 1 || sizes.join() === "4,6" || sizes.slice(0, -1).every((size) => size === 4);
};

function isLongEnough(run: DigitRun): boolean {
  let digits = 0;
  for (const group of run) digits += group.digits.length;
  return digits >= fewest;
}

function cardsIn(run: DigitRun, text: string): Finding[] {
  const found: Finding[] = [];
  for (let first = 0; first < run.length; first += 1) {
    const card = readCard(run, first, text);
    if (card === null) continue;
    const { from, to, last, digits } = card;
    found.push({ from, to, kind: "card", shown: `card ••••${digits.slice(-4)}` });
    first = last;
  }
  return found;
}

type Candidate = { readonly from: number; readonly to: number; readonly last: number; readonly digits: string };

/** The card that begins with group `first`: the longest that checks, else what is called one; null when neither is there. */
function readCard(run: DigitRun, first: number, text: string): Candidate | null {
  const candidates = listCandidates(run, first);
  for (let at = candidates.length - 1; at >= 0; at -= 1) {
    const one = candidates[at];
    if (!one || !isSure(one.digits) || !isWrittenAsOne(run.slice(first, one.last + 1), text)) continue;
    return isSomethingElse(text, one, one.last === first) ? null : one;
  }
  const isLong = candidates[0] !== undefined && candidates[0].digits.length <= most;
  return isLong ? readCalled(run, first, candidates, text) : null;
}

function isSomethingElse(text: string, { from, to }: Candidate, isOneGroup: boolean): boolean {
  return isCalledOther(text, from, to) || (isOneGroup && isAboutOther(text, from)) || isInAddress(text, from);
}

/** Whole groups from `first`, 12 to 19 digits; a group of several cards without a gap counts as one of them. */
function listCandidates(run: DigitRun, first: number): readonly Candidate[] {
  const start = run[first];
  if (!start) return [];
  if (start.digits.length > most) return [{ ...start, last: first }];
  const found: Candidate[] = [];
  let digits = "";
  for (let last = first; last < run.length && digits.length <= most; last += 1) {
    digits += run[last]?.digits ?? "";
    if (digits.length >= fewest && digits.length <= most)
      found.push({ from: start.from, to: run[last]?.to ?? 0, last, digits });
  }
  return found;
}

const isChecked = (digits: string): boolean => passesLuhn(digits) && isIssued(digits);

/** A card, or two or three of 16 digits with nothing between. */
function isSure(digits: string): boolean {
  if (digits.length <= most) return isChecked(digits);
  const cards = digits.match(/[0-9]{16}/g) ?? [];
  return digits.length % 16 === 0 && digits.length <= 48 && cards.every(isChecked);
}

/** Digits that are called a card: 16 of them where groups allow it, else 15, else as many as there are. */
function readCalled(run: DigitRun, first: number, called: readonly Candidate[], text: string): Candidate | null {
  if (first > 0 && (run[first - 1]?.digits.length ?? 0) > 2) return null;
  const best =
    called.find(({ digits }) => digits.length === 16) ??
    called.find(({ digits }) => digits.length === 15) ??
    called[called.length - 1];
  return best && hasOneGap(run.slice(first, best.last + 1), text) && isCalledCard(text, best.from, best.to)
    ? best
    : null;
}

/** "4242 4242 …" or "42 42 42 …", not a list of numbers of every size; nor part of a word, nor what a mask left. */
function isWrittenAsOne(groups: readonly DigitGroup[], text: string): boolean {
  const from = groups[0]?.from ?? 0;
  const to = groups[groups.length - 1]?.to ?? 0;
  return (
    isGroupedAsCard(groups) &&
    hasOneGap(groups, text) &&
    !isList(groups) &&
    !isPartOfCode(text, from, to) &&
    !isFraction(text, from, groups.length) &&
    !text.startsWith("••••", from - 4)
  );
}

/** Groups of one size (the last may be shorter), or of three to eight digits; 3-7-7 is how a large shop writes its orders. */
function isGroupedAsCard(groups: readonly DigitGroup[]): boolean {
  const sizes = groups.map((group) => group.digits.length);
  if (sizes.length === 1) return true;
  if (sizes.join() === "3,7,7") return false;
  const even = sizes.slice(0, -1);
  if (even.every((size) => size === even[0]) && (sizes[sizes.length - 1] ?? 0) <= (even[0] ?? 0)) return true;
  return Math.min(...sizes) >= 3 && (Math.max(...sizes) <= 8 || sizes.length === 2);
}

/** Blanks, dashes, points and lines may mix, as people mix them; any other sign stands between all groups alike. */
function hasOneGap(groups: readonly DigitGroup[], text: string): boolean {
  let isPlain = true;
  let gap: string | null = null;
  let isSame = true;
  for (let at = 1; at < groups.length; at += 1) {
    const next = text.slice(groups[at - 1]?.to ?? 0, groups[at]?.from ?? 0).trim();
    isPlain &&= /^[-.]{0,2}$/.test(next);
    isSame &&= gap === null || gap === next;
    gap = next;
  }
  return isPlain || isSame;
}

/** Numbers that go up by small steps: sizes, years, house numbers. */
function isList(groups: readonly DigitGroup[]): boolean {
  const steps = groups.slice(1).map(({ digits }, at) => Number(digits) - Number(groups[at]?.digits));
  return steps.length > 2 && steps.every((step) => step > 0 && step <= 100);
}

/** Glued to a capital or two, or to letters on both sides, digits belong to a code ("x4242…y"); a word before is a word. */
function isPartOfCode(text: string, from: number, to: number): boolean {
  if (!/[A-Za-z_]/.test(text.charAt(from - 1) + text.charAt(to))) return false;
  const before =
    text
      .slice(Math.max(0, from - 24), from)
      .split(/[^A-Za-z_]/)
      .pop() ?? "";
  const after = text.slice(to, to + 24).split(/[^A-Za-z]/)[0] ?? "";
  const isWord = /^(?:nr|no|cc|mc|pan|cb|is)$|[a-z]{3}|^_|(?:visa|amex|card|ccn)$/i.test(before);
  return before === "" ? !/^(?:cv[vc]|exp|[a-z]{2})/i.test(after) : !isWord;
}

/** 0.4242424242424242 and the like. */
function isFraction(text: string, from: number, groups: number): boolean {
  return groups === 1 && /[0-9]\.$/.test(text.slice(Math.max(0, from - 2), from));
}

/** Ids in addresses of pages are nobody's cards, except behind a name that says so. */
function isInAddress(text: string, from: number): boolean {
  if (/^\s?$/.test(text.charAt(from - 1))) return false;
  const word =
    text
      .slice(Math.max(0, from - 80), from)
      .split(/\s/)
      .pop() ?? "";
  return /:\/\/|^www\./i.test(word) && !/(?:cc|card|pan|number|ccn)=$/i.test(word);
}
