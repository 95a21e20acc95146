import { findCards } from "#domain/privacy/numbers";
import { findEmails } from "./emails";
import { digitAt } from "#domain/privacy/numbers";
import type { Finding } from "#domain/privacy/shapes";
import { hideFindings } from "./hideFindings";
import { findIbans } from "#domain/privacy/numbers";
import { findIps } from "#domain/privacy/numbers";
import { everyKind, type MaskKind } from "#domain/privacy/shapes";
import { findNationalIds } from "#domain/privacy/numbers";
import { findPhones } from "#domain/privacy/numbers";
import { findSecrets } from "#domain/privacy/secrets";
import { matchesOf } from "#domain/privacy/shapes";
import { viewPlainly } from "./plainView";

type Stretch = Pick<Finding, "from" | "to"> & { readonly finding: Finding | null };

type Finder = readonly [kind: MaskKind, find: (text: string) => readonly Finding[], leastDigits: number];

/** Surest first: what an earlier kind has taken, a later one leaves alone. None is asked without the digits it needs. */
const finders: readonly Finder[] = [
  ["iban", findIbans, 7],
  ["card", findCards, 8],
  ["nationalId", findNationalIds, 4],
  ["secret", findSecrets, 0],
  ["email", findEmails, 0],
  ["ip", findIps, 1],
  ["phone", findPhones, 7],
];
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;

/** More are asked for by nothing people write, and each costs another look at the text. */
const mostLooks = 8;

/**
 * Finds personal data of the given kinds, in order and without overlap; UTF-16 offsets, `to` exclusive. Looked for in
 * what a person reads (`viewPlainly`), so that no separator, script or hidden sign keeps it from being found. Linear in the
 * text and safe on any string. Kinds that are not asked for still take their stretch when they are surer than one that
 * is, so that a card is never reported as a phone number.
 *
 * A number that was hidden leaves its neighbour standing alone ("pin 4071 123-45-6789"), and then the neighbour is told for
 * what it is: so what is left is looked at again until nothing more is found, and masking twice is masking once.
 */
export function findPersonalData(text: string, kinds: readonly MaskKind[] = everyKind): readonly Finding[] {
  let found = findOnce(text, kinds);
  let isNew = found.length > 0;
  for (let looks = 1; isNew && looks < mostLooks; looks += 1) {
    const more = findBetween(text, found, kinds);
    isNew = more.length > 0;
    if (isNew) found = [...found, ...more].sort((a, b) => a.from - b.from);
  }
  return found;
}

/** What is found once everything in `found` is hidden; offsets into `text`. */
function findBetween(text: string, found: readonly Finding[], kinds: readonly MaskKind[]): readonly Finding[] {
  const { text: shown, masks } = hideFindings(text, found);
  let past = 0;
  return findOnce(shown, kinds).flatMap((finding) => {
    while ((masks[past]?.to ?? Infinity) <= finding.from) past += 1;
    // A mask is one piece, whatever stands around it.
    if ((masks[past]?.from ?? Infinity) < finding.to) return [];
    const moved = past === 0 ? 0 : (found[past - 1]?.to ?? 0) - (masks[past - 1]?.to ?? 0);
    return [{ ...finding, from: finding.from + moved, to: finding.to + moved }];
  });
}

function findOnce(text: string, kinds: readonly MaskKind[]): readonly Finding[] {
  const { text: plain, startOf, endOf } = viewPlainly(text);
  const digits = countDigits(plain);
  const last = finders.reduce((place, [kind], at) => (kinds.includes(kind) ? at : place), -1);
  let taken: readonly Stretch[] = [...(digits > 3 ? findGuids(plain) : []), ...findMasked(plain)].sort(
    (a, b) => a.from - b.from,
  );
  for (const [, find, leastDigits] of finders.slice(0, last + 1)) {
    if (digits >= leastDigits) taken = takeFree(taken, find(plain));
  }
  return taken.flatMap(({ finding }) =>
    finding && kinds.includes(finding.kind)
      ? [{ ...finding, from: startOf(finding.from), to: endOf(finding.to - 1) }]
      : [],
  );
}

/** As many as any finder asks for are enough to know of. */
function countDigits(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length && count < 12; at += 1) if (digitAt(text, at) >= 0) count += 1;
  return count;
}

/** Identifiers made by machines: their digits are nobody's. */
function findGuids(text: string): readonly Stretch[] {
  return matchesOf(text, guid).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
    finding: null,
  }));
}

/** What was masked before: it is masked no further. */
const masked =
  /(?:card|account) ••••[0-9]{4}|IBAN ••••[0-9A-Z]{4}|(?:card|account|IBAN|secret|national id|e-mail|phone|IP) ••••/g;

function findMasked(text: string): readonly Stretch[] {
  if (!text.includes("•")) return [];
  return matchesOf(text, masked).map(({ index, 0: whole }) => ({
    from: index,
    to: index + whole.length,
    finding: null,
  }));
}

/** Both lists in order; a finding that overlaps something taken, or an earlier and longer finding, is left out. */
function takeFree(taken: readonly Stretch[], found: readonly Finding[]): readonly Stretch[] {
  const all: Stretch[] = [];
  let next = 0;
  let end = 0;
  for (const finding of [...found].sort((a, b) => a.from - b.from || b.to - a.to)) {
    for (let held = taken[next]; held && held.to <= finding.from; held = taken[next]) {
      all.push(held);
      next += 1;
    }
    if (finding.from < end || (taken[next]?.from ?? Infinity) < finding.to) continue;
    all.push({ from: finding.from, to: finding.to, finding });
    end = finding.to;
  }
  return [...all, ...taken.slice(next)];
}
