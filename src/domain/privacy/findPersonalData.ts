import { findCards } from "./cards";
import { findEmails } from "./emails";
import type { Finding } from "./finding";
import { findIbans } from "./ibans";
import { findIps } from "./ips";
import { everyKind, type MaskKind } from "./kinds";
import { findNationalIds } from "./nationalIds";
import { findPhones } from "./phones";
import { findSecrets } from "./secrets";
import { matchesOf } from "./matches";

type Stretch = Pick<Finding, "from" | "to"> & { readonly finding: Finding | null };

/** Surest first: what an earlier kind has taken, a later one leaves alone. */
const finders: readonly (readonly [MaskKind, (text: string) => readonly Finding[]])[] = [
  ["iban", findIbans],
  ["card", findCards],
  ["nationalId", findNationalIds],
  ["secret", findSecrets],
  ["email", findEmails],
  ["ip", findIps],
  ["phone", findPhones],
];
const guid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const wordKinds: readonly MaskKind[] = ["secret", "email"];

/**
 * Finds personal data of the given kinds, in order and without overlap; UTF-16 offsets, `to` exclusive. Linear in the
 * text and safe on any string. Kinds that are not asked for still take their stretch when they are surer than one that
 * is, so that a card is never reported as a phone number.
 */
export function findPersonalData(text: string, kinds: readonly MaskKind[] = everyKind): readonly Finding[] {
  const hasDigit = /\p{Nd}/u.test(text);
  const last = finders.reduce((place, [kind], at) => (kinds.includes(kind) ? at : place), -1);
  let taken = hasDigit ? findGuids(text) : [];
  for (const [kind, find] of finders.slice(0, last + 1)) {
    if (hasDigit || wordKinds.includes(kind)) taken = takeFree(taken, find(text));
  }
  return taken.flatMap(({ finding }) => (finding && kinds.includes(finding.kind) ? [finding] : []));
}

/** Identifiers made by machines: their digits are nobody's. */
function findGuids(text: string): readonly Stretch[] {
  return matchesOf(text, guid).map((match) => ({
    from: match.index,
    to: match.index + match[0].length,
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
