import type { Turn } from "#domain/conversation";
import { findPersonalData } from "#domain/privacy";
import { splitSentences } from "#text/words";
import { type FactKind, factKinds, isOfForm } from "#domain/facts";
import { amountKey, identifier, isErrorCode, locator, nameBefore, sameKey } from "./identifiers";
import { findAmounts, findVersions, type Found } from "./numbers";
import type { Stretch } from "#domain/brief/language";
import { wordSet } from "#domain/brief/language";

/**
 * A value somebody said. `kind` null: a number nobody named yet. `label` is what people call it ("firmware", "ordered").
 * `corrected`: the sentence takes an earlier value back. `apart`: it says that this is another thing, not another value.
 */
export type Mention = {
  readonly kind: FactKind | null;
  readonly label: string;
  readonly text: string;
  readonly key: string;
  readonly at: Stretch;
  readonly corrected: boolean;
  readonly apart: boolean;
};

const readLength = 8_000;

const corrections = /\b(?:mistyped|typo|i mean|i meant|correction|wrong (?:number|one)|not that|should be|actually)\b/i;
const others = /\b(?:first|other|second|old|another|previous|also|both|earlier|and the|the new|my new)\b/i;

/** The sentence that [from, to) stands in, as far as it is near. */
const sentenceAround = (text: string, from: number, to: number): string => {
  const start = Math.max(from - 120, text.lastIndexOf("\n", from) + 1, 0);
  const line = text.indexOf("\n", to);
  const stop = Math.min(to + 80, line < 0 ? text.length : line, text.length);
  const inside = splitSentences(text, start, stop).filter((sentence) => sentence.to > from && sentence.from < to);
  return text.slice(inside[0]?.from ?? from, inside[inside.length - 1]?.to ?? to);
};

/** What privacy masks under the name of a kind of contact is one. */
const contacts: ReadonlyMap<string, FactKind> = new Map(
  factKinds.filter(({ form }) => form === "contact").map(({ name }) => [name, name]),
);
const contactOf = (mask: string): FactKind => contacts.get(mask) ?? "other";
const maskLabels: Readonly<Record<string, string>> = { iban: "IBAN", nationalId: "ID number", ip: "IP address" };

const findMasked = (turn: Turn): readonly Found[] =>
  turn.masks
    .filter((mask) => mask.kind !== "secret" && mask.to > mask.from)
    .map(({ from, to, kind }) => ({ from, to, kind: contactOf(kind), label: maskLabels[kind] ?? kind }));

/** A sign of an address, or enough digits in a row for a telephone number. */
const contact = /@|\+\d|(?:\d[ ()./-]{0,2}){7}/;

const findContacts = (text: string): readonly Found[] =>
  !contact.test(text)
    ? []
    : findPersonalData(text, ["email", "phone"]).map(({ from, to, kind }) => ({
        from,
        to,
        kind: contactOf(kind),
        label: kind,
      }));

/** "E1 6AN" is a postcode. */
const isPostcode = (text: string, to: number): boolean => /^ \d[A-Z]{2}(?![a-z0-9])/i.test(text.slice(to, to + 5));

/** Errors that are named by words or signs beside their number. */
const spelled = /\bHTTP(?: status)?[ /:]?[45]\d\d\b|\bERR_[A-Z][A-Z0-9_]{2,40}/g;
const findErrors = (text: string): readonly Found[] =>
  [...text.matchAll(spelled)].map(({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
    kind: "error" as const,
    label: "error",
  }));

/** A bare number that is all that was said: what was asked for names it. */
const isAlone = (text: string, from: number, to: number): boolean =>
  to - from >= 4 && /^\W{0,3}$/.test(text.slice(0, from)) && /^\W{0,3}$/.test(text.slice(to));

const toNumber = (text: string, number: string, from: number): Found | null => {
  const to = from + number.length;
  if (isErrorCode(number) && !isPostcode(text, to)) return { from, to, kind: "error", label: "error" };
  const named = nameBefore(text, from, number);
  if (named) return { from, to, ...named };
  return (/[A-Z]/i.test(number) && /\d\D{0,4}\d/.test(number)) || isAlone(text, from, to)
    ? { from, to, kind: null, label: "" }
    : null;
};

const findNumbers = (text: string): readonly Found[] =>
  [identifier, locator].flatMap((shape) =>
    [...text.matchAll(shape)].flatMap((match) => toNumber(text, match[0], match.index) ?? []),
  );

const months = wordSet(
  "jan january feb february mar march apr april may june july jun jul aug august sep sept september oct october nov november dec december",
);
const date =
  /\b(?:\d{1,2}(?:st|nd|rd|th)? (?:of )?([a-z]{3,9})(?: \d{4})?|([a-z]{3,9}) \d{1,2}(?:st|nd|rd|th)?(?:,? \d{4})?|\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?![a-zà-ÿ0-9])/gi;
const happening =
  /\b(?:ordered|bought|purchased|delivered|arrived|booked|charged|returned|paid|dispatched|shipped|received|expires)\b/gi;

const datesIn = (text: string): readonly RegExpMatchArray[] =>
  [...text.matchAll(date)].filter(([, before, after]) => {
    const month = before ?? after;
    return month === undefined || months.has(month.toLowerCase());
  });

/** A date counts only with the word for what happened on it, in the same sentence before it. */
const findDates = (text: string): readonly Found[] =>
  (text.match(happening) ? datesIn(text) : []).flatMap((match) => {
    const index = match.index ?? 0;
    const around = sentenceAround(text, index, index + match[0].length);
    const happened = around.match(happening)?.pop();
    const start = happened ? text.lastIndexOf(happened, index) : -1;
    if (!happened || start < 0 || index - start > 100) return [];
    const label = happened.toLowerCase();
    return [{ from: start, to: index + match[0].length, kind: "date" as const, label, text: `${label} ${match[0]}` }];
  });

const overlaps = (a: Found, b: Found): boolean => a.from < b.to && b.from < a.to;

/** Surer findings first: a date inside a phone number is none. */
const pick = (found: readonly Found[]): readonly Found[] => {
  const taken: Found[] = [];
  for (const one of found) if (!taken.some((other) => overlaps(one, other))) taken.push(one);
  return taken.sort((a, b) => a.from - b.from);
};

const keyOf = (kind: FactKind | null, text: string): string => {
  if (kind === "amount") return amountKey(text);
  return sameKey(kind === "version" ? text.slice(text.lastIndexOf(" ") + 1) : text);
};

/** Values found in a turn as mentions, in order, without overlap; at most 40. */
const toMentions = (turn: Turn, text: string, found: readonly Found[]): readonly Mention[] =>
  pick(found.slice(0, 120))
    .slice(0, 40)
    .map(({ from, to, kind, label, text: written }) => {
      const value = written ?? text.slice(from, to).replace(/^#/, "");
      const around = sentenceAround(text, from, to);
      return {
        kind,
        label,
        text: value,
        key: keyOf(kind, value),
        at: { turn, from, to },
        corrected: corrections.test(around),
        apart: others.test(around),
      };
    });

/**
 * Values a customer names, in order: identifiers, error codes, versions, contacts, amounts, dates and what is masked.
 * General shapes only. At most 40 a turn, from its first 8,000 characters.
 */
export function readMentions(turn: Turn): readonly Mention[] {
  if (turn.masks.length === 0 && !/\d|@|ERR_/.test(turn.text)) return [];
  const text = turn.text.slice(0, readLength);
  return toMentions(turn, text, [
    ...findMasked(turn),
    ...findContacts(text),
    ...findErrors(text),
    ...findDates(text),
    ...findAmounts(text),
    ...findVersions(text),
    ...findNumbers(text),
  ]);
}

/** Of what an agent says, only the numbers it names are facts: prices and versions in its advice are not the customer's. */
export function readNamedNumbers(turn: Turn): readonly Mention[] {
  if (!/\d/.test(turn.text)) return [];
  const text = turn.text.slice(0, readLength);
  return toMentions(
    turn,
    text,
    findNumbers(text).filter(({ kind }) => kind !== null && isOfForm(kind, "number")),
  );
}
